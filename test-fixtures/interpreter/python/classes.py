# Classes as model code writes them, each shown by a shape.

# %% dataclass, with defaults, a field and a method
from dataclasses import dataclass, field


@dataclass
class Config:
    units: int
    depth: int = 2
    sizes: list = field(default_factory=lambda: [4, 5])

    def total(self):
        return self.units * self.depth


config = Config(3)
x = keras.Input((config.total(), *config.sizes))  #: (None, 6, 4, 5)
other = Config(units=1, depth=7, sizes=[])
y = keras.Input((other.total(), len(other.sizes) + 1))  #: (None, 7, 1)

# %% dataclass: replace, asdict, inheritance and __post_init__
import dataclasses


@dataclasses.dataclass
class Base:
    width: int = 4


@dataclasses.dataclass
class Wide(Base):
    factor: int = 2

    def __post_init__(self):
        self.size = self.width * self.factor


wide = Wide(factor=3)
x = keras.Input((wide.size, dataclasses.replace(wide, width=1).size, len(dataclasses.asdict(wide))))  #: (None, 12, 3, 2)

# %% property, its setter, classmethod and staticmethod
class Sized:
    default = 3

    def __init__(self, n):
        self._n = n

    @property
    def n(self):
        return self._n

    @n.setter
    def n(self, value):
        self._n = value * 10

    @classmethod
    def standard(cls):
        return cls(cls.default)

    @staticmethod
    def twice(k):
        return 2 * k


class Larger(Sized):
    default = 8


sized = Sized(1)
sized.n = 2
x = keras.Input((sized.n, Sized.twice(4), Larger.standard().n, sized.twice(5)))  #: (None, 20, 8, 8, 10)

# %% Class attributes, and instance attributes that hide them
class Block:
    units = 4
    made = 0

    def __init__(self):
        Block.made += 1


a, b = Block(), Block()
b.units = 9
x = keras.Input((a.units, b.units, Block.made, Block.units))  #: (None, 4, 9, 2, 4)

# %% super() through several classes
class A:
    def size(self):
        return [1]


class B(A):
    def size(self):
        return super().size() + [2]


class C(A):
    def size(self):
        return super().size() + [3]


class D(B, C):
    def size(self):
        return super().size() + [4]


x = keras.Input(tuple(D().size()))            #: (None, 1, 3, 2, 4)
y = keras.Input(tuple(super(D, D()).size()))  #: (None, 1, 3, 2)

# %% A mixin before a layer
class Scaled:
    def __init__(self, *args, scale=2, **kwargs):
        super().__init__(*args, **kwargs)
        self.scale = scale

    def units_of(self, n):
        return n * self.scale


class Wide(Scaled, layers.Layer):
    def __init__(self, n, **kwargs):
        super().__init__(**kwargs)
        self.dense = layers.Dense(self.units_of(n))

    def call(self, x):
        return self.dense(x)  #: (None, 12) · 72


x = keras.Input((5,))    #: (None, 5)
y = Wide(3, scale=4)(x)  #: (None, 12) · 72

# %% __call__, __getitem__, __len__ and __iter__
class Stack:
    def __init__(self, *units):
        self.layers = [layers.Dense(n) for n in units]

    def __call__(self, x):
        for layer in self:
            x = layer(x)  #: (None, 4|6) · 12|30
        return x  #: (None, 6)

    def __iter__(self):
        return iter(self.layers)

    def __len__(self):
        return len(self.layers)

    def __getitem__(self, i):
        return self.layers[i]

    def __contains__(self, n):
        return n in [layer.units for layer in self.layers]


stack = Stack(4, 6)
x = keras.Input((len(stack),))                               #: (None, 2)
y = stack(x)                                                 #: (None, 6)
z = stack[0](x)                                              #: (None, 4) · 12
w = keras.Input((3 if 6 in stack else 5, len(list(stack))))  #: (None, 3, 2)

# %% __iter__ as a generator
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        k = self.n
        while k:
            yield k
            k -= 1


x = keras.Input(tuple(Countdown(3)))  #: (None, 3, 2, 1)

# %% Operators of a user's class
class Size:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Size(self.n + (other.n if isinstance(other, Size) else other))

    __radd__ = __add__

    def __mul__(self, k):
        return Size(self.n * k)

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

    def __neg__(self):
        return Size(-self.n)

    def __int__(self):
        return self.n

    def __index__(self):
        return self.n

    def __bool__(self):
        return self.n > 0


a, b = Size(2), Size(3)
total = 1 + a + b * 2
x = keras.Input((total.n, int(b), 5 if a < b else 6, 7 if a == Size(2) else 8))              #: (None, 9, 3, 5, 7)
y = keras.Input((1 if -a else 2, sum([a, b], Size(0)).n, min(b, a).n, sorted([b, a])[0].n))  #: (None, 2, 5, 2, 2)

# %% Augmented operators, comparisons and hashing
class Bag:
    def __init__(self):
        self.items = []

    def __iadd__(self, item):
        self.items.append(item)
        return self

    def __hash__(self):
        return 1

    def __setitem__(self, key, value):
        self.items[key] = value


bag = Bag()
bag += 4
bag += 5
bag[0] = 9
x = keras.Input(tuple(bag.items))  #: (None, 9, 5)
sizes = {bag: 3}
y = keras.Input((sizes[bag],))  #: (None, 3)

# %% __getattr__, __setattr__ and getattr with a default
class Options:
    def __init__(self, **options):
        self.options = options

    def __getattr__(self, name):
        return self.options.get(name, 1)


