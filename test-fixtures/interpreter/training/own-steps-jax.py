"""Steps that a model brings itself, for another backend than TensorFlow."""

# %% A step for JAX is given the state as well as the data
import keras
import numpy as np


class Stateless(keras.Model):
    def train_step(self, state, data):
        trainable, non_trainable, optimizer, metrics = state
        x, y = data
        return {}, (trainable, non_trainable, optimizer, metrics)


inputs = keras.Input((4,))  #: (None, 4)
model = Stateless(inputs, keras.layers.Dense(1)(inputs))  #: (None, 1) · Σ 5
model.compile("adam", "mse")
# The truth is TensorFlow's, which refuses this; the code is for another backend, whose setting stands elsewhere.
model.fit(np.zeros((8, 4)), np.zeros((8, 1)))  # silent
