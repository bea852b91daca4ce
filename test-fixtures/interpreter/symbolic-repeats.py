# How often ops.tile repeats an axis, while TensorFlow writes a graph.
import numpy as np
import tensorflow as tf
import keras
from keras import layers, ops

# %% The mask of a decoder, repeated by a tensor that is made of the batch
class CausalMask(layers.Layer):
    def call(self, inputs):
        shape = ops.shape(inputs)
        batch, length = shape[0], shape[1]
        i = ops.arange(length)[:, None]  #: (None, 1)
        mask = ops.cast(i >= ops.arange(length), "int32")  #: (None, None)
        mask = ops.reshape(mask, (1, length, length))  #: (1, None, None)
        times = ops.concatenate([ops.expand_dims(batch, -1), ops.convert_to_tensor([1, 1])], axis=0)  #: (3,)
        return ops.tile(mask, times)
#                             ^^^^^ error[symbolic-repeats]

mask = CausalMask()(keras.Input((None, 8)))

# %% The same # keras: 3.12
class CausalMask(layers.Layer):
    def call(self, inputs):
        shape = ops.shape(inputs)
        batch, length = shape[0], shape[1]
        mask = ops.ones((1, length, length))  #: (1, None, None)
        times = ops.concatenate([ops.expand_dims(batch, -1), ops.convert_to_tensor([1, 1])], axis=0)  #: (3,)
        return ops.tile(mask, times)  #: (None, None, None)

mask = CausalMask()(keras.Input((None, 8)))  #: (None, None, None)

# %% A tuple, a list and an array are taken
class CausalMask(layers.Layer):
    def call(self, inputs):
        batch, length = ops.shape(inputs)[0], ops.shape(inputs)[1]
        mask = ops.ones((1, length, length))  #: (1, None, None)
        one = ops.tile(mask, (batch, 1, 1))  #: (None, None, None)
        other = ops.tile(mask, [batch, 1, 1])  #: (None, None, None)
        third = ops.tile(ops.ones((1, 2, 2)), np.array([3, 1, 1]))  #: (3, 2, 2)
        fourth = tf.tile(mask, tf.concat([[batch], [1, 1]], 0))  #: (None, None, None)
        return one + other  #: (None, None, None)

mask = CausalMask()(keras.Input((None, 8)))  #: (None, None, None)

# %% Where each operation runs as it is met, tensors are taken as well
class CausalMask(layers.Layer):
    def call(self, inputs):
        batch, length = ops.shape(inputs)[0], ops.shape(inputs)[1]
        mask = ops.ones((1, length, length))  #: (1, 3, 3)
        return ops.tile(mask, ops.stack([batch, 1, 1]))  #: (2, 3, 3)

mask = CausalMask()(np.ones((2, 3, 8), "float32"))  #: (2, 3, 3)
rows = ops.tile(ops.ones((1, 4)), ops.convert_to_tensor([3, 1]))  #: (3, 4)

# %% In a training step of one's own
class Model(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(1)

    def train_step(self, data):
        x, y = data  #: (None, 3), (None, 1)
        times = ops.stack([ops.shape(x)[0], 1])  #: (2,)
        ones = ops.tile(ops.ones((1, 4)), times)
#                                         ^^^^^ error[symbolic-repeats]
        return {"loss": ops.mean(ones)}

model = Model()
model.compile()
model.fit(np.ones((8, 3)), np.ones((8, 1)), verbose=0)
