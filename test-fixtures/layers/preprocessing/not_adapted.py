"""Lookups and bins that are called on data before they learnt any, and those that need not have."""
import numpy as np
import keras
import tensorflow as tf
from keras import layers

cities = tf.constant([["Rome"], ["Oslo"], ["Rome"]])
ages = np.array([[18.0], [35.0], [62.0]])

# %% Words without a vocabulary
lookup = layers.StringLookup()
x = lookup(cities)
#          ^^^^^^ error[not-adapted]
#          ^^^^^^ fix "Call adapt(…) first"

# %% The same, encoded
lookup = layers.StringLookup(output_mode="one_hot")
x = lookup(cities)
#          ^^^^^^ error[not-adapted]
#          ^^^^^^ fix "Call adapt(…) first → (3, 3)"

# %% Bins without bounds
bins = layers.Discretization(num_bins=3)
x = bins(ages)
#        ^^^^ error[not-adapted]
#        ^^^^ fix "Call adapt(…) first"

# %% Adapted
lookup = layers.StringLookup(output_mode="multi_hot")
lookup.adapt(cities)
x = lookup(cities)  #: (3, 3)
bins = layers.Discretization(num_bins=3)
bins.adapt(ages)
y = bins(ages)  #: (3, 1)

# %% Adapted by a function
def learn(layer, data):
    layer.adapt(data)
    return layer

x = learn(layers.StringLookup(), cities)(cities)  #: (3, 1)
y = learn(layers.Discretization(num_bins=2), ages)(ages)  #: (3, 1)

# %% Given what there is
x = layers.StringLookup(vocabulary=["Rome", "Oslo"])(cities)  #: (3, 1)
y = layers.Discretization(bin_boundaries=[20.0, 40.0])(ages)  #: (3, 1)
lookup = layers.IntegerLookup()
lookup.set_vocabulary([18, 35])
z = lookup(np.array([[18], [62]]))  #: (2, 1)

# %% Adapted after the model is made, before it runs
lookup = layers.StringLookup()
inputs = keras.Input((1,), dtype="string")  #: (None, 1)
model = keras.Model(inputs, lookup(inputs))  #: (None, 1)
lookup.adapt(cities)
x = model(cities)  #: (3, 1)

# %% Adapted where a condition holds that nobody knows
lookup = layers.StringLookup()
if np.random.rand() < 2:
    lookup.adapt(cities)
x = lookup(cities)  #: (3, 1)

# %% A function that nobody calls
lookup = layers.StringLookup()

def encode(texts):
    return lookup(texts)

# %% Asked for in a `try`
lookup = layers.StringLookup()
try:
    x = lookup(cities)
except Exception:
    lookup.adapt(cities)
    x = lookup(cities)  #: (3, 1)

# %% Kept in a class that adapts it
class Encoder:
    def __init__(self):
        self.lookup = layers.StringLookup()

    def fit(self, texts):
        self.lookup.adapt(texts)
        return self

    def __call__(self, texts):
        return self.lookup(texts)  #: (3, 1)

x = Encoder().fit(cities)(cities)  #: (3, 1)
