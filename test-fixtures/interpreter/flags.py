# Flags count in bits, and going over them gives those of one bit only.
import enum
import numpy as np

# %% Names for several bits are no members of their own
class Access(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()
    EXECUTE = enum.auto()
    ALL = 7


a = np.zeros(Access.EXECUTE.value)                            #: (4,)
b = np.zeros(len(list(Access)))                               #: (3,)
c = [np.zeros(access.value) for access in Access]             #: [(1,), (2,), (4,)]


class Pool(enum.IntFlag):
    NONE = 0
    MAX = 1
    MEAN = 2
    BOTH = 3


d = np.zeros((len(list(Pool)), Pool.BOTH))                    #: (2, 3)

# %% Of an enumeration each member once, under its first name
class Size(enum.IntEnum):
    SMALL = 2
    LARGE = 4
    TINY = 2


e = [np.zeros(size) for size in Size]                         #: [(2,), (4,)]

# %% What follows a number that nobody knows is not counted
import random
from enum import Enum, auto


class Size(Enum):
    ANY = random.randint(3, 5)
    NEXT = auto()
    LAST = 8
    AFTER = auto()


x = np.zeros((Size.NEXT.value, Size.AFTER.value))  #: (x.shape[0], 9)
