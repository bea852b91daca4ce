# Two models made alike: each must follow the number that both read.
import keras
from keras import layers

units = 64
encoder = keras.Sequential()
encoder.add(keras.Input((8,)))
encoder.add(layers.Dense(units))
decoder = keras.Sequential()
decoder.add(keras.Input((8,)))
decoder.add(layers.Dense(units))
y = decoder(keras.Input((8,)))
model = keras.Model(decoder.inputs, decoder.outputs)