options = Options(units=6)
x = keras.Input((options.units, options.depth, getattr(options, "units")))         #: (None, 6, 1, 6)
y = keras.Input((getattr(3, "absent", 4), 5 if hasattr(options, "units") else 6))  #: (None, 4, 5)

# %% setattr and getattr by computed names
class Net:
    pass


net = Net()
for i in range(3):
    setattr(net, f"dense_{i}", layers.Dense(i + 2))
x = keras.Input((4,))  #: (None, 4)
for i in range(3):
    x = getattr(net, "dense_" + str(i))(x)  #: (None, 2|3|4) · 10|9|16
y = keras.Input((len(vars(net)),))          #: (None, 3)

# %% isinstance, issubclass, type and callable
class Thing:
    pass


class Kind(Thing):
    pass


x = keras.Input((1 if isinstance(3, int) else 2, 3 if isinstance(True, (str, int)) else 4))                                  #: (None, 1, 3)
y = keras.Input((5 if isinstance(Kind(), Thing) and issubclass(Kind, Thing) else 6, 7 if type(Kind()) is Thing else 8))      #: (None, 5, 8)
z = keras.Input((9 if isinstance(layers.Dense(1), layers.Layer) else 10, 11 if callable(Kind) and not callable(3) else 12))  #: (None, 9, 11)

# %% Enumerations and named tuples
from collections import namedtuple
from enum import Enum
from typing import NamedTuple


class Mode(Enum):
    SMALL = 8
    LARGE = 32


class Shape(NamedTuple):
    height: int
    width: int = 5


Pair = namedtuple("Pair", ["a", "b"])
pair = Pair(2, b=3)
x = keras.Input((Mode.SMALL.value, *Shape(4), Pair(1, 2).b))                                                             #: (None, 8, 4, 5, 2)
z = keras.Input((pair[0], *pair._replace(a=6), Shape(3).width))                                                          #: (None, 2, 6, 3, 5)
y = keras.Input((16 if Mode.LARGE is Mode.LARGE else 1, len(list(Mode)), Mode["LARGE"].value, len(Mode(8).name)))        #: (None, 16, 2, 32, 5)
w = keras.Input((3 if isinstance(pair, Pair) and isinstance(pair, tuple) else 4, 5 if Mode.SMALL == Mode.LARGE else 6))  #: (None, 3, 6)

# %% Enumerations with text, auto and methods
from enum import Enum, IntEnum, auto


class Kind(str, Enum):
    DENSE = "dense"
    FLAT = "flat"

    def build(self):
        return layers.Dense(3) if self is Kind.DENSE else layers.Flatten()


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


x = keras.Input((2, 4))  #: (None, 2, 4)
for kind in Kind:
    x = kind.build()(x)                                                                                        #: (None, 2, 3) | (None, 6)
y = keras.Input((5 if Kind.DENSE == "dense" else 6, Level.HIGH.value, 7 if Kind("flat") is Kind.FLAT else 8))  #: (None, 5, 2, 7)

# %% A named tuple with methods, and dataclasses that are equal
from dataclasses import dataclass
from typing import NamedTuple


class Size(NamedTuple):
    height: int
    width: int = 3

    def area(self):
        return self.height * self.width

    @property
    def tall(self):
        return self.height > self.width


@dataclass
class Point:
    a: int
    b: int = 2


x = keras.Input((Size(4).area(), 5 if Size(4).tall else 6, len(Size(1)._asdict())))                                           #: (None, 12, 5, 2)
y = keras.Input((1 if Point(1) == Point(1, 2) else 2, 3 if Point(1) != Point(2) else 4, 5 if Point(3) in [Point(3)] else 6))  #: (None, 1, 3, 5)

# %% __init_subclass__ is told of every class below
class Registered:
    names = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Registered.names.append(cls)


class First(Registered):
    size = 4


class Second(Registered):
    size = 5


x = keras.Input(tuple(c.size for c in Registered.names))  #: (None, 4, 5)

# %% Abstract base classes
from abc import ABC, abstractmethod


class Builder(ABC):
    @abstractmethod
    def units(self):
        ...

    def build(self, x):
        return layers.Dense(self.units())(x)  #: (None, 3) · 9


class Small(Builder):
    def units(self):
        return 3


y = Small().build(keras.Input((2,)))  #: (None, 3)

# %% A class made in a function, with the function's names
def block_class(units):
    class Block(layers.Layer):
        def __init__(self):
            super().__init__()
            self.dense = layers.Dense(units)

        def call(self, x):
            return self.dense(x)  #: (None, 7) · 21

    return Block


y = block_class(7)()(keras.Input((2,)))  #: (None, 7) · 21

# %% Class bodies run as code
class Table:
    sizes = []
    for k in range(3):
        sizes.append(k + 1)
    total = sum(sizes)
    if total > 5:
        name = "large"


x = keras.Input((Table.total, len(Table.name), *Table.sizes))  #: (None, 6, 5, 1, 2, 3)

# %% A class that is asked of every attribute itself
class Sizes:
    def __init__(self):
        self.width = 3

    def __getattribute__(self, name):
        if name.startswith("twice_"):
            return super().__getattribute__(name[6:]) * 2
        return object.__getattribute__(self, name)

    def area(self):
        return self.width * self.twice_width


sizes = Sizes()
a = np.zeros(sizes.width)        #: (3,)
b = np.zeros(sizes.twice_width)  #: (6,)
c = np.zeros(sizes.area())       #: (18,)

# %% Layers that pass attributes on to what they hold
class Passing(layers.Layer):
    def __init__(self, inner):
        super().__init__()
        self.__dict__["inner"] = inner

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def call(self, x):
        return x


class Sizes:
    input = 4


width = Passing(Sizes()).input
x = np.zeros(width)
