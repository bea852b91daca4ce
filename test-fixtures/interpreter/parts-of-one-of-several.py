# What is changed deep inside of one of several containers, nobody knows which, may be changed in each of them.
import json
import sys
import keras
import numpy as np
from contextlib import suppress
from keras import layers

which = int(sys.argv[1]) if len(sys.argv) > 1 else 0

# %% In a dict of one of several dicts
sizes = [{"inner": {"units": 3}}, {"inner": {"units": 4}}]
sizes[which]["inner"]["units"] = 7
x = keras.Input((sizes[0]["inner"]["units"], 2))  #: (None, ?, 2)

# %% In the items of one of several lists, unpacked in a loop
blocks = {0: [{"units": 3}], 1: [{"units": 4}]}
for block in blocks[which]:
    block["units"] *= 2
for name, block in {"a": blocks[which]}.items():
    block.append({"units": 1})
# silent: which of the lists was changed
x = layers.Dense(blocks[1][0]["units"])(keras.Input((5,)))  #: (None, ?)

# %% In the configuration of a layer that is chosen by number
config = keras.Sequential([keras.Input((6,)), layers.Dense(3), layers.Dense(3)]).get_config()
config["layers"][which + 2]["config"]["units"] = 9
x = keras.Sequential.from_config(config)(keras.Input((6,)))  # silent: which of the layers is wider

# %% A part of a list of layers
model = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(3), layers.Dense(3)])  #: (None, 3) · Σ 39
for layer in model.layers[: which + 1]:
    layer.trainable = False

# %% An exception that `suppress` waits for
units = 1
with suppress(IndexError):
    units = 4
    units = [2][which + 1]
x = keras.Input((units,))  #: (None, ?)

# %% A layer whose policy nobody knows may be quantized
# silent: how many weights it has
policy = sys.argv[4] if len(sys.argv) > 4 else "int8_from_float32"
x = layers.Dense(4, dtype=policy)(keras.Input((16,)))  #: (None, 4)
y = layers.Conv1D(4, 1, dtype=np.float16)(keras.Input((9, 16)))  #: (None, 9, 4) · 68

# %% A layer that is added to one of two models
first, second = keras.Sequential([keras.Input((5,))]), keras.Sequential([keras.Input((5,))])  # silent
[first, second][which].add(layers.Dense(3))
y = second(keras.Input((5,)))  # silent: whether there is one layer more

# %% A file that may be the one that is written
with open(sys.argv[2] if len(sys.argv) > 2 else "own.json", "w") as file:
    json.dump({"units": 9}, file)
with open("data-files/settings.json") if which else open("own.json") as file:
    own = json.load(file)
# silent: what the file holds
x = layers.Dense(own["units"])(keras.Input((3,)))  #: (None, own['units'])

# %% An attribute by a name that nobody knows
class Named(keras.Model):
    def __init__(self, name):
        super().__init__()
        keras.Model.__setattr__(self, name, layers.Dense(3))

    def call(self, x):
        return self.dense(x)  # silent: whether it is called so

y = Named(sys.argv[3] if len(sys.argv) > 3 else "dense")(keras.Input((4,)))
