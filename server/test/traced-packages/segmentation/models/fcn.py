import keras
from keras import layers

from .registry import register


@register("fcn")
def fcn(config):
    model = keras.Sequential(name="fcn")
    model.add(keras.Input(config.input_shape))
    for filters in config.filters:
        model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
    model.add(layers.Conv2D(config.classes, 1, activation="softmax"))
    return model
