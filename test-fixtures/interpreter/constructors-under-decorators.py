# What a decorator that nobody knows makes of a constructor may call that of Keras.
# %%
import os
import numpy as np
import keras
from keras import layers


def prepared(init):
    def made(self, *given):
        super(type(self), self).__init__()
        init(self, *given)

    return made


prepare = globals()[os.environ.get("PREPARE", "prepared")]


class Scaled(layers.Layer):
    @prepare
    def __init__(self, factor):
        self.factor = factor

    def call(self, x):
        return x * self.factor  #: (None, 4)


class Mine(keras.losses.Loss):
    @prepare
    def __init__(self, weight):
        self.weight = weight

    def call(self, y_true, y_pred):
        return self.weight * keras.ops.mean((y_true - y_pred) ** 2)


x = keras.Input((4,))           #: (None, 4)
y = Scaled(2.0)(x)              #: (None, 4)
model = keras.Model(x, y)       #: (None, 4)
model.compile("sgd", Mine(2.0))
# silent: whether the constructor is called
