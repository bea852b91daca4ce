import configparser
import json
from types import SimpleNamespace

import numpy as np
from keras import Input, Sequential, layers

# %% A parser reads the sections of a file
config = configparser.ConfigParser()
config.read("training.ini")
lookback = config.getint("data", "lookback")
columns = [name.strip() for name in config["data"]["columns"].split(",")]
x = np.zeros((9, lookback, len(columns)))  #: (9, 36, 3)
model = Sequential(
    [
        Input(x.shape[1:]),  #: (None, 36, 3)
        layers.LSTM(config["model"].getint("units")),  #: (None, 20) · 1,920
        layers.Dropout(config.getfloat("model", "dropout")),  #: (None, 20)
        layers.Dense(int(config.get("model", "outputs", fallback="4"))),  #: (None, 4) · 84
    ]
)  #: (None, 4) · Σ 2,004
pairs = np.zeros(len(config.items("data")))  #: (5,)
if config.getboolean("data", "shuffle"):
    x = x[1:]  #: (8, 36, 3)

# %% What is set afterwards is not what the file says
config = configparser.ConfigParser()
config.read("training.ini")
data = config["data"]
config["data"]["lookback"] = "12"
x = np.zeros(int(data["lookback"]))
x = np.zeros(config.getint("data", "lookback"))

# %% Nobody knows what a file says that is not there, or one option that is made of others
config = configparser.ConfigParser()
config.read(["elsewhere.ini"])
x = np.zeros(len(config.sections()))
config = configparser.ConfigParser()
config.read("training.ini")
x = np.zeros(len(config["model"]["name"]))

# %% A hook makes something else of each object of a document
settings = json.loads(open("windows.json").read(), object_hook=lambda each: SimpleNamespace(**each))
x = np.zeros((4, settings.window, len(settings.features)))  #: (4, 30, 2)
units = [layer.units for layer in settings.layers]
model = Sequential([Input(x.shape[1:]), layers.LSTM(units[0]), layers.Dense(units[1])])  #: (None, 12) · Σ 2,892
