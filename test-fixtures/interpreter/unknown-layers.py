"""Layers that are not known, in the middle of a model. What stands behind one may belong to the model."""

# %% No total is better than one without the layers behind: we know less here
import keras

inputs = keras.Input((8,))  #: (None, 8)
short = keras.layers.Dense(10)(inputs)  #: (None, 10) · 90
long = eval("keras.layers.Activation('relu')(short)")  # silent
long = keras.layers.Reshape((10,))(long)  #: (?, 10)
long = keras.layers.Dense(10)(long)  #: (long.shape[0], 10) · 110
joined = keras.layers.Add()([short, long])  #: (long.shape[0], 10)
outputs = keras.layers.Dense(3)(joined)  #: (long.shape[0], 3) · 33
model = keras.Model(inputs, outputs)  #: (long.shape[0], 3)

# %% A model of inputs that were not seen may have several  # keras: 2
import keras
import numpy as np
from keras import layers
from unseen import backbone

base = backbone()
whole = keras.Model(base.input, base.output)
again = keras.Model(whole.input, whole.output)
y = again([[np.zeros((2, 5)), np.zeros((2, 5))]])
count = len(whole.inputs)
units = layers.Dense(count)(np.zeros((3, 4)))  #: (3, len(whole.inputs))

# %% What a layer gives may be no tensor: a distribution has a mean, too
from somewhere import encode
scores = keras.layers.Activation("relu")(encode("picture.png"))
middle = np.array(scores.mean())
first = middle[0]
y = keras.layers.Dense(2)(keras.Input((3,)))  #: (None, 2) · 8
