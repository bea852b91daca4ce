"""Attributes that plain classes of the program, and their instances, lack: settings, loaders, trainers."""
import dataclasses
from abc import ABC, abstractmethod
import numpy as np
import keras
from keras import layers


@dataclasses.dataclass
class Settings:
    num_classes: int = 10
    width: int = 8
    rate: float = 1e-3


class CFG:
    batch = 32
    image_size = (4, 4)


class Source(ABC):
    def __init__(self, rows):
        self.rows = rows

    @abstractmethod
    def load(self): ...


class Numbers(Source):
    features = 3

    def load(self):
        return np.zeros((self.rows, self.features))


settings = Settings(num_classes=4)
model = keras.Sequential([keras.Input((3,)), layers.Dense(settings.width), layers.Dense(settings.num_classes)])  #: (None, 4) · Σ 68
x = Numbers(16).load()  #: (16, 3)

# %% Of a dataclass
head = layers.Dense(settings.n_classes)
#                   ^^^^^^^^^^^^^^^^^^ error[unknown-attribute]
#                   ^^^^^^^^^^^^^^^^^^ fix "Change to num_classes"

# %% with a name near it
head = layers.Dense(settings.num_clases)
#                   ^^^^^^^^^^^^^^^^^^^ error[unknown-attribute]
#                   ^^^^^^^^^^^^^^^^^^^ fix "Change to num_classes"

# %% Of a class that holds settings
picture = keras.Input((*CFG.img_size, 3))
#                       ^^^^^^^^^^^^ error[unknown-attribute]
#                       ^^^^^^^^^^^^ fix "Change to image_size"

# %% with the beginning of a name
picture = keras.Input((*CFG.image, 3))
#                       ^^^^^^^^^ error[unknown-attribute]
#                       ^^^^^^^^^ fix "Change to image_size"

# %% Of an instance, in its own method
class Wide(Numbers):
    def load(self):
        return np.zeros((self.row, self.features))
#                        ^^^^^^^^ error[unknown-attribute]
#                        ^^^^^^^^ fix "Change to rows"


y = Wide(16).load()

# %% of which another class has it
class Trainer:
    def __init__(self, model):
        self.net = model  #: (None, 4) · Σ 68
        self.steps = 4

    def run(self):
        return self.model.predict(x, verbose=0)
#              ^^^^^^^^^^ error[unknown-attribute]
#              ^^^^^^^^^^ fix "Change to net"


class Keeper:
    def __init__(self, model):
        self.model = model


y = Trainer(model).run()

# %% A method
y = Numbers(16).laod()
#   ^^^^^^^^^^^^^^^^ error[unknown-attribute]
#   ^^^^^^^^^^^^^^^^ fix "Change to load"

# %% Set on some way, by name or by other code: it may be there
import random

a = Settings()
if random.random() < 2:
    a.depth = 5
b = np.zeros((a.depth, 2))  #: (5, 2)
for name in ("left", "right"):
    setattr(a, name, 3)
c = np.zeros((a.left, 2))  #: (3, 2)


def extend(settings):
    settings.extra = 7


extend(a)
d = np.zeros((a.extra, 2))  #: (7, 2)

# %% Asked for before
a = Settings()
if hasattr(a, "momentum"):
    rate = a.momentum
b = np.zeros((getattr(a, "depth", 6), 1))  #: (6, 1)
try:
    c = np.zeros((a.height, 1))
except AttributeError:
    c = np.zeros((9, 1))  #: (9, 1)

# %% Given by what can't be seen
from types import SimpleNamespace
import functools


class Given:
    def __getattr__(self, name):
        return 4


a = np.zeros((Given().anything, 1))  #: (4, 1)
b = np.zeros((SimpleNamespace(n=3).n, 1))  #: (3, 1)


class Lazy:
    @functools.cached_property
    def table(self):
        return np.zeros((2, 2))  #: (2, 2)


c = Lazy().table  #: (2, 2)


class Meta(type):
    def __getattr__(cls, name):
        return 5


class ByMeta(metaclass=Meta):
    pass


d = np.zeros((ByMeta.whatever, 1))  #: (5, 1)

# %% In functions that somebody calls with it
def build(options):
    return layers.Dense(options.units)
#                       ^^^^^^^^^^^^^ error[unknown-attribute]


build(Settings())

# %% and with something else first, that has it
class Other:
    units = 3


def width(options):
    return np.zeros((options.units, 1))  #: (3, 1)
#                    ^^^^^^^^^^^^^ error[unknown-attribute]


a = width(Other())  #: (3, 1)
b = width(CFG())

# %% A function sets it on whatever it is given
def mark(options, units):
    options.units = units


def of(options):
    return np.zeros((options.units, 1))  #: (3, 1)


a = Settings()
mark(a, 3)
b = of(a)  #: (3, 1)

# %% In the code of a class that nobody makes, and of one of which others may derive
class Trainer:
    def fit(self):
        return self.history["loss"]


def run(trainer: Trainer):
    return trainer.epochs
