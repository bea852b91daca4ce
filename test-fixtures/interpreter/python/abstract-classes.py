# Classes that have yet to define methods: Python makes no instances of them.

# %% Where somebody waits for it
from abc import ABC, abstractmethod
import inspect

class Encoder(ABC):
    size = 4

    @abstractmethod
    def encode(self, x):
        return x

    @property
    @abstractmethod
    def width(self):
        return 3

class Half(Encoder):
    def encode(self, x):
        return layers.Dense(self.width)(x)                    #: (None, 6) · 30

class Whole(Half):
    width = 6

try:
    made = Half()
    size = 2
except TypeError:
    size = 5
a = np.zeros(size)                                            #: (5,)
y = Whole().encode(keras.Input((4,)))                         #: (None, 6)
kinds = [kind.__name__ for kind in (Encoder, Half, Whole) if inspect.isabstract(kind)]
b = np.zeros((len(kinds), int(inspect.isabstract(3))))        #: (2, 0)

# %% A registry leaves them out
from abc import ABC, abstractmethod
import inspect

class Head(ABC):
    known = {}
    units = 1

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.known[cls.__name__.lower()] = cls

    @abstractmethod
    def build(self):
        ...

class Regression(Head):
    def build(self):
        return layers.Dense(self.units)

class Scores(Head):
    units = 7

    def build(self):
        return layers.Dense(self.units, activation="softmax")

x = keras.Input((4,))                                         #: (None, 4)
heads = [kind() for kind in Head.known.values() if not inspect.isabstract(kind)]
y = [head.build()(x) for head in heads]                       #: [(None, 1), (None, 7)]

# %% Only a class that looks for them minds
from abc import abstractmethod

class Plain:
    @abstractmethod
    def build(self):
        return 3

try:
    size = Plain().build()
except TypeError:
    size = 8
a = np.zeros(size)                                            #: (3,)
