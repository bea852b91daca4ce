"""Classes derived from dict and list, namespaces, and other containers of configurations."""
import copy
import keras
from collections import ChainMap, OrderedDict, UserDict, deque
from types import MappingProxyType, SimpleNamespace

# %% A dict whose keys are attributes
class Config(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name)

    def __setattr__(self, name, value):
        self[name] = value


config = Config(units=7, deep=Config(a=2))
config.rate = 4
x = keras.Input((config.units, config["units"], config.deep.a, config["rate"], len(config)))  #: (None, 7, 7, 2, 4, 3)
other = copy.deepcopy(config)
other["deep"]["a"] = 5
y = keras.Input((config.deep.a, other.deep.a, 1 if "rate" in other else 3))  #: (None, 2, 5, 1)
z = keras.Input((dict(config)["units"], {**config, "units": 9}["units"], 1 if isinstance(config, dict) else 2))  #: (None, 7, 9, 1)


def build(units, deep, rate):
    return keras.Input((units, rate))  #: (None, 7, 4)


w = build(**config)  #: (None, 7, 4)
print(hasattr(config, "absent"))

# %% Its own attribute dict
class Config(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self


config = Config({"units": 7}, depth=2)
config.units = 12
config["width"] = 5
x = keras.Input((config["units"], config.depth, config.width))  #: (None, 12, 2, 5)

# %% Methods that are those of the dict
class Config(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__


config = Config(units=7)
config.depth = 3
x = keras.Input((config.units, config["depth"]))  #: (None, 7, 3)

# %% Keys that are made when they are missing
class Layers(UserDict):
    def __missing__(self, units):
        self.data[units] = keras.layers.Dense(units)
        return self.data[units]


heads = Layers()
x = keras.Input((4,))  #: (None, 4)
y = heads[3](x)  #: (None, 3) · 15
z = heads[3](y + heads[3](x)) if len(heads) == 2 else heads[5](y)  #: (None, 5)

# %% Lists and ordered dicts of the program's own
class Widths(list):
    def total(self):
        return sum(self)


class Blocks(OrderedDict):
    pass


widths = Widths([1, 2])
widths.append(3)
blocks = Blocks(first=4)
blocks["second"] = 6
x = keras.Input((widths.total(), len(widths), widths[0], *blocks.values()))  #: (None, 6, 3, 1, 4, 6)

# %% Namespaces, views and chains
options = MappingProxyType({"width": 5, "depth": 2})
space = SimpleNamespace(**options, units=8)
space.depth += 1
chain = ChainMap({"width": 1}, dict(options))
x = keras.Input((space.units, space.depth, chain["width"], chain["depth"], len(vars(space))))  #: (None, 8, 3, 1, 2, 3)

# %% A deque keeps the last ones
recent = deque([1, 2], maxlen=2)
recent.append(5)
x = keras.Input((recent[0], recent[-1]))  #: (None, 2, 5)
recent.appendleft(7)
y = keras.Input(tuple(recent))  #: (None, 7, 2)

# %% A copy of an object is another object
class Settings:
    def __init__(self):
        self.units = 3
        self.sizes = [4]


first = Settings()
second = copy.copy(first)
third = copy.deepcopy(first)
second.units = 5
second.sizes.append(6)
third.sizes.append(7)
x = keras.Input((first.units, second.units, len(first.sizes), third.sizes[-1]))  #: (None, 3, 5, 2, 7)

# %% Attributes that a class sets itself
class Doubled:
    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)


class Noted:
    def __setattr__(self, name, value):
        self.__dict__[name] = value + 1


doubled, noted = Doubled(), Noted()
doubled.units = 4
noted.units = 4
x = keras.Input((doubled.units, noted.units))  #: (None, 8, 5)

# %% A UserDict whose content is set as a whole
import numpy as np
from keras import layers


class Tensors(UserDict):
    def __init__(self, past, ahead):
        self.past = past
        self.data = self._made(past, ahead)  #: (50, 3), (50, 6, 2)

    def _made(self, past, ahead):
        made = {"target": np.zeros((50, ahead))}  #: (50, 3)
        made["past"] = np.zeros((50, past, 2))  #: (50, 6, 2)
        return made  #: (50, 3), (50, 6, 2)

tensors = Tensors(6, 3)  #: (50, 3), (50, 6, 2)
x = tensors["past"]  #: (50, 6, 2)
m = keras.Sequential([layers.Input(x.shape[1:]), layers.Flatten(), layers.Dense(len(tensors))])  #: (None, 2) · Σ 26
