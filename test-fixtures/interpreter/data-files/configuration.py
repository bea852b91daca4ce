import argparse
import numpy as np
import keras
from keras import layers

# %% A program that is started without arguments has its defaults
parser = argparse.ArgumentParser()
parser.add_argument("-u", "--units", type=int, default=24)
parser.add_argument("--hidden-layers", type=int, default="2")
parser.add_argument("--normalise", action="store_true")
group = parser.add_argument_group("data")
group.add_argument("--features", dest="width", default=5, type=int)
args = parser.parse_args([])
x = keras.Input((args.width,))  #: (None, 5)
for _ in range(args.hidden_layers):
    x = layers.Dense(args.units)(x)  #: (None, 24) · 144|600
    if args.normalise:
        x = layers.BatchNormalization()(x)

# %% Generators draw as the module does
rng = np.random.default_rng(7)
x = rng.normal(size=(40, 6))  #: (40, 6)
y = rng.integers(0, 3, size=40)  #: (40,)
order = rng.permutation(len(x))  #: (40,)
z = x[order]  #: (40, 6)
old = np.random.RandomState(0).rand(4, 2)  #: (4, 2)
values = np.unique(np.array([3, 1, 3]))  #: (2,)
