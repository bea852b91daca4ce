# What a layer makes without its input, where nobody knows whether that is symbolic.

import keras
from keras import layers, ops


class Grid(layers.Layer):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def call(self, x):
        return ops.ones((1, self.size, self.size))


# %% It may be
x = keras.Input((8,))  #: (None, 8)
hidden = eval("layers.Dense(4)(x)")  # silent: what text evaluates to, nobody knows
grid = Grid(6)(hidden)  #: (1, 6, 6)
model = keras.Model(x, [hidden, grid, grid * 2])  #: (?), (1, 6, 6), (1, 6, 6)

# %% Of arrays it is none
x = keras.Input((8,))  #: (None, 8)
grid = Grid(6)(ops.ones((2, 8)))  #: (1, 6, 6)
model = keras.Model(x, grid)
#                      ^^^^ error[not-a-keras-tensor]
