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
