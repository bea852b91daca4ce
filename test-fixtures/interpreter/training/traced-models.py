# Code of a model of the program's own, which training traces with placeholders.
import keras
import numpy as np
from keras import Model, layers, ops

# %% A condition on numbers that are not there yet
class Signed(Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)
    def call(self, x):
        if ops.mean(x) > 0:
#          ^^^^^^^^^^^^^^^ error[needs-numbers]
            return self.out(x)  #: (None, 1) · 5
        return -self.out(x)  #: (None, 1)
m = Signed()
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% A model that runs eagerly has them
class Signed(Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)
    def call(self, x):
        if ops.mean(x) > 0:
            return self.out(x)  #: (None, 1) · 5
        return -self.out(x)  #: (None, 1)
m = Signed()
m.compile("adam", "mse", run_eagerly=True)
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% A condition on a length, and one on what the program sets
class Padded(Model):
    def __init__(self, deep=True):
        super().__init__()
        self.deep = deep
        self.out = layers.Dense(1)
        self.hidden = layers.Dense(5)
    def call(self, x, training=False):
        if x.shape[-1] == 4 and self.deep:
            x = self.hidden(x)  #: (None, 5) · 25
        if training:
            x = x * 2.0  #: (None, 5)
        return self.out(x)  #: (None, 1) · 6
m = Padded()
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))
p = m.predict(np.zeros((8, 4)))  #: (8, 1)

# %% A layer that states its output, so that only training runs its code
import tensorflow as tf
class Flat(layers.Layer):
    def call(self, x):
        rank = tf.rank(x)
        if rank == 1:
#          ^^^^^^^^^ error[needs-numbers]
            x = tf.reshape(x, (-1, 1))  #: (None, 1)
        return tf.concat([x, x, x], axis=-1)  #: (None, ?)
    def compute_output_shape(self, shape):
        return (None, 8)
x = keras.Input((4,))  #: (None, 4)
y = layers.Dense(1)(Flat()(x))  #: (None, 1) · 9
m = keras.Model(x, y)  #: (None, 1) · Σ 9
m.compile("adam", "mse")
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))

# %% The same where the model runs eagerly
import tensorflow as tf
class Flat(layers.Layer):
    def call(self, x):
        rank = tf.rank(x)
        if rank == 2:
            x = x * 2.0  #: (None, 4)
        return tf.concat([x, x], axis=-1)  #: (None, 8)
    def compute_output_shape(self, shape):
        return (None, 8)
x = keras.Input((4,))  #: (None, 4)
y = layers.Dense(1)(Flat()(x))  #: (None, 1) · 9
m = keras.Model(x, y)  #: (None, 1) · Σ 9
m.compile("adam", "mse", run_eagerly=True)
m.fit(np.zeros((8, 4)), np.zeros((8, 1)))
