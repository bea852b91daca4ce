# Protocols between objects and Python: descriptors, hooks of classes, properties that keep what they gave, rounding.
import functools
import itertools
import keras
from keras import layers

# %% Descriptors stand for what they get and set
class Doubled:
    def __get__(self, owner, kind=None):
        return 11 if owner is None else owner.kept

    def __set__(self, owner, value):
        owner.kept = value * 2

class Sized:
    width = Doubled()

sized = Sized()
sized.width = 4
x = keras.Input((sized.width, Sized.width))  #: (None, 8, 11)

# %% Keywords of a class go to the hook of its base
class Registered:
    sizes = []

    def __init_subclass__(cls, size=1, **others):
        super().__init_subclass__(**others)
        Registered.sizes.append(size)

class Small(Registered):
    pass

class Large(Registered, size=9):
    pass

x = keras.Input(Registered.sizes)  #: (None, 1, 9)

# %% A cached property runs once
class Counted:
    runs = 0

    @functools.cached_property
    def units(self):
        Counted.runs += 1
        return 5

counted = Counted()
x = keras.Input((counted.units + counted.units, Counted.runs))  #: (None, 10, 1)
counted.units = 7
y = keras.Input((counted.units, Counted.runs))  #: (None, 7, 1)

# %% The registered function for the type of the first argument runs
@functools.singledispatch
def sized(value):
    return 1

@sized.register
def _(value: str):
    return 2

x = keras.Input((sized("text"),))  #: (None, 2)

# %% The decimal number nearest to the float, not to how it is written
x = keras.Input((int(round(2.675, 2) * 1000), int(round(0.125, 2) * 100), int(round(1234, -2))))  #: (None, 2670, 12, 1200)

# %% More places than any float has, before the point and behind it
x = keras.Input((int(round(2.5, 400) * 2), int(round(8.5e15, 30) / 1e15), int(round(5.5, -400)) + 1))  #: (None, 5, 8, 1)

# %% Every class derives from object
class First:
    pass

class Second(First):
    pass

x = keras.Input((len(Second.__mro__), len(Second.mro())))  #: (None, 3, 3)

# %% Runs and stretches of items
runs = [len(list(run)) for _, run in itertools.groupby("aabbbc")]
x = keras.Input(runs)  #: (None, 2, 3, 1)
start = list(itertools.takewhile(lambda size: size < 3, [1, 2, 3, 1]))
rest = list(itertools.dropwhile(lambda size: size < 3, [1, 2, 3, 1]))
odd = list(itertools.filterfalse(lambda size: size % 2 == 0, range(1, 6)))
y = keras.Input(start + rest + odd)  #: (None, 1, 2, 3, 1, 1, 3, 5)
