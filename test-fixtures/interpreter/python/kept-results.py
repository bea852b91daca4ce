# %% A function that remembers gives the same layer for the same arguments
import functools
import keras
from keras import layers


@functools.lru_cache(maxsize=None)
def input_of(width):
    return keras.Input((width,), name=f"of_{width}")  #: (None, 10|20)


@functools.cache
def dense(units, *, activation="relu"):
    return layers.Dense(units, activation=activation)


a, b = input_of(10), input_of(20)  #: (None, 10), (None, 20)
c = dense(4)(a)  #: (None, 4) · 44
d = dense(4, activation="tanh")(b)  #: (None, 4) · 84
e = dense(4)(input_of(10))  #: (None, 4) · 44
model = keras.Model([input_of(10), input_of(20)], [c, d, e])  #: 3 × (None, 4) · Σ 128

# %% It remembers for each instance
from functools import lru_cache
import numpy as np


class Tables:
    def __init__(self, rows):
        self.rows = rows

    @lru_cache(maxsize=8)
    def table(self, columns):
        return np.zeros((self.rows, columns))  #: (3|5, 4)


three, five = Tables(3), Tables(5)
first = three.table(4)  #: (3, 4)
other = five.table(4)  #: (5, 4)
size = np.zeros(2 if three.table(4) is first else 3)  #: (2,)


@lru_cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


long = np.zeros(fibonacci(20))  #: (6765,)

# %% Of several functions a method runs the one for the type of its argument
import functools
import numpy as np


class Rows:
    rows = np.zeros((4, 3))  #: (4, 3)

    @functools.singledispatchmethod
    def pick(self, which):
        raise TypeError(which)

    @pick.register
    def _(self, which: int):
        return self.rows[which]  #: (3,)


picked = Rows().pick(2)  #: (3,)
