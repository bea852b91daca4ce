# Python's operators as functions, and modules by their names.
import operator
import numpy as np
import pandas as pd
import keras
from keras import layers

# %% Of arrays, tensors and numbers
a = operator.add(np.zeros((2, 3)), np.ones(3))                 #: (2, 3)
b = operator.matmul(np.zeros((2, 3)), np.ones((3, 5)))         #: (2, 5)
c = operator.getitem(a, 0)                                     #: (3,)
d = keras.Input((operator.mul(3, 4), operator.neg(-2)))        #: (None, 12, 2)
e = operator.sub(d, 1.0)                                       #: (None, 12, 2)
f = operator.lt(np.zeros((4, 1)), np.zeros(7))                 #: (4, 7)

# %% Of containers and tables
table = pd.DataFrame({"x": [1.0, 2.0], "y": [3.0, 4.0]})       #: (2, 2)
x = operator.getitem(table, ["y"])                             #: (2, 1)
y = keras.Input((3 if operator.contains([1, 2], 1) else 4,))   #: (None, 3)
z = keras.Input((5 if operator.truth([]) else 6,))             #: (None, 6)

# %% A module by its name
y = __import__("keras").layers.Dense(3)(keras.Input((4,)))     #: (None, 3) · 15
z = __import__("keras.layers", fromlist=["Dense"]).Dense(2)(y)  #: (None, 2) · 8
