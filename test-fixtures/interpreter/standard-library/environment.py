# %% An environment variable that the program set is what it reads
import os
os.environ["WIDTH"] = "24"
width = int(os.environ["WIDTH"])
y = layers.Dense(width)(keras.Input((3,)))  #: (None, 24) · 96

# %% One that nobody set has the default that the program names
import os
framework = os.environ.get("SHAPE_LENS_BACKEND", "tf.keras")
if framework == "keras":
    import keras.layers as chosen
else:
    from tensorflow.keras import layers as chosen
units = int(os.getenv("SHAPE_LENS_UNITS", 8))
y = chosen.Dense(units)(keras.Input((3,)))  #: (None, 8) · 32

# %% Without a default it can be anything
import os
if "SHAPE_LENS_WIDE" in os.environ:
    units = 64
else:
    units = 8
y = layers.Dense(units)(keras.Input((3,)))  #: (None, ?)
# silent

# %% A class answers `in` by its own method
class Registry:
    def __init__(self):
        self.names = ["dense"]

    def __contains__(self, name):
        return name in self.names

units = 5 if "dense" in Registry() else 7
y = layers.Dense(units)(keras.Input((3,)))  #: (None, 5) · 20

# %% What only a default of the environment decides is no certain error, in the branch and behind it; the rest is
import os
wide = os.environ.get("SHAPE_LENS_WIDE", "0") == "1"
x = keras.Input((8,))  #: (None, 8)
if wide:
    width = 64
else:
    width = 7
y = layers.Dense(width)(x)  #: (None, 7) · 63
if not wide:
    z = layers.Reshape((9,))(x)
    #                  ^^^^ warning[reshape-size]
# silent of errors

# %% What is made of it goes on by the default
import os
wide = int(os.environ.get("SHAPE_LENS_WIDE", 0))
x = keras.Input((8,))  #: (None, 8)
def widened(x):
    if wide:
        return layers.Dense(64)(x)  #: (None, 64) · 576
    return layers.Dense(7)(x)  #: (None, 7) · 63

y = widened(x)  #: (None, 7)
z = layers.Reshape((64,))(y)
#                  ^^^^^ warning[reshape-size]
# silent of errors

# %% Either way of it may have the same shape, so that an error behind it is certain
import os
deep = bool(int(os.getenv("SHAPE_LENS_DEEP", "0")))
x = keras.Input((8,))  #: (None, 8)
if deep:
    x = layers.Dense(8)(x)  #: (None, 8) · 72
z = layers.Reshape((9,))(x)
#                  ^^^^ error[reshape-size]

# %% A module that is put in the place of another where the environment says so
import os, sys
import tensorflow as tf
wants_tensorflow = bool(int(os.environ.get("SHAPE_LENS_TF", "0")))
if wants_tensorflow:
    sys.modules["keras"] = tf.keras
import keras
import keras.backend as K
y = keras.layers.Dense(3)(keras.Input((4,)))  #: (None, 3) · 15
absolute = K.abs
#          ^^^^^ warning[only-in-keras-2]

# %% One that stands there for certain is what an import gives
import sys, types
sys.modules["mine"] = types.SimpleNamespace(units=5)
import mine as made
y = layers.Dense(made.units)(keras.Input((4,)))  #: (None, 5) · 25

# %% An attribute that holds such a decision is no more certain than a name
import os
class Settings:
    fast = os.environ.get("SHAPE_LENS_FAST", "0") == "1"

    def __init__(self):
        self.deep = os.getenv("SHAPE_LENS_DEEP", "yes") == "yes"
        if os.environ.get("SHAPE_LENS_WIDE", "0") == "1":
            self.width = 64
        else:
            self.width = 7
        self.plain = True

settings = Settings()
x = keras.Input((10,))  #: (None, 10)
if settings.deep:
    a = layers.Reshape((4, 3))(x)
    #                  ^^^^^^ warning[reshape-size]
if not Settings.fast:
    b = layers.Reshape((4, 4))(x)
    #                  ^^^^^^ warning[reshape-size]
y = layers.Dense(settings.width)(x)  #: (None, 7) · 77
c = layers.Reshape((64,))(y)
#                  ^^^^^ warning[reshape-size]
# silent of errors

# %% Another attribute of the same object is, and the same one once the program has set it
import os
class Settings:
    def __init__(self):
        self.deep = os.getenv("SHAPE_LENS_DEEP", "yes") == "yes"
        self.plain = True

settings = Settings()
x = keras.Input((10,))  #: (None, 10)
settings.deep = True
if settings.deep and settings.plain:
    a = layers.Reshape((4, 3))(x)
    #                  ^^^^^^ error[reshape-size]

# %% A number of the environment is the program's default on this machine only, and so is what is computed from it
import os
count = int(os.environ.get("SHAPE_LENS_COUNT", "4"))
deep = int(os.getenv("SHAPE_LENS_DEEP", 6))
sizes = tuple(int(size) for size in os.getenv("SHAPE_LENS_SIZES", "6,7").split(","))
class Settings:
    width = int(os.environ.get("SHAPE_LENS_WIDTH", 7))

    def __init__(self):
        self.rows = int(os.environ.get("SHAPE_LENS_ROWS", "8"))

a = layers.Reshape((5,))(keras.Input((count,)))
#                  ^^^^ warning[reshape-size]
b = layers.Reshape((5,))(keras.Input((deep * 2 + 1,)))
#                  ^^^^ warning[reshape-size]
c = layers.Reshape((5,))(keras.Input(sizes))
#                  ^^^^ warning[reshape-size]
d = layers.Reshape((5,))(keras.Input((Settings.width,)))
#                  ^^^^ warning[reshape-size]
e = layers.Reshape((5,))(keras.Input((Settings().rows,)))
#                  ^^^^ warning[reshape-size]
# silent of errors

# %% Where no such number is among those that disagree, the error is certain
import os
epochs = int(os.environ.get("SHAPE_LENS_EPOCHS", "4"))
x = keras.Input((6,))  #: (None, 6)
y = layers.Reshape((5,))(x)
#                  ^^^^ error[reshape-size]

# %% A number that is made of such a text where it is used
import os
a = layers.Reshape((5,))(keras.Input((int(os.environ.get("SHAPE_LENS_WIDTH", "3")),)))
#                  ^^^^ warning[reshape-size]
widths = [int(w) for w in os.environ.get("SHAPE_LENS_WIDTHS", "3,4").split(",")]
b = layers.Reshape((5,))(keras.Input((widths[0],)))
#                  ^^^^ warning[reshape-size]
c = layers.Reshape((5,))(keras.Input((len(os.environ.get("SHAPE_LENS_NAMES", "abc")),)))
#                  ^^^^ warning[reshape-size]
# silent of errors
