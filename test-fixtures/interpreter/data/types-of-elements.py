import keras
import numpy as np
import pandas as pd
from keras import layers

table = pd.DataFrame({"age": [22.0, 35.5, 41.0], "town": ["u", "v", "u"], "rooms": [1, 2, 2], "old": [True, False, True]})  #: (3, 4)

# %% a type equals whatever names it, by a code and by a class too
measured = np.zeros((20, 3), dtype="float32")  #: (20, 3)
width = 4 if measured.dtype == "f4" else 9
model = keras.Sequential([layers.Input((measured.shape[1],)), layers.Dense(width)])  #: (None, 4) · Σ 16
objects = np.array(["a", "b"], dtype=object)  #: (2,)
model = keras.Sequential([layers.Input((3,)), layers.Dense(2 if objects.dtype == "O" else 5)])  #: (None, 2) · Σ 8

# %% what a type is asked for
half = np.zeros(3, "float16")  #: (3,)
model = keras.Sequential([layers.Input((8,)), layers.Dense(half.dtype.itemsize if half.dtype.kind == "f" else 5)])  #: (None, 2) · Σ 18

# %% columns of one type, by the types of all of them
reals = table.loc[:, table.dtypes == "float64"]  #: (3, 1)
whole = table[table.columns[table.dtypes == int]]  #: (3, 1)
numbers = table[[name for name, kind in table.dtypes.items() if kind in ("float64", "int64")]]  #: (3, 2)
model = keras.Sequential([layers.Input((numbers.shape[1],)), layers.Dense(1)])  #: (None, 1) · Σ 3

# %% a column is asked one by one
chosen = [name for name in table.columns if table[name].dtype != "bool" and table[name].dtype.kind in "fi"]
features = table[chosen].to_numpy()  #: (3, 2)
first = layers.Dense(1)(features)  #: (3, 1) · 3

# %% whether texts are objects is up to the release, and whoever asks for real numbers gets the same from each
texts = table[[name for name in table if table[name].dtype.name in ("object", "str")]]  #: (3, 1)
others = table[[name for name in table if table[name].dtype == "object"]]  #: (3, others.shape[1])
