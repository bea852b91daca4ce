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
