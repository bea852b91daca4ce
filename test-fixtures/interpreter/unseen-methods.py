from abc import ABC, abstractmethod
import argparse
import keras
import numpy as np
from keras import layers

# What a method that nobody calls finds: other methods have set what its object holds, and subclasses do what it leaves open.

# %% What stands until another method sets it is not what a method finds
class Vocabulary:
    def __init__(self, **kwargs):
        self.index = kwargs.get("index", {})
        self.size = 0
        self.model = None
        self.width = 12

    @property
    def count(self):
        return len(self.index)

    def learn(self, texts):
        self.index = {text: i for i, text in enumerate(texts)}
        self.size = len(self.index)
        self.model = keras.Sequential([layers.Dense(3)])
        self.width = self.size

class Task:
    def __init__(self):
        self.words = Vocabulary()
        self.counts = []
        self.last = None

    def build(self):
        counted = layers.Dense(self.words.count)
        sized = layers.Dense(self.words.size)
        stacked = keras.Sequential([self.words.model, layers.Dense(3)])
        appended = layers.Dense(len(self.counts))
        y = layers.Dense(self.words.width)(keras.Input((3,)))  #: (None, 12) · 48
        z = self.last(y)

    def collect(self, count):
        self.counts.append(count)
        self.last = layers.Dense(count)

# %% What no method sets is what every method finds
class Task:
    def __init__(self):
        self.count = 0

    def build(self):
        layer = layers.Dense(self.count)
        #                    ^^^^^^^^^^ warning[not-positive]

# %% A program that calls them has what they set
class Task:
    def __init__(self):
        self.count = 0

    def learn(self, rows):
        self.count = len(rows)

    def build(self):
        return layers.Dense(self.count)

task = Task()
task.learn([1, 2])
y = task.build()(keras.Input((3,)))  #: (None, 2) · 8

# %% A method that does nothing is a subclass's
class Factory(ABC):
    @abstractmethod
    def block(self, x):
        """What each network is made of."""

    def head(self, x):
        raise NotImplementedError

    def tail(self, x):
        pass

    def build(self):
        first = keras.Input((3,))  #: (None, 3)
        x = self.block(first)
        model = keras.Model(first, x)
        model = keras.Model(first, self.tail(first))
        y = self.head(first)
        z = layers.Dense(2)(first)  #: (None, 2) · 8

# %% Which command is given is the caller's
def main_train(units=3):
    return units
common = argparse.ArgumentParser(add_help=False)
common.add_argument("--units", type=int, default=24)
parser = argparse.ArgumentParser(parents=[common])
commands = parser.add_subparsers(dest="command")
commands.add_parser("train").add_argument("--epochs", default=2)
args = parser.parse_args()
y = layers.Dense(args.units)(keras.Input((3,)))  #: (None, 24) · 96
given = vars(args)
{"train": main_train}[given.pop("command", None)](**given)

# %% Without a size NumPy draws one number for each element of the parameters
a = np.random.uniform((-1, -1), (1, 1))            #: (2,)
b = np.random.RandomState(3).normal(np.zeros(4))   #: (4,)
c = np.random.default_rng(3).normal(np.zeros((2, 1)), np.ones(3))  #: (2, 3)
d = np.array([[1, 0, a[0]], [0, 1, a[1]]])  #: (2, 3)

# %% Nothing more is told of a stack that refused a layer
stack = keras.Sequential()
stack.add(layers.Dense(3, name="a"))  #: (8, 3) · 18
stack.add(layers.Dense(3, name="a"))
#                              ^^^ error[duplicate-layer-name]
network = keras.Sequential([stack, layers.Dense(4)])
y = network(np.zeros((8, 5)))
assert y.shape == (8, 5)

# %% A method that another one calls for other settings is not refused with these
class Generator:
    def __init__(self, side=64):
        self.side = side
        self.filters = 8
        self.start()

    def start(self):
        if self.side == 32:
            self.model = self.build_small()
        elif self.side == 64:
            self.model = self.build_large()  #: (None, 1, 1, 8) · Σ 98,312

    def build_small(self):
        x = keras.Input((self.side, self.side, 3))            #: (None, 64, 64, 3)
        y = layers.Conv2D(self.filters, 32)(x)                #: (None, 33, 33, 8) · 24,584
        z = layers.Concatenate()([y, keras.Input((1, 1, 4))])
        return keras.Model(x, z)

    def build_large(self):
        x = keras.Input((self.side, self.side, 3))            #: (None, 64, 64, 3)
        y = layers.Conv2D(self.filters, 64)(x)                #: (None, 1, 1, 8) · 98,312
        return keras.Model(x, y)                              #: (None, 1, 1, 8) · Σ 98,312

# %% A method that others call after they have set what it reads
class Pair:
    def __init__(self):
        self.side = 7
        self.model = None

    def make(self):
        x = keras.Input((self.side, self.side, 1))  #: (None, images.shape[1], images.shape[1], 1)
        y = layers.Conv2D(4, 9)(x)                  #: (None, images.shape[1] - 8, images.shape[1] - 8, 4)
        self.model = keras.Model(x, y)              #: (None, images.shape[1] - 8, images.shape[1] - 8, 4)

    def fit(self, images):
        self.side = images.shape[1]
        self.make()
