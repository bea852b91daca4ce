# %% A layer that text names, looked up by eval
name = "ReLU"
x = keras.Input((4, 4, 3))  #: (None, 4, 4, 3)
y = eval("layers.Conv2D")(8, 3, padding="same")(x)  #: (None, 4, 4, 8) · 224
y = eval("layers." + name)()(y)  #: (None, 4, 4, 8)

# %% eval sees the names of the function that calls it
def block(x, layer):
    chosen = layers.MaxPooling2D
    return eval(layer)(2)(x)  #: (None, 4, 4, 3)

y = block(keras.Input((8, 8, 3)), "chosen")  #: (None, 4, 4, 3)

# %% A module that text names
import importlib
from importlib import import_module
core = import_module("keras.layers")
y = core.Dense(6)(keras.Input((3,)))  #: (None, 6) · 24
y = getattr(importlib.import_module("tensorflow.keras.layers"), "Dense")(7)(y)  #: (None, 7) · 49

# %% Names of Python 2 through six
import six
from six.moves import range as numbers
x = keras.Input((3,))  #: (None, 3)
for key, units in six.iteritems({"hidden": 12}):
    x = layers.Dense(units)(x)  #: (None, 12) · 48
y = layers.Dense(len(list(numbers(4))) if isinstance(key, six.string_types) else 1)(x)  #: (None, 4) · 52

# %% A builder that hands on all that it was given
def build(units, depth=1, kwargs=None):
    x = keras.Input((3,))  #: (None, 3)
    for i in range(depth):
        x = layers.Dense(units)(x)  #: (None, 6) · 24|42
    return x  #: (None, 6)

def small(units=6, **kwargs):
    depth = 2
    return build(**locals())  #: (None, 6)

small()  #: (None, 6)
