import keras
import keras_tuner
import numpy as np
from keras import layers

# %% A tuner builds the model once with the defaults, else with the first value of each
def build_model(hp):
    model = keras.Sequential()  #: (None, 20) · Σ 26,836
    model.add(keras.Input((28, 28)))  #: (None, 28, 28)
    model.add(layers.Flatten())  #: (None, 784)
    for i in range(hp.Int("layers", 2, 4)):
        units = hp.Int(f"units_{i}", min_value=32, max_value=512, step=32)
        model.add(layers.Dense(units, activation=hp.Choice("act", ["relu", "tanh"])))  #: (None, 32) · 25,120|1,056
    if hp.Boolean("dropout"):
        model.add(layers.Dropout(hp.Float("rate", 0.1, 0.5)))
    model.add(layers.Dense(hp.Choice("out", [10, 20], default=20)))  #: (None, 20) · 660
    model.compile("adam", "mse")
    return model  #: (None, 20) · Σ 26,836


tuner = keras_tuner.RandomSearch(build_model, objective="val_loss", max_trials=2)

# %% A hypermodel is an object with such a method
class Hyper(keras_tuner.HyperModel):
    def build(self, hp):
        x = keras.Input((hp.Fixed("steps", 12), 3))  #: (None, 12, 3)
        y = layers.LSTM(hp.Int("units", 8, 64, default=16))(x)  #: (None, 16) · 1,280
        model = keras.Model(x, y)  #: (None, 16) · Σ 1,280
        model.compile("adam", "mse")
        return model  #: (None, 16) · Σ 1,280


tuner = keras_tuner.BayesianOptimization(Hyper(), objective="val_loss", max_trials=2)
