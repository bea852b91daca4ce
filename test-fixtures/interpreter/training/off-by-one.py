import numpy as np
import keras
from keras import layers

# %% Windows and targets that can never be equally many
def train(n):
    series = np.zeros((n,))  #: (n,)
    x = np.stack([series[i : i + 10] for i in range(len(series) - 10)])  #: (n - 10, 10)
    y = series[11:]  #: (n - 11,)
    model = keras.Sequential([keras.Input((10,)), layers.Dense(1)])  #: (None, 1) · Σ 11
    model.compile("sgd", "mse")
    model.fit(x, y)
    #            ^ warning[sample-counts-differ]

# %% As many are right
def train(n):
    series = np.zeros((n,))  #: (n,)
    x = np.stack([series[i : i + 10] for i in range(len(series) - 10)])  #: (n - 10, 10)
    y = series[10:]  #: (n - 10,)
    model = keras.Sequential([keras.Input((10,)), layers.Dense(1)])  #: (None, 1) · Σ 11
    model.compile("sgd", "mse")
    model.fit(x, y)
