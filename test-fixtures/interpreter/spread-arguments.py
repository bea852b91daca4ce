# What `*unknown` gives is any number of arguments: what stands behind it is for nobody knows which parameter.
import keras
import numpy as np
from keras import layers
from unseen import sizes

# %% Axes as separate arguments
a = np.random.rand(100, *sizes)
b = np.random.rand(*sizes, 3)
c = np.zeros((2, 3, 4)).reshape(*sizes, 1)
d = np.zeros((2, 3, 4)).reshape(-1, *sizes)
e = np.full(*sizes, 3)
f = np.random.rand(2, *[3, 4])  #: (2, 3, 4)
g = np.zeros((2, 3)).reshape(*(3, 2))  #: (3, 2)

# %% A network on such data
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
model.predict(np.random.rand(100, *sizes))

# %% Parameters of functions and layers
def zeros(rows, columns=3):
    return np.zeros((rows, columns))  #: (1, ?) | ?
a = zeros(1, *sizes)  #: (1, a.shape[1])
b = zeros(*sizes, 1)
layer = layers.Conv2D(*sizes, 3)

# %% Functions of the standard library that take any number
import itertools
rows = len(list(itertools.product([1, 2], *sizes)))
data = np.zeros((rows, 2))  #: (rows, 2)
for row in map(lambda first, *others: np.zeros((len(others) + 1, 1)), [1, 2], *sizes):
    stacked = np.concatenate([row, row])
