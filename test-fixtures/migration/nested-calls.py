# Calls of TensorFlow inside one another, of symbolic tensors: one fix for all of them.

# %% An activation of the program's own
import tensorflow as tf
from tensorflow.keras import layers, Input

def mish(x):
    return x * tf.math.tanh(tf.math.softplus(x))
#                                            ^ error[keras-tensor-in-tensorflow]
#                                            ^ fix "Change to ops.tanh(ops.softplus(x))"

i = Input((8,))                                    #: (None, 8)
y = mish(layers.Dense(8)(i))
