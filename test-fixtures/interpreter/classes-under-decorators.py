# What a decorator that nobody knows makes of a class may have the methods that its body lacks.
# %%
import os
import numpy as np
import keras
from keras import layers


def completed(cls):
    cls.call = lambda self, y_true, y_pred: keras.ops.mean((y_true - y_pred) ** 2)
    return cls


complete = globals()[os.environ.get("COMPLETE", "completed")]


@complete
class Mine(keras.losses.Loss):
    pass


def counted(cls):
    cls.__getitem__ = lambda self, at: (np.zeros((2, 4)), np.zeros((2, 3)))
    return cls


count = globals()[os.environ.get("COUNT", "counted")]


@count
class Batches(keras.utils.PyDataset):
    def __len__(self):
        return 2


@count
class Widened(layers.Layer):
    def __init__(self, width):
        super().__init__()
        self.dense = layers.Dense(width)

    def call(self, x):
        return self.dense(x)  #: (None, 7) · 35


x = keras.Input((4,))           #: (None, 4)
y = Widened(7)(x)               #: (None, 7) · 35
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
model.compile("sgd", Mine())
model.fit(Batches(), verbose=0)
# silent: whether the methods are there
