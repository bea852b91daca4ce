"""Activity from 128 time steps of 9 sensors: the features are summed over by every filter."""

import keras
from keras import layers

inputs = keras.Input((128, 9))
x = layers.Conv1D(filters=100, kernel_size=10, activation="relu")(inputs)
x = layers.Conv1D(100, 10, activation="relu")(x)
x = layers.MaxPooling1D(3)(x)
x = layers.Conv1D(160, 10, padding="same", activation="relu")(x)
x = layers.GlobalAveragePooling1D()(x)
x = layers.Dropout(0.5)(x)
outputs = layers.Dense(6, activation="softmax")(x)
model = keras.Model(inputs, outputs, name="activity")
