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
