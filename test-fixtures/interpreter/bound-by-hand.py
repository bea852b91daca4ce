# Methods that are bound by hand, and classes that keep a list.
import functools
import types
from collections import UserList
import numpy as np

# %% partialmethod, MethodType and UserList
class Maker:
    scale = 2

    def make(self, kind, n):
        return np.zeros((n * self.scale, len(kind)))  #: (6, 2) | (4, 6)

    short = functools.partialmethod(make, "ab")
    long = functools.partialmethod(make, "abcdef", n=2)


maker = Maker()
a = maker.short(3)  #: (6, 2)
b = maker.long()  #: (4, 6)


def wide(self, k):
    return np.zeros((self.scale, k))  #: (2, 5)


maker.wide = types.MethodType(wide, maker)
c = maker.wide(5)  #: (2, 5)


class Widths(UserList):
    def total(self):
        return sum(self.data)


w = Widths([2, 3])
w.append(4)
d = np.zeros(w.total())  #: (9,)
e = np.zeros(tuple(w))  #: (2, 3, 4)
f = np.zeros(w[-1])  #: (4,)
