# An object between the parentheses of a class stands for what its `__mro_entries__` gives.
import numpy as np


class Alias:
    def __init__(self, origin):
        self.origin = origin

    def __mro_entries__(self, bases):
        return (self.origin,)


class Generic:
    def __class_getitem__(cls, item):
        return Alias(cls)


class Table(Generic):
    is_wide = True

    def width(self):
        return 3


# %% It is a class of these
class Wide(Table[int]):
    pass


if not issubclass(Wide, Table) or not Wide.is_wide:
    raise TypeError("no table")
some = np.zeros((2, Wide().width()))  #: (2, 3)


# %% Others stand beside it
class Deep:
    def depth(self):
        return 4


class Both(Table[int], Deep):
    pass


some = np.zeros((Both().width(), Both().depth()))  #: (3, 4)


# %% Of what nobody can tell nothing is missing
class Unseen(Alias):
    def __mro_entries__(self, bases):
        return tuple(base for base in (self.origin, Table) if hash(str(base)) % 2 or base is Table)


class Some(Unseen(Generic)):
    pass


if not issubclass(Some, Generic):
    raise TypeError("nothing")
some = np.zeros((2, Some().width()))  #: (2, some.shape[1])
