# Names that a function reads before any line of it gives them a value.
import os
import keras
from keras import layers

steps = 0
units = [4, 8]

# %% A counter of the module
def count():
    steps += 1
#   ^^^^^ error[unbound-local]


count()

# %% What takes the name of what it is made of
def doubled():
    units = units * 2
#           ^^^^^ error[unbound-local]
    return units


doubled()

# %% A module that the function imports only further on
def place():
    path = os.path.join("a", "b")
#          ^^ error[unbound-local]
    import os

    return path


place()

# %% In code that nobody calls
def unused():
    layer = layers.Dense(width)
#                        ^^^^^ warning[unbound-local]
    width = 4
    return layer


# silent but for that

# %% Bound on some path, in an earlier round, by a function inside, or waited for
def some(flag):
    if flag:
        width = 4
    for i in range(2):
        if i:
            depth = before + 1
        before = i

    def fill():
        nonlocal height
        height = 5

    fill()
    size = height
    height = 6
    try:
        other = late
    except UnboundLocalError:
        late = other = 7
    return width + depth, size, other, late


x = keras.Input(some(True))  #: (None, 5, 5, other, ?)


def outer():
    global steps
    steps += 1
    return steps


y = keras.Input((outer(),))  #: (None, 1)
