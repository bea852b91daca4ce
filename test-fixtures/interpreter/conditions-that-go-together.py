# Arguments in a dict, and who is called with them, where the same condition decides both.
import keras
import numpy as np
from keras import layers

# %% A keyword that only one path put there may not be given at all
def head(x, kind, units):
    more = {}
    if kind == "recurrent":
        more["return_sequences"] = True
    if kind == "recurrent":
        return layers.LSTM(units, **more)(x)
    return layers.Dense(units, **more)(x)

# %% An optimizer by its name
def optimizer(name, rate):
    given = {"learning_rate": rate}
    if name == "sgd":
        given["momentum"] = 0.9
    if name == "adam":
        given["beta_1"] = 0.8
    if name == "sgd":
        return keras.optimizers.SGD(**given)
    return keras.optimizers.Adam(**given)

# %% One that every path puts there is given for certain
def other(x, wide):
    more = {"return_sequences": wide}
    more["units"] = 4
    return layers.Dense(**more)(x)
#                         ^^^^ warning[unknown-argument]

# %% So is one that is written, whatever its value
def written(x, wide):
    steps = True
    if wide:
        steps = None
    return layers.Dense(4, return_sequences=steps)(x)
#                          ^^^^^^^^^^^^^^^^ warning[unknown-argument]
