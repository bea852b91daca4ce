import numpy as np
import pandas as pd
from keras import Input, Sequential, layers

# %% A frame of one column becomes a series
sales = pd.DataFrame({"sales": np.arange(40.0)})  #: (40, 1)
series = sales.squeeze("columns")  #: (40,)
again = series.squeeze()  #: (40,)
values = series.values  #: (40,)
x = np.array([values[i : i + 12] for i in range(len(values) - 12)])  #: (28, 12)
same = sales.squeeze(axis=0)  #: (40, 1)
row = sales.assign(day=1).iloc[:1].squeeze()  #: (2,)
one = sales.iloc[:1].squeeze()
more = sales.assign(day=1).squeeze()  #: (40, 2)
column = sales.squeeze(axis=1).rename("total").to_frame()  #: (40, 1)

# %% Of rows that nobody knows, what is left is not known either, but of a column it is
table = pd.read_csv("anywhere.csv")
left = table[["price"]].squeeze("columns")  #: (len(table),)
lost = table[["price"]].squeeze()

# %% One number a column
t = pd.DataFrame({"a": [1.0, 2.0, 4.0, 8.0], "b": [3, 5, 7, 8], "c": [0, 1, 0, 1]})  #: (4, 3)
a = t.skew()  #: (3,)
b = t.kurt()  #: (3,)
c = t[["a", "b"]].sem()  #: (2,)
d = t.prod(axis=1)  #: (4,)
e = t.kurtosis(axis=1)  #: (4,)

# %% Two tables brought to the same columns
train = pd.DataFrame({"sex": ["m", "f", "f"], "port": ["S", "C", "Q"], "age": [3, 4, 5]})  #: (3, 3)
test = pd.DataFrame({"sex": ["m", "f"], "port": ["S", "X"], "age": [7, 8]})  #: (2, 3)
one, two = pd.get_dummies(train), pd.get_dummies(test)  #: (3, 6), (2, 5)
left, right = one.align(two, join="left", axis=1, fill_value=0)  #: (3, 6), (2, 6)
both, others = one.align(two, join="inner", axis=1)  #: (3, 4), (2, 4)
all_of, them = one.align(two, axis="columns")  #: (3, 7), (2, 7)
a, b = one.align(two, "right", 1)  #: (3, 5), (2, 5)
model = Sequential([Input((left.shape[1],)), layers.Dense(1)])  #: (None, 1) · Σ 7
ports = right["port_Q"].sum()
