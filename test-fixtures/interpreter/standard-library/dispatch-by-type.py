# %% `functools.singledispatch`: the function for the type of the first argument runs
import functools
from collections.abc import Sequence

from keras import layers, ops


@functools.singledispatch
def width(thing):
    return 1


@width.register
def _(thing: int):
    return thing


@width.register(str)
def _(thing):
    return int(thing)


@width.register
def of_several(thing: list | tuple):
    return sum(width(item) for item in thing)


width.register(dict, lambda thing: max(map(width, thing.values())))
width.register(Sequence)(lambda thing: len(thing))

a = ops.zeros((width(3), width("4"), width([1, "2", (3, 3)])))  #: (3, 4, 9)
b = ops.zeros((width({"low": 2, "high": "5"}), width(None), width(range(7)), width(True)))  #: (5, 1, 7, 1)


class Describer:
    @functools.singledispatchmethod
    def units(self, spec):
        return 2

    @units.register
    def _(self, spec: layers.Dense):
        return spec.units

    @units.register
    def _(self, spec: layers.Conv2D):
        return spec.filters


d = Describer()
c = ops.zeros((d.units(layers.Dense(6)), d.units(layers.Conv2D(5, 3)), d.units(layers.Flatten())))  #: (6, 5, 2)

# %% Types that are one or the other
from functools import singledispatch

from keras import ops


@singledispatch
def size(thing):
    return 1


@size.register
def _(thing: int | float):
    return int(thing) * 2


@size.register
def _(thing: str):
    return len(thing)


a = ops.zeros((size(3), size(2.0), size("four"), size(b"")))  #: (6, 4, 4, 1)
