# Code that nobody calls is run with symbols for its parameters.

import pickle
import numpy as np
import tensorflow as tf
import keras
from keras import layers, models
from sklearn.model_selection import train_test_split

# %% Unknown sizes keep their names
def build(n_timesteps, n_features=9):
    x = keras.Input((n_timesteps, n_features))  #: (None, n_timesteps, 9)
    y = layers.Conv1D(100, 10)(x)       #: (None, n_timesteps - 9, 100)
#              ^^^^^^ hover: time: n_timesteps - 9 = ⌊(n_timesteps − 10) / 1⌋ + 1
#              ^^^^^^ hover: nothing calls this
    z = layers.MaxPooling1D(2)(y)       #: (None, (n_timesteps - 9) // 2, 100)
    return keras.Model(x, z)            #: (None, (n_timesteps - 9) // 2, 100)

# %% Parameters as formulas
def build(n_features):
    x = keras.Input((128, n_features))  #: (None, 128, n_features)
    return layers.Conv1D(100, 10)(x)    #: (None, 119, 100)
#                 ^^^^^^ hover: (10 · n_features + 1) · 100 = 1,000·n_features + 100

# %% Rounded quotients of quotients are one, with whole numbers inside
def build(n, h):
    x = keras.Input((n, 3))  #: (None, n, 3)
    for filters in [8, 8, 8]:
        x = layers.Conv1D(filters, 3, padding="same")(x)   #: (None, n|n // 2|n // 4, 8)
        x = layers.MaxPooling1D(2)(x)                      #: (None, n // 2|n // 4|n // 8, 8)
    y = layers.Conv1D(4, 3)(x)                             #: (None, n // 8 - 2, 4) · 100
    z = layers.Flatten()(y)                                #: (None, 4·(n // 8) - 8)
    w = layers.Dense(10)(z)                                #: (None, 10) · 40·(n // 8) - 70
    i = keras.Input((h, h, 3))                             #: (None, h, h, 3)
    j = layers.Conv2D(4, 3, strides=2, padding="same")(i)  #: (None, ceil(h / 2), ceil(h / 2), 4)
    k = layers.Conv2D(4, 3, strides=2, padding="same")(j)  #: (None, ceil(h / 4), ceil(h / 4), 4)
    return layers.UpSampling2D()(k)                        #: (None, 2·ceil(h / 4), 2·ceil(h / 4), 4)

# %% What is read from data is called by its name
def train():
    x_train, y_train = np.load("x.npy"), np.load("y.npy")
    samples, steps, features = x_train.shape
    x = keras.Input((x_train.shape[1], x_train.shape[2]))    #: (None, x_train.shape[1], x_train.shape[2])
    y = layers.LSTM(8)(x)                                    #: (None, 8)
    z = layers.Conv1D(3, 2)(keras.Input((steps, features)))  #: (None, steps - 1, 3)
    return layers.Dense(y_train.shape[1])(y)                 #: (None, y_train.shape[1])

# %% An input of unknown shape has a batch all the same
def build(input_shape):
    x = keras.Input(shape=input_shape)
    y = layers.Conv2D(8, 3)(x)  #: (None, input_shape[0] - 2, input_shape[1] - 2, 8)
    z = layers.Flatten()(y)     #: (None, 8·input_shape[0]·input_shape[1] - 16·input_shape[0] - 16·input_shape[1] + 32)
    return layers.Dense(3)(z)   #: (None, 3)

# %% Data keeps its name through what is done with it
def train(path, read_table):
    X, y = read_table(path)
    X_train, X_test, y_train, y_test = train_test_split(X, y)
    a = keras.Input(X_train.shape[1:])
    b = layers.Conv1D(4, 3)(a)                             #: (None, X_train.shape[1] - 2, 4)
    c = layers.GlobalAveragePooling1D()(b)                 #: (None, 4)
    classes = len(np.unique(y))
    d = layers.Dense(classes)(c)                           #: (None, classes) · 5·classes
    e = keras.Input((X_train.shape[1],))                   #: (None, X_train.shape[1])
    f = layers.Dense(8)(e)                                 #: (None, 8)
    g = layers.Dense(len(y_train))(f)                      #: (None, len(y_train))
    steps = X_test.reshape(X_test.shape[0], 1, X_test.shape[1])  #: (X_test.shape[0], 1, X_test.shape[1])
    h = keras.Sequential([
        layers.LSTM(4, input_shape=steps.shape[1:]),       #: (None, 4)
        layers.Dense(1),                                   #: (None, 1) · 5
    ])                                                     #: (None, 1)
    i = keras.Sequential([layers.Conv1D(4, 2, input_shape=X_train.shape[1:])])  #: (None, X_train.shape[1] - 1, 4)
    return d, g, h, i

# %% An array of which only its own names are known has no hint
def load(path):
    X = np.load(path)
    rows, columns = X[:, 0], X[0]
    table = np.stack([X[:, 0], X[:, 1]])
    y = table.reshape(2, -1, 3)  #: (2, y.shape[1], 3)
    return rows, columns, y

# %% A shape that is None by default is one that callers have to give
def build(input_shape=None):
    x = keras.Input(shape=input_shape)
    return layers.Conv1D(4, 3)(x)  #: (None, ?, 4)

# %% So are units, and what a decorator that is not known may have made a property
def head(units=None):
    x = keras.Input((8,))          #: (None, 8)
    return layers.Dense(units)(x)  #: (None, ?)

def factory(field):
    class Factory:
        @field
        def classes(self):
            return 10

        def build(self):
            return layers.Dense(self.classes)(keras.Input((4,)))  #: (None, ?)

    return Factory().build()  #: (None, ?)

# %% What a function gives back is called by its name here
def read(path):
    data = np.load(path)
    x, units = data[:, 1:], pickle.load(open(path, "rb"))(path)
    return x, units

def build(path):
    x_train, width = read(path)
    x_train = x_train.reshape((x_train.shape[0], x_train.shape[1], 1))  #: (x_train.shape[0], x_train.shape[1], 1)
    a = keras.Input(x_train.shape[1:])  #: (None, x_train.shape[1], 1)
    return layers.Dense(width)(a)       #: (None, x_train.shape[1], width)
