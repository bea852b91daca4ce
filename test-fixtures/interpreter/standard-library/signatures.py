"""What a function takes, asked by programs that hand over only what fits."""

# %% arguments that a registered function doesn't take are left out
import functools
import inspect

from keras import Input, layers

BACKBONES = {}


def register(name=None, **defaults):
    def wrap(fn):
        BACKBONES[name or fn.__name__] = functools.partial(fn, **defaults)
        return fn

    return wrap


@register("wide", width=2)
@register(width=1)
def plain(inputs, stages, width):
    x = inputs  #: (None, 32, 32, 3)
    for filters in stages:
        x = layers.Conv2D(filters * width, 3)(x)  #: (None, 30, 30, 4) … (None, 28, 28, 10)
    return x  #: (None, 28, 28, 5|10)


@register()
def pooled(inputs, factor=2):
    return layers.AveragePooling2D(factor)(inputs)  #: (None, 16, 16, 3)


def build(name):
    options = {"stages": [4, 5], "depth": 9}
    fn = BACKBONES[name]
    target = fn.func if isinstance(fn, functools.partial) else fn
    taken = inspect.signature(target).parameters
    return fn(Input((32, 32, 3)), **{key: value for key, value in options.items() if key in taken})  #: (None, 28, 28, 5) … (None, 16, 16, 3)


small = build("plain")  #: (None, 28, 28, 5)
large = build("wide")  #: (None, 28, 28, 10)
other = build("pooled")  #: (None, 16, 16, 3)

# %% what a partial leaves, methods without self, and what kind of thing a value is
import functools
import inspect

from keras import Input, layers


class Block:
    def __init__(self, units, rate=0.5):
        self.units = units

    def apply(self, x, *more, training=False, **rest):
        return layers.Dense(self.units)(x)


def dense(units, activation, x):
    return layers.Dense(units, activation=activation)(x)


x = Input((6,))  #: (None, 6)
one = layers.Dense(len(inspect.signature(functools.partial(dense, 8)).parameters))(x)  #: (None, 2) · 14
two = layers.Dense(len(inspect.signature(functools.partial(dense, activation="relu")).parameters))(x)  #: (None, 3) · 21
three = layers.Dense(len(inspect.signature(Block).parameters))(x)  #: (None, 2) · 14
four = layers.Dense(len(inspect.signature(Block(3).apply).parameters))(x)  #: (None, 4) · 28
five = layers.Dense(len(inspect.signature(Block.apply).parameters))(x)  #: (None, 5) · 35
kinds = [inspect.isclass(Block), inspect.isclass(dense), inspect.isfunction(dense), inspect.isfunction(Block)]
six = layers.Dense(10 + sum(2**i for i, answer in enumerate(kinds) if answer))(x)  #: (None, 15) · 105
names = list(inspect.signature(dense).parameters)
seven = layers.Dense(3 if names[-1] == "x" else 4)(x)  #: (None, 3) · 21
