# Floats and names where an index or a length has to be a whole number.
import numpy as np
import keras
from keras import layers

# %% Half of the rows
x = np.zeros((10, 3))  #: (10, 3)
middle = x[len(x) / 2]
#        ^^^^^^^^^^^^^ error[float-as-place]
#        ^^^^^^^^^^^^^ fix "Change to int(len(x) / 2)"

# %% Half of the rows, of one column
x = np.zeros((10, 3))  #: (10, 3)
train = x[: len(x) * 0.8, 0]
#       ^^^^^^^^^^^^^^^^^^^^ error[float-as-place]
#       ^^^^^^^^^^^^^^^^^^^^ fix "Change to int(len(x) * 0.8)"

# %% The middle of a list
names = ["a", "b", "c", "d"]
middle = names[len(names) / 2]
#        ^^^^^^^^^^^^^^^^^^^^^ error[float-as-place]
#        ^^^^^^^^^^^^^^^^^^^^^ fix "Change to int(len(names) / 2)"

# %% The middle of a text
letter = "kernel"[6 / 2]
#        ^^^^^^^^^^^^^^^ error[float-as-place]

# %% An array without columns' names
table = np.ones((10, 3))  #: (10, 3)
price = table["price"]
#       ^^^^^^^^^^^^^^ error[no-index]

# %% One of its parts is a name
table = np.ones((10, 3))  #: (10, 3)
price = table[:, "price"]
#       ^^^^^^^^^^^^^^^^^ error[no-index]

# %% Rows of a document
rows = [{"name": "a", "units": 3}, {"name": "b", "units": 4}]
units = rows["units"]
#       ^^^^^^^^^^^^^ error[no-index]

# %% Two indices of a list
rows = [[1, 2, 3], [4, 5, 6]]
cell = rows[0, 1]
#      ^^^^^^^^^^ error[no-index]

# %% Written at a float
def fill(x):
    x[len(x) / 2] = 1
#   ^^^^^^^^^^^^^ error[float-as-place]
#   ^^^^^^^^^^^^^ fix "Change to int(len(x) / 2)"

fill(np.zeros(10))

# %% A length that is a float
size = 100 / 2
buffer = np.zeros(size)
#                 ^^^^ error[float-as-place]
#                 ^^^^ fix "Change to int(size)"

# %% An axis that is a float
size = 100 / 2
buffer = np.zeros((size, 3))
#                 ^^^^^^^^^ error[float-as-place]

# %% Another shape with a float in it
x = np.zeros((10, 4))  #: (10, 4)
pairs = x.reshape(10 / 2, 8)
#                 ^^^^^^^^^ error[float-as-place]

# %% Drawn numbers
noise = np.random.rand(10 / 2, 3)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ error[float-as-place]

# %% Drawn numbers of another shape
noise = np.random.normal(size=10 / 2)
#                             ^^^^^^ error[float-as-place]
#                             ^^^^^^ fix "Change to int(10 / 2)"

# %% Whole numbers of whatever type, names where there are names
x = np.zeros((10, 3))  #: (10, 3)
a = x[len(x) // 2]  #: (3,)
b = x[np.int64(2)]  #: (3,)
c = x[np.argmax(x[:, 0])]  #: (3,)
d = x[True]
e = x[int(len(x) * 0.8) :]  #: (2, 3)
f = x[np.array([1, 2])]  #: (2, 3)
g = [1, 2, 3][True]
h = [1, 2, 3][np.int64(1)]
i = [1, 2, 3][np.array(1)]
j = np.zeros(3, dtype=[("name", "U3"), ("size", "f4")])["size"]  #: (3,)
k = np.zeros(np.int64(4))  #: (4,)
m = np.zeros((np.array(4), 2))  #: (4, 2)
n = np.zeros(int(10 / 2))  #: (5,)
o = np.zeros(round(10 / 2))  #: (5,)
p = x.reshape(-1, int(6 / 2))  #: (10, 3)
q = {"a": [1]}["a"]
r = {1.5: 3}[1.5]
s = np.random.rand(int(5.0), 3)  #: (5, 3)
t = x[..., None]  #: (10, 3, 1)
u = np.array([{"a": 1}])[0]["a"]
v = np.array({"a": 1}).item()["a"]
w = np.hanning(5.0)  #: (5,)
y = np.repeat(x, 2.0, axis=0)  #: (20, 3)

# %% A class with indices of its own
class Rows(list):
    def __getitem__(self, index):
        return super().__getitem__(int(index))  #: (4,)

class Half:
    def __index__(self):
        return 1

rows = Rows([np.zeros(3), np.ones(4)])  #: [(3,), (4,)]
a = rows[1.0]  #: (4,)
b = [np.zeros(3), np.ones(4)][Half()]

# %% Whoever waits for it goes on
rows = [{"units": 3}]
try:
    units = rows["units"]
except TypeError:
    units = rows[0]["units"]
layer = layers.Dense(units)
