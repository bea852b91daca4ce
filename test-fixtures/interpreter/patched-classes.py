# What a program sets on the classes of libraries is not followed, and nobody says that their instances lack it.
import keras
import numpy as np
import pandas as pd
from keras import layers

# %% A method of all models
keras.Model.width_of = lambda self: self.output_shape[-1]
x = keras.Input((3,))                     #: (None, 3)
model = keras.Model(x, layers.Dense(2)(x))  #: (None, 2) · Σ 8
y = layers.Dense(4 if hasattr(model, "width_of") else 5)(x)  #: (None, ?)
# silent: whether a model has it is not told
width = model.width_of()

# %% Under a name that is put together
for name in ["first", "second"]:
    setattr(keras.Model, name + str(len(name)), 7)
x = keras.Input((3,))  #: (None, 3)
model = keras.Model(x, layers.Dense(2)(x))  #: (None, 2) · Σ 8
number = model.first5
z = layers.Dense(2)(x)  #: (None, 2) · 8

# %% What arrays have and tables lack
pd.Series.reshape = lambda self, *lengths: self.to_numpy().reshape(*lengths)
rows = pd.Series([1.0, 2.0]).reshape(-1, 1)
x = keras.Input((3,))  #: (None, 3)

# %% A decorator that sets it
def method_of(cls):
    def decorate(function):
        setattr(cls, function.__name__, function)
        return function
    return decorate

@method_of(pd.DataFrame)
def flatten(self):
    return self.to_numpy().reshape(-1)

flat = pd.DataFrame({"a": [1.0, 2.0]}).flatten()
x = keras.Input((3,))  #: (None, 3)
