"""Windows of several sizes side by side, joined along the channels."""

import keras
from keras import layers


def mixed(x, narrow, wide):
    one = layers.Conv2D(narrow, 1, activation="relu")(x)
    three = layers.Conv2D(wide, 3, padding="same", activation="relu")(layers.Conv2D(narrow, 1, activation="relu")(x))
    five = layers.Conv2D(narrow, 5, padding="same", activation="relu")(layers.Conv2D(narrow // 2, 1, activation="relu")(x))
    pooled = layers.Conv2D(narrow, 1, activation="relu")(layers.MaxPooling2D(3, strides=1, padding="same")(x))
    return layers.Concatenate()([one, three, five, pooled])


inputs = keras.Input((96, 96, 3))
x = layers.Conv2D(32, 7, strides=2, padding="same", activation="relu")(inputs)
x = layers.MaxPooling2D(3, strides=2, padding="same")(x)
x = mixed(x, 16, 32)
x = mixed(x, 32, 64)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(5, activation="softmax")(x), name="inception")
