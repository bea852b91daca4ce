# What code that can't be seen does with what it is given: `fill` and its like stand for functions of a package that nobody has.
import os
import numpy as np
import keras
from keras import layers


def put(items):
    items.extend([3, 4])


def add_head(model):
    model.head = layers.Dense(2)


def same(value):
    return value


def unseen(name):
    return globals()[(name + " " + os.environ["PATH"]).split()[0]]


fill, build_head, given_back = unseen("put"), unseen("add_head"), unseen("same")
seen = len(os.environ["PATH"]) > 0

# %% An empty list is given to be filled
labels = []
fill(labels)                           # silent: how many there are, nobody knows
x = keras.Input((len(labels),))        #: (None, len(labels))
y = layers.Dense(len(labels))(x)       #: (None, len(labels))
table = np.zeros((len(labels), 3))     #: (len(labels), 3)
names = set()
given_back(names.update)({"a", "b"})
z = np.zeros((len(names), 3))          #: (len(names), 3)

# %% One of two methods is called, of which one is not known
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
(model.compile if seen else None)("adam", "mse")
model.fit(np.zeros((2, 4)), np.zeros((2, 3)), verbose=0)
rows = []
(rows.append if seen else given_back)(np.zeros((4, 6)))
stacked = np.array(rows)               # silent: perhaps there are none
wide = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
(wide.add if seen else None)(layers.Dense(7))
y = wide(keras.Input((4,)))            # silent: perhaps the layer is there

# %% A Sequential may be built by a layer that nobody knows
base = keras.Sequential([keras.Input((3,)), layers.Dense(4)])  #: (None, 4) · Σ 16
model = keras.Sequential([base, given_back(layers.Dense(2))])  # silent
features = base.output                 # silent
late = layers.Dense(3)                 # silent
first = keras.Sequential([given_back(keras.Input((3,))), late])  # silent
out = late.output                      # silent

# %% A layer that gives itself away has whatever is put into it
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(4)
        build_head(self)

    def call(self, x):
        return self.head(self.hidden(x))


net = Net()
y = net(np.zeros((2, 3)))              # silent: the head is not seen
n = np.zeros(net.count_params())       #: (net.count_params(),)

# %% What one of two paths built takes open axes
dense = layers.Dense(4)                # silent: nobody knows whether the calls below find it built
if seen:
    a = dense(keras.Input((5,)))       #: (None, 4) · 24
b = dense(keras.Input((None,)))        #: (None, 4)
norm = layers.BatchNormalization()
for _ in given_back([1]):
    c = norm(keras.Input((5,)))        #: (None, 5) · 20
d = norm(keras.Input((None,)))         #: (None, None)
heads = layers.MultiHeadAttention(2, 3)
while given_back(seen):
    seen = False
    q = keras.Input((4, 3))            #: (None, 4, 3)
    e = heads(q, q)                    #: (None, 4, 3) · 93
r = keras.Input((4, None))             #: (None, 4, None)
f = heads(r, r)                        #: (None, 4, None)

# %% A list whose items are filled
rows = [[] for _ in range(3)]
def put_each(lists):
    for one in lists:
        one.append(np.zeros((2, 2)))
put_rows = unseen("put_each")
put_rows(rows)
first = np.stack(rows[0])              # silent: nobody knows how many there are
corner = first[0, 0, 0]

# %% What a library that is not followed calls
seen_by = []
list(map(seen_by.append, given_back([1, 2])))
x = np.zeros((len(seen_by), 3))        #: (len(seen_by), 3)

# %% Settings that are taken over by name
settings = given_back({"units": 4, "rate": 3})
class Settings:
    units = None
    def __init__(self, **given):
        self.rate = 0
        for key, value in given.items():
            setattr(self, key, value)
class Others:
    units = None
    def __init__(self, given):
        self.rate = 0
        self.__dict__.update(given)
class Packed:
    def __init__(self, width):
        self._width = None
        self.width = width
    def __setattr__(self, name, value):
        object.__setattr__(self, given_back("_" + name.strip("_")), value)
a, b, c = Settings(**settings), Others(settings), Packed(4)
x = keras.Input((3,))                  #: (None, 3)
y = layers.Dense(a.units)(x)           #: (None, ?)
y = layers.Dense(b.units)(x)           #: (None, ?)
y = layers.Dense(c._width)(x)          #: (None, ?)
z = np.zeros((a.rate, b.rate))         # silent: any of the settings may be another
class Head(keras.Model):
    def __init__(self):
        super().__init__()
        self.units = 4
        for i in range(given_back(2)):
            setattr(self, f"dense_{i}", layers.Dense(self.units))
    def call(self, x):
        return layers.Dense(self.units)(x)  #: (None, 4) · 16
y = Head()(x)                          #: (None, 4)

# %% What nobody knows less a column may be a table
import pandas as pd
df = pd.DataFrame(np.zeros((150, 2)), columns=["a", "b"])  #: (150, 2)
stats = df.describe().transpose()      #: (2, 8)
normal = (given_back(df) - stats["mean"]) / stats["std"]   # silent
inputs = keras.Input((normal.shape[1],))  #: (None, normal.shape[1])

# %% What nobody knows may be symbolic
class Sloped(layers.Layer):
    def call(self, x):
        return tf.gradients(x * 2, x)[0]
import tensorflow as tf
y = Sloped()(given_back(keras.Input((4,))))  # silent

# %% What is imported by a name nobody knows has weights
import importlib                       # silent: how many weights, nobody knows
package = importlib.import_module(("keras.layers " + os.environ["PATH"]).split()[0])
x = keras.Input((20, 9))               #: (None, 20, 9)
y = layers.RNN(package.LSTMCell(8))(x)  #: (None, ?)
z = layers.RNN(eval(("layers.GRUCell(8)|" + os.environ["PATH"]).split("|")[0]))(x)  #: (None, ?)

# %% Names and attributes that a function in other hands sets by text
# silent: nobody knows whether they are called
def run_all(functions):
    for function in functions:
        function()
each = unseen("run_all")
class Settings:
    units = 4
width, depth, rows, columns, settings = 3, 3, 3, 3, Settings()
def set_width():
    globals()["width"] = 5
def set_depth():
    globals().update(depth=5)
def set_units():
    setattr(settings, "units", 5)
each([set_width, set_depth, set_units, lambda: globals().pop("rows")])
x = keras.Input((3,))                  #: (None, 3)
y = layers.Dense(width)(x)             #: (None, ?)
y = layers.Dense(depth)(x)             #: (None, ?)
y = layers.Dense(settings.units)(x)    #: (None, ?)
y = layers.Dense(columns)(x)           #: (None, 3) · 12
z = np.zeros((columns, rows)) if "rows" in globals() else np.zeros(1)
