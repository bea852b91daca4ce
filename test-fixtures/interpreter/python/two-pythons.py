"""What `six` offers to programs of both Pythons."""

import numpy as np
import six
from six.moves import range as numbers

# %% A class is what it is without the class that made it
class Registry(type):
    def __new__(mcs, name, bases, space):
        made = super().__new__(mcs, name, bases, space)
        made.width = 3
        return made


@six.add_metaclass(Registry)
class Encoder:
    def rows(self):
        return np.zeros((2, 4))  #: (2, 4)


a = Encoder().rows()  #: (2, 4)

# %% A class with a base and a metaclass has what the base has
class Base:
    def rows(self):
        return np.zeros((5, 4))  #: (5, 4)


class Kind(type):
    pass


class Decoder(six.with_metaclass(Kind, Base)):
    pass


b = Decoder().rows()  #: (5, 4)

# %% Entries of dicts are gone through as each Python does it
sizes = {"a": 2, "b": 3}
total = 0
for _, size in six.iteritems(sizes):
    total += size
a = np.zeros(total)  #: (5,)
b = np.zeros(sum(six.itervalues(sizes)))  #: (5,)
c = np.zeros(len(list(six.iterkeys(sizes))))  #: (2,)
d = np.zeros(sum(numbers(4)))  #: (6,)

# %% Types by the names that both have
a = np.zeros(4 if isinstance("a", six.string_types) else 1)  #: (4,)
b = np.zeros(4 if isinstance(7, six.integer_types) else 1)  #: (4,)
c = np.zeros(4 if six.PY3 else 1)  #: (4,)
