"""From 128 random numbers to an image: each transposed convolution doubles the picture."""

import keras
from keras import layers

model = keras.Sequential(name="generator")
model.add(keras.Input((128,)))
model.add(layers.Dense(8 * 8 * 128))
model.add(layers.Reshape((8, 8, 128)))
for filters in (128, 256, 512):
    model.add(layers.Conv2DTranspose(filters, 4, strides=2, padding="same"))
    model.add(layers.LeakyReLU(negative_slope=0.2))
model.add(layers.Conv2D(3, 5, padding="same", activation="sigmoid"))
