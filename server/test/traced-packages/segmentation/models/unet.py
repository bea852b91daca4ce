import keras
from keras import layers

from .blocks import UpBlock, double_conv
from .registry import register


@register("unet")
def unet(config):
    inputs = keras.Input(config.input_shape)
    skips = []
    x = inputs
    for depth, filters in enumerate(config.filters[:-1]):
        x = double_conv(x, filters, f"down{depth}")
        skips.append(x)
        x = layers.MaxPooling2D(2)(x)
    x = double_conv(x, config.filters[-1], "bottom")
    for depth, (filters, skip) in enumerate(zip(config.filters[-2::-1], skips[::-1])):
        x = UpBlock(filters, name=f"up{depth}")([x, skip])
    outputs = layers.Conv2D(config.classes, 1, activation="softmax")(x)
    return keras.Model(inputs, outputs, name="unet")
