# Names that the module's own lines read above the lines that bind them.
import os

import keras
from keras import layers

# %% A value that stands below
x = layers.Dense(units)
#                ^^^^^ error[read-too-early]
units = 16

# %% A model that is trained before it is made
_ = model.compile("adam", "mse")
#   ^^^^^ error[read-too-early]
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8

# %% A function that is called above its def
net = build(3)
#     ^^^^^ error[read-too-early]


def build(n):
    return keras.Input((n,))  #: (None, n)


# %% A counter without a start
_ = count + 1
#   ^^^^^ error[read-too-early]
count = 0

# %% Read when it is there
def width():
    return columns * 2


def helper():
    global made
    made = 4


columns = 3
helper()
a = keras.Input((width(), made))  #: (None, 6, 4)
made = 5
rows = (deep + i for i in range(2))
deep = 7
b = keras.Input((next(rows),))  #: (None, 7)
if len(os.environ["PATH"]) > 3:
    last = 3
c = keras.Input((last,))  #: (None, 3)
last = 4
try:
    cache
except NameError:
    cache = {}
for i in range(3):
    if i > 0:
        d = keras.Input((before,))  #: (None, 1|2)
    before = i + 1
e = 1 if a is not None else never
never = 2


class Node:
    def link(self):
        return Other()


class Other:
    pass


Node().link()
