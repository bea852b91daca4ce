# Iterators that are unpacked into another number of names than they have items.
import itertools
import random
import keras

# %% A generator expression
if True:
    a, b, c = (keras.Input((8,)) for _ in range(4))
#   ^^^^^^^ error[wrong-unpacking]

# %% What map gives
if True:
    a, b = map(str, [1, 2, 3])
#   ^^^^ error[wrong-unpacking]

# %% or zip
if True:
    a, b, c = zip([1, 2, 3, 4], "abcd")
#   ^^^^^^^ error[wrong-unpacking]

# %% a generator of the program's own
def sizes():
    yield 4
    yield 8


if True:
    a, b, c = sizes()
#   ^^^^^^^ error[wrong-unpacking]

# %% As many as there are, and what nobody counts
a, b = (keras.Input((8,)) for _ in range(2))  #: 2 × (None, 8)
a, *rest = map(str, [1, 2, 3])
it = iter([1, 2, 3])
next(it)
a, b = it
sizes = []
later = (size for size in sizes)
sizes += [3, 4]
a, b = later
a, b = itertools.islice(itertools.count(), 2)


def some():
    yield 4
    if random.random() > 2:
        yield 8


(a,) = some()
try:
    a, b = (size for size in range(3))
except ValueError:
    a, b = 3, 4
x = keras.Input((a, b))  #: (None, 3, 4)
