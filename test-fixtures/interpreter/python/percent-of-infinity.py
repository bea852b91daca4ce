# `%d` cuts a float down to its integer; infinity has none, which the program catches.
import keras
import numpy as np

x = keras.Input((4,))  #: (None, 4)
y = keras.layers.Dense(len("%d rounds" % 3.7))(x)  #: (None, 8) · 40
try:
    limit = "%d rounds" % np.inf
except OverflowError:
    limit = "any rounds"
z = keras.layers.Dense(5)(y)  #: (None, 5) · 45
