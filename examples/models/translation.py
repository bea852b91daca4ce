"""An encoder's last states are the first states of a decoder."""

import keras
from keras import layers

WORDS, UNITS = 8000, 256

source = keras.Input((None,), dtype="int32", name="source")
_, hidden, cell = layers.LSTM(UNITS, return_state=True)(layers.Embedding(WORDS, 128, mask_zero=True)(source))
target = keras.Input((None,), dtype="int32", name="target")
words = layers.Embedding(WORDS, 128, mask_zero=True)(target)
steps = layers.LSTM(UNITS, return_sequences=True)(words, initial_state=[hidden, cell])
model = keras.Model([source, target], layers.Dense(WORDS)(steps), name="translation")
