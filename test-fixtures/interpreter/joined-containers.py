# Containers that both ways of an undecided condition make and fill: they hold what they were filled with.

# %% Lists that a function fills, whichever of the ways is taken
import sys

def three():
    made = []
    for i in range(3):
        made.append(i)
    return made

if len(sys.argv) > 5:
    sizes = three()
else:
    sizes = three()
x = keras.Input((len(sizes), sizes[2]))  #: (None, 3, 2)

# %% Nested ones, dicts, and what is returned early
import sys

def table():
    made = {}
    for name in ("a", "b"):
        made[name] = [1, 2, 3]
    return made

def either():
    if len(sys.argv) > 5:
        return table()
    return table()

x = keras.Input((len(either()), len(either()["b"])))  #: (None, 2, 3)
if len(sys.argv) > 5:
    pair = (table(), [table(), table()])
else:
    pair = (table(), [table(), table()])
y = keras.Input((len(pair[0]), len(pair[1]), len(pair[1][0])))  #: (None, 2, 2, 2)

# %% A dict that is filled from what cannot be seen has the keys that it turns out to have
import sys

def results(words):
    found = {}
    for word in words:
        found[word] = len(word)
    return found

def main(words):
    if len(words) > 99:
        found = results(words)
    else:
        found = results(words)
    return found["python"]

try:
    size = main(sys.version.split() + ["python"])
except KeyError:
    raise
x = keras.Input((size,))  #: (None, size)

# %% The object that a constructor makes on either way
import sys

class Settings:
    def __init__(self):
        if len(sys.argv) > 5:
            self.widths = []
            self.widths.append(4)
            self.widths.append(8)
        else:
            self.widths = [16]
            self.widths.append(8)

widths = Settings().widths
x = keras.Input((widths[1],))  #: (None, 8)

# %% Under a key that nobody knows stands a whole number or a real one: it may be the whole one
import os
import keras
from keras import layers

# silent: no count is told of units that nobody knows
settings = {"units": 16, "rate": 0.5}
x = layers.Dense(settings["units"[: os.getpid() + 5]])(keras.Input((3,)))  #: (None, ?)
