"""A U-Net: what goes down is kept, and joined again on the way up."""

import keras
from keras import layers


def double(x, filters):
    for _ in range(2):
        x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    return x


x = inputs = keras.Input((128, 128, 1))
kept = []
for filters in (16, 32, 64):
    x = double(x, filters)
    kept.append(x)
    x = layers.MaxPooling2D()(x)
x = double(x, 128)
for filters, skip in zip((64, 32, 16), reversed(kept)):
    x = layers.Conv2DTranspose(filters, 2, strides=2)(x)
    x = double(layers.Concatenate()([x, skip]), filters)
model = keras.Model(inputs, layers.Conv2D(1, 1, activation="sigmoid")(x), name="unet")
