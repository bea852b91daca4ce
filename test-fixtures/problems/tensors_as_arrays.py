# Methods that NumPy's arrays have, asked of TensorFlow's tensors, which have none of them.

# %% What a model gives when it is called is a tensor
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(2)])  #: (None, 2) · Σ 8
scores = model(tf.ones((6, 3)))  #: (6, 2) · 8
mean = scores.mean(axis=0)
#      ^^^^^^^^^^^ error[array-method]
#      ^^^^^^^^^^^ fix "Change to tf.reduce_mean(scores, axis=0)"

# %% Lengths one by one
import tensorflow as tf

x = tf.zeros((4, 6))  #: (4, 6)
y = x.reshape(-1, 3)
#   ^^^^^^^^^ error[array-method]
#   ^^^^^^^^^ fix "Change to tf.reshape(x, [-1, 3])"

# %% Turned round
import tensorflow as tf

x = tf.zeros((4, 6))  #: (4, 6)
y = x.T
#   ^^^ error[array-method]
#   ^^^ fix "Change to tf.transpose(x)"

# %% A batch of a dataset
import numpy as np
import tensorflow as tf

for batch in tf.data.Dataset.from_tensor_slices(np.zeros((8, 5))).batch(4):  #: (4, 5)
    print(batch.astype(tf.float32))
#         ^^^^^^^^^^^^ error[array-method]
#         ^^^^^^^^^^^^ fix "Change to tf.cast(batch, tf.float32)"

# %% In a layer's call
import keras

class Spread(keras.layers.Layer):
    def call(self, x):
        return x.std(axis=-1)
#              ^^^^^ error[array-method]
#              ^^^^^ fix "Change to tf.math.reduce_std(x, axis=-1)"

y = Spread()(keras.Input((3,)))

# %% A weight of a layer
import keras

dense = keras.layers.Dense(4)
dense.build((None, 3))
total = dense.kernel.sum(axis=1)
#       ^^^^^^^^^^^^^^^^ error[array-method]
#       ^^^^^^^^^^^^^^^^ fix "Change to ops.sum(dense.kernel, axis=1)"

# %% Arrays have them, and what may be either may
import keras
import numpy as np
import tensorflow as tf

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])  #: (None, 2) · Σ 8
guess = model.predict(np.ones((4, 3)), verbose=0)  #: (4, 2)
worst = abs(guess - 1).max(axis=0)  #: (2,)
total = sum([guess, guess]).reshape(-1)  #: (8,)
scores = model(np.ones((4, 3))).numpy().mean(axis=0)  #: (2,)
for batch in tf.data.Dataset.from_tensor_slices(np.zeros((8, 5))).batch(4).as_numpy_iterator():  #: (4, 5)
    flat = batch.reshape(-1)  #: (20,)

def scaled(image):
    image = image / 255.0  #: (12,)
    return (image > 0.5).astype("float32").reshape(3, 4)  #: (3, 4)

one = scaled(np.ones((12,)))  #: (3, 4)

# %% A program that only asks
import tensorflow as tf

x = tf.ones((2, 3))  #: (2, 3)
y = x.reshape(3, 2) if hasattr(x, "reshape") else tf.reshape(x, (3, 2))  #: (3, 2)

# %% Where a graph is traced there are no numbers to ask for
import numpy as np
import tensorflow as tf

lists = tf.data.Dataset.from_tensor_slices(np.zeros((4, 3))).map(lambda row: row.tolist())
#                                                                            ^^^^^^^^^^ error[array-method]
#                                                                            ^^^^^^^^^^ no fix

# %% Once NumPy's behavior is asked for, tensors have some of them and promote what they meet
import tensorflow as tf
import tensorflow.experimental.numpy as tnp

tnp.experimental_enable_numpy_behavior(dtype_conversion_mode="all")
x = tf.ones((4, 6), "int32").reshape(-1, 3)  #: (8, 3)
y = x + tf.ones((8, 3))  #: (8, 3)
z = y.T.mean(axis=0)  #: (8,)
w = x.sum()
#   ^^^^^ error[array-method]
#   ^^^^^ fix "Change to tf.reduce_sum(x)"
