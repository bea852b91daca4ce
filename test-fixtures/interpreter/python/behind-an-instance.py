import keras
import os

import numpy as np

seen = len(os.environ["PATH"]) > 0
parts = os.environ["PATH"].split(":")


class Box:
    width = 3
    made = 0

    def put(self):
        self.made += 1


# %% What a path sets on an instance is not what the other path has, where its class has something
box = Box()
if seen:
    box.width = 5
either = np.zeros((2, box.width))  #: (2, either.shape[1])
for part in parts:
    box.put()
counted = np.zeros((box.made, 4))  #: (counted.shape[0], 4)
while box.made < len(parts):
    box.made += 1
filled = np.zeros((box.made, 2))   #: (filled.shape[0], 2)

# %% What both set is known, and what a round makes has what the round set
box = Box()
if seen:
    box.width = 5
else:
    box.width = 5
five = np.zeros((2, box.width))  #: (2, 5)
for part in parts:
    fresh = Box()
    fresh.put()
once = np.zeros((fresh.made, 4))  #: (1, 4)
untouched = np.zeros(Box().width)  #: (3,)

# %% Nor is what a class that is derived sets
class Small(Box):
    pass


if seen:
    Small.width = 2
small = np.zeros((Small().width, 4))  #: (small.shape[0], 4)
large = np.zeros((Box.width, 4))      #: (3, 4)

# %% A layer that only one path makes is no None on the other
class Net(keras.Model):
    head = None

    def __init__(self):
        super().__init__()
        if seen:
            self.head = keras.layers.Dense(4)

    def call(self, x):
        return x if self.head is None else self.head(x)


net = Net()
y = net(np.zeros((2, 3)))  # silent: 3 or 4 columns
