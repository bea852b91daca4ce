# A decorator that nobody can see may call its function with arguments of its own, as those of widgets, configurations and
# command lines do. The defaults say then what may be chosen, and not what the function is called with.
import operator
import pickle
import numpy as np
import keras
from keras import layers

call = operator.methodcaller("__call__", 1.0, 2.0)
interact = pickle.loads(pickle.dumps(call))

# %% Defaults that are ranges to choose from
model = keras.Sequential([keras.Input((2,)), layers.Dense(12), layers.Reshape((3, 4))])  #: (None, 3, 4) · Σ 36
@interact
def explore(first=(-5, 5, 0.1), second=(-5, 5, 0.1)):
    point = np.array([[first, second]], dtype="float32")
    return model.predict(point)  #: (?, 3, 4)

# %% A default that is a number
# silent: what the decorator gives
@interact
def build(rate=0, units=3):
    x = keras.Input((4,))  #: (None, 4)
    return layers.Dense(int(units))(x)  #: (None, units) · 5·units
