# An exception leaves a block only where something around it may catch it: a `with` and other handlers change nothing.
import contextlib
import io
import keras
from keras import backend as K
from keras import layers

# %% A name that is gone, inside a with
with contextlib.nullcontext():
    x = keras.Input((4, 3))             #: (None, 4, 3)
    y = K.mean(x, axis=1)
#       ^^^^^^ error[only-in-keras-2]

# %% A name that is gone, where another exception is waited for
try:
    x = keras.Input((4, 3))             #: (None, 4, 3)
    y = K.mean(x, axis=1)
#       ^^^^^^ error[only-in-keras-2]
except ValueError:
    pass

# %% A name that is gone, where that is waited for
try:
    y = K.mean(keras.Input((4, 3)), axis=1)
except AttributeError:
    y = keras.ops.mean(keras.Input((4, 3)), axis=1)  #: (None, 3)

# %% An own manager may swallow it
class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        return kind is AttributeError

with Quiet():
    K.mean(keras.Input((4, 3)), axis=1)
y = layers.Dense(2)(keras.Input((3,)))  #: (None, 2) · 8

# %% What Keras writes into a configuration is not all known  # keras: 2
with contextlib.redirect_stdout(io.StringIO()):
    layer = layers.Dense(3, input_shape=(4,))
    shape = layer.get_config()["batch_input_shape"]
y = layer(keras.Input((4,)))            #: (None, 3) · 15

# %% What Keras gives to a method of the program's own is its affair inside a with, too  # keras: 2
with contextlib.nullcontext():
    class Noisy(layers.Layer):
        def __init__(self):
            super().__init__()
            self.dense = layers.Dense(4)
            self.drop = layers.Dropout(0.1)

        def call(self, inputs, training):
            return self.drop(self.dense(inputs), training=training)  #: (2, 7, 4)

    class Whole(keras.Model):
        def __init__(self):
            super().__init__()
            self.inner = keras.Sequential([layers.Dense(5), Noisy()])  #: (2, 7, 4) · Σ 44

        def call(self, inputs):
            return self.inner(inputs)   #: (2, 7, 4) · 44

    y = Whole()(keras.backend.ones((2, 7, 3)))  #: (2, 7, 4) · 44

# %% An argument too many, out of a display
def head(units):
    return layers.Dense(units)

try:
    layer = head(*(3, 4))
except TypeError:
    layer = head(5)
y = layer(keras.Input((4,)))            #: (None, 5) · 25
