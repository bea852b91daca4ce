"""A trained network stays as it is, and gets a new head."""

import keras
from keras import layers

base = keras.applications.MobileNetV2(input_shape=(160, 160, 3), include_top=False, weights=None)
base.trainable = False
inputs = keras.Input((160, 160, 3))
x = layers.Rescaling(1 / 127.5, offset=-1)(layers.RandomFlip("horizontal")(inputs))
x = layers.GlobalAveragePooling2D()(base(x, training=False))
model = keras.Model(inputs, layers.Dense(1)(layers.Dropout(0.2)(x)), name="transfer")
