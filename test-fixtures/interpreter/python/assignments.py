# Every way in which Python binds a name, each shown by a shape.

# %% Walrus in a condition and in a comprehension
if (n := 5) > 3:
    x = keras.Input((n,))  #: (None, 5)
sizes = [last := k * 2 for k in range(3)]
y = keras.Input((last, len(sizes)))  #: (None, 4, 3)

# %% Walrus in a call and in a while loop
queue = [8, 4, 2]
x = keras.Input((width := 16,))  #: (None, 16)
while len(queue) > 0 and (unit := queue.pop(0)) > 2:
    x = layers.Dense(unit)(x)  #: (None, 8|4) · 136|36
y = layers.Dense(width)(x)     #: (None, 16) · 80

# %% Starred targets take what is left
first, *middle, last = [2, 3, 5, 7]
x = keras.Input((first, len(middle), last))  #: (None, 2, 2, 7)
*init, tail = (4, 6)
y = keras.Input((init[0], tail))  #: (None, 4, 6)
head, *none = "a"
z = keras.Input((len(none) + 1, len(head)))  #: (None, 1, 1)

# %% Nested targets and swaps
(a, b), [c, (d, e)] = (1, 2), [3, (4, 5)]
a, c = c, a
x = keras.Input((a, b, c, d, e))  #: (None, 3, 2, 1, 4, 5)

# %% Chained and augmented assignments
a = b = [1]
a += [2, 3]
x = keras.Input((len(b),))  #: (None, 3)
n = 7
n *= 2
n //= 3
n **= 2
n %= 9
n |= 8
n <<= 1
y = keras.Input((n,))  #: (None, 30)

# %% Augmented assignment of a tuple makes a new one
a = b = (1,)
a += (2, 3)
x = keras.Input(a)  #: (None, 1, 2, 3)
y = keras.Input(b)  #: (None, 1)

# %% Items and slices as targets
sizes = [1, 2, 3, 4]
sizes[1:3] = [9]
sizes[-1] = 7
x = keras.Input(tuple(sizes))  #: (None, 1, 9, 7)
del sizes[0]
y = keras.Input(tuple(sizes))  #: (None, 9, 7)
config = {"units": 3}
config["units"] += 2
z = layers.Dense(config["units"])(y)  #: (None, 9, 5) · 40

# %% Attributes as targets
class Config:
    pass


config = Config()
config.units = config.size = 4
config.units *= 3
x = keras.Input((config.units, config.size))  #: (None, 12, 4)

# %% A name that is deleted and bound again
n = 3
del n
n = 4
x = keras.Input((n,))  #: (None, 4)

# %% Annotated names
units: int = 6
shape: tuple[int, ...]
shape = (units, 2)
x = keras.Input(shape)  #: (None, 6, 2)

# %% Globals and nonlocals
counter = 0


def bump():
    global counter
    counter += 1
    return counter


def outer():
    total = 10

    def inner():
        nonlocal total
        total += 5
        return total

    inner()
    return inner()


bump()
x = keras.Input((bump(), outer(), counter))  #: (None, 2, 20, 2)

# %% A loop's name stays bound, a comprehension's does not
i = 3
for i in range(5, 8):
    pass
squares = [i for i in range(2)]
x = keras.Input((i, len(squares)))  #: (None, 7, 2)

# %% A name that a statement which raises would have bound keeps its value
units = 3
try:
    units = [1, 2][5]
except IndexError:
    pass
x = keras.Input((units,))  #: (None, 3)

# %% A with statement binds what is entered
class Scope:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        return self.n * 2

    def __exit__(self, *details):
        return False


with Scope(3) as a, Scope(4) as b:
    x = keras.Input((a, b))  #: (None, 6, 8)

# %% Names from a star import of the standard library
from math import *

x = keras.Input((int(sqrt(16)), floor(pi), factorial(4)))  #: (None, 4, 3, 24)
