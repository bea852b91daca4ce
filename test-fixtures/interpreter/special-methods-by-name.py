# %% Special methods that a program calls by their names
from keras import ops

x = ops.zeros((2, 3))  #: (2, 3)
a = ops.zeros((x.shape.__len__(), [4, 5, 6].__getitem__(1)))  #: (2, 5)
b = ops.zeros((1 if (2, 3).__contains__(3) else 2, {"a": 5}.__getitem__("a")))  #: (1, 5)
c = ops.zeros((len(list(range(4).__iter__())), "four".__len__()))  #: (4, 4)

# %% `__class_getitem__`: a class that is subscripted, as its author says
from keras import layers, ops


class Block:
    made = 0

    def __new__(cls, *units):
        cls.made += 1
        return super().__new__(cls)

    def __init__(self, *units):
        self.units = units

    def __class_getitem__(cls, item):
        return cls(item)

    def __call__(self, x):
        return layers.Dense(sum(self.units) + self.made)(x)  #: (2, 6|9|4) · 24|36|16


class Narrow(Block):
    pass


x = ops.zeros((2, 3))  #: (2, 3)
a = Block(2, 3)(x)  #: (2, 6)
b = Block[7](x)  #: (2, 9)
c = Narrow[1](x)  #: (2, 4)

# %% Named tuples are matched by place
from collections import namedtuple
from typing import NamedTuple

from keras import ops


class Op(NamedTuple):
    kind: str
    args: tuple[int, ...]
    norm: bool = False


Pair = namedtuple("Pair", "left right")


def size(op):
    match op:
        case Op("conv", (filters, kernel, stride)):
            return (filters, kernel, stride)
        case Op("conv", (filters, kernel)):
            return (filters, kernel)
        case Op("pool", [size, *_], True):
            return (size,)
        case Pair(left, Pair(right, other)):
            return (left, right, other)


a = ops.zeros(size(Op("conv", (16, 3))))  #: (16, 3)
b = ops.zeros(size(Op("pool", (2, 7), norm=True)))  #: (2,)
c = ops.zeros(size(Pair(1, Pair(2, 3))))  #: (1, 2, 3)
