# A method of one of several objects, where nobody knows which: each of them is run.
import random
import keras
from keras import layers


class Block:
    def __init__(self, units):
        self.units = units
        self.dense = layers.Dense(units)

    def run(self, x):
        y = self.dense(x)
        return y


# %% Under an index that nobody knows
class Step:
    def __init__(self, units):
        self.dense = layers.Dense(units)

    def run(self, x):
        y = self.dense(x)  #: (None, 3) … (None, 7, 5)
        return y  #: (None, 3) … (None, 7, 5)


steps = [Step(3), Step(5)]
x = keras.Input((4,))  #: (None, 4)
for step in steps:
    step.run(x)  #: (None, 3|5)
for place in random.sample([0, 1], 2):
    z = steps[place].run(keras.Input((7, 4)))  #: (None, 7, ?)

# %% Of those in a dictionary
blocks = {"small": Block(4), "large": Block(4)}
x = keras.Input((6,))  #: (None, 6)
y = blocks[random.choice(list(blocks))].run(x)  #: (None, 4)

# %% What they hold under one name is any of it
blocks = [Block(4), Block(8)]
x = keras.Input((6,))  #: (None, 6)
for place in random.sample([0, 1], 2):
    one = blocks[place]
    y = one.dense(x)  #: (None, ?)

# %% A method changes what each may be
class Counter:
    def __init__(self):
        self.count = 2

    def grow(self):
        self.count += 1


counters = [Counter(), Counter()]
counters[random.randint(0, 1)].grow()
x = keras.Input((counters[0].count, 3))  #: (None, ?, 3)
# silent

# %% A property is code
class Lazy:
    def __init__(self, units):
        self._units = units

    @property
    def units(self):
        return self._units


lazy = [Lazy(3), Lazy(5)]
for place in random.sample([0, 1], 2):
    y = layers.Dense(lazy[place].units)(keras.Input((2,)))  #: (None, ?)
# silent
