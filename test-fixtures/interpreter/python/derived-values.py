# Numbers, text and tuples of classes that a program derives from their types.

# %% int, float, str and tuple
class Units(int):
    def doubled(self):
        return Units(self * 2)


class Rate(float):
    @property
    def kept(self):
        return 1 - self


class Name(str):
    def child(self, part):
        return Name(f"{self}_{part}")


class Shape(tuple):
    @property
    def channels(self):
        return self[-1]

    def with_channels(self, channels):
        return Shape((*self[:-1], channels))

    def __floordiv__(self, n):
        return Shape(d // n for d in self)


units = Units(24)
name = Name("enc")
shape = Shape((8, 6, 3))
x = keras.Input(shape)  #: (None, 8, 6, 3)
y = keras.layers.Dense(units.doubled(), name=name.child("dense").upper())(x)  #: (None, 8, 6, 48) · 192
z = keras.Input(shape.with_channels(shape.channels * 5))  #: (None, 8, 6, 15)
w = keras.Input(shape // 2)  #: (None, 4, 3, 1)
v = keras.Input((units + 1, int(Rate(0.25).kept * 8), len(name.child("a"))))  #: (None, 25, 6, 5)
kinds = keras.Input((isinstance(units, Units) + 1, isinstance(shape, tuple) + 2, (type(name) is Name) + 3))  #: (None, 2, 3, 4)

# %% made by `__new__`, with attributes of its own
class Size(int):
    def __new__(cls, value, unit="px"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __init__(self, value, unit="px"):
        self.factor = 3


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))


size = Size(12, "em")
x = keras.Input((size, len(size.unit), size.factor))  #: (None, 12, 2, 3)
y = keras.Input(Pair(4, 5))  #: (None, 4, 5)

# %% enumerations that are numbers or text as well
import enum


class Width(enum.IntEnum):
    S = 16
    M = 32

    @property
    def half(self):
        return self // 2


class Act(str, enum.Enum):
    RELU = "relu"
    NONE = "linear"


class Stage(int, enum.Enum):
    ONE = 1
    TWO = 2


x = keras.Input((Width.S, Width.M.half, Width["M"] + Width.S.value))  #: (None, 16, 16, 48)
y = keras.layers.Dense(Width.M, activation=Act.RELU)(x)  #: (None, 16, 16, 32) · 1,568
z = keras.Input((sum(Width), Width(16), len(Width.M.name)))  #: (None, 48, 16, 1)
chosen = keras.Input((3 if Act.RELU == "relu" else 4, 5 if Width.S is Width.S else 6, max(Stage)))  #: (None, 3, 5, 2)
table = keras.Input(({16: 7, 32: 8}[Width.S], {Act.NONE: 9}["linear"]))  #: (None, 7, 9)

# %% members with fields of their own
import enum


class Block(enum.Enum):
    SMALL = (16, 3)
    LARGE = (64, 5)

    def __init__(self, filters, kernel):
        self.filters = filters
        self.kernel = kernel

    def layer(self):
        return keras.layers.Conv2D(self.filters, self.kernel)


x = keras.Input((20, 20, 3))  #: (None, 20, 20, 3)
y = Block.LARGE.layer()(x)  #: (None, 16, 16, 64) · 4,864
z = keras.Input([block.filters for block in Block])  #: (None, 16, 64)
