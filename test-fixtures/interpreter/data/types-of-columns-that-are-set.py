# A table of numbers into which something else is written is one of several types.
import numpy as np
import pandas as pd
import keras
from keras import layers


def network():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
    model.compile("adam", "mse")
    return model


# %% Texts
model = network()  #: (None, 1) · Σ 4
table = pd.DataFrame(np.random.rand(6, 2), columns=["a", "b"])  #: (6, 2)
table["c"] = np.repeat(["x", "y"], 3)  #: (6,)
x = table.to_numpy()  #: (6, 3)
y = model.predict(x, verbose=0)
#                 ^ error[text-inputs]

# %% Numbers
model = network()  #: (None, 1) · Σ 4
table = pd.DataFrame(np.random.rand(6, 2), columns=["a", "b"])  #: (6, 2)
table["c"] = np.arange(6)  #: (6,)
y = model.predict(table, verbose=0)  #: (6, 1)
