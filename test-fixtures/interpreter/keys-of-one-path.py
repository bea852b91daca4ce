# A key that only one of two paths puts into a dict may be absent: how many keys there are is not known then.
import os
import keras
import numpy as np
import pandas as pd
from keras import layers

is_deep = os.environ.get("NO_SUCH_SETTING") is not None

# %% The number of keys, of values and of items
sizes = {"a": 3, "b": 5}
if is_deep:
    sizes["c"] = 7
n = np.zeros(len(sizes))
m = np.zeros(len(list(sizes.values())))
k = np.zeros(len([key for key in sizes]))
a = np.zeros(sizes["a"])  #: (3,)

# %% Whether it is there
sizes = {"a": 3}
if is_deep:
    sizes["c"] = 7
x = keras.Input((8,))  #: (None, 8)
if "c" in sizes:
    x = layers.Dense(4)(x)  #: (None, 4) · 36
y = x  #: (None, ?)
z = layers.Dense(sizes["a"])(keras.Input((2,)))  #: (None, 3) · 9

# %% A table of such a dict
data = {"a": [1, 2], "b": [3, 4]}
if is_deep:
    data["c"] = [5, 6]
table = pd.DataFrame(data)
rows = pd.DataFrame([data, data])  #: (2, rows.shape[1])

# %% A copy lacks it as well, and what is put in afterwards is there
sizes = {"a": 3}
if is_deep:
    sizes["c"] = 7
copied = {**sizes, "d": 9}
n = np.zeros(len(copied))
sizes["c"] = 2
m = np.zeros(len(sizes))  #: (2,)
c = np.zeros(sizes["c"])  #: (2,)

# %% Empty on the other path
found = {}
if is_deep:
    found["a"] = 1
if found:
    n = np.zeros(4)  #: (4,)
m = np.zeros(3 if found else 2)

# %% Given as keywords, it is perhaps not given
def block(x, units=4):
    return layers.Dense(units)(x)  #: (None, 4) · 16

options = {}
if is_deep:
    options["width"] = 2
y = block(keras.Input((3,)), **options)  #: (None, 4)
