# Protocols: what has all their members counts as an instance of one that is `runtime_checkable`.
from typing import Protocol, runtime_checkable
import numpy as np


@runtime_checkable
class Space(Protocol):
    def sample(self): ...


@runtime_checkable
class Named(Space, Protocol):
    name: str


class Choice:
    def __init__(self, *options):
        self.options = options

    def sample(self):
        return self.options[0]


class Labelled(Choice):
    name = "labelled"


def resolved(given):
    if isinstance(given, Space):
        return given.sample()
    if isinstance(given, dict):
        return {key: resolved(value) for key, value in given.items()}
    return given


# %% An instance by its methods
a = np.zeros(resolved(Choice(4, 8)))                          #: (4,)
b = np.zeros(resolved(3))                                     #: (3,)
sizes = resolved({"rows": Choice(5), "columns": 2})
c = np.zeros((sizes["rows"], sizes["columns"]))               #: (5, 2)

# %% A key that a protocol's instance gives
pools = {"max": 2, "avg": 3}
d = np.zeros(pools[resolved(Choice("avg", "max"))])           #: (3,)

# %% A protocol that asks for more than the one it comes from
e = np.zeros(1 if isinstance(Labelled(), Named) else 2)       #: (1,)
f = np.zeros(1 if isinstance(Choice(), Named) else 2)         #: (2,)
g = np.zeros(1 if isinstance("text", (int, Named)) else 2)    #: (2,)
h = np.zeros(1 if isinstance(Choice(1), (int, Space)) else 2) #: (1,)

# %% In a pattern
match Choice(6):
    case Named():
        i = np.zeros(1)
    case Space():
        i = np.zeros(6)                                       #: (6,)


# %% An attribute of the instance's own counts
class Late:
    pass

late = Late()
k = np.zeros(1 if isinstance(late, Space) else 2)             #: (2,)
late.sample = lambda: 5
l = np.zeros(resolved(late))                                  #: (5,)
