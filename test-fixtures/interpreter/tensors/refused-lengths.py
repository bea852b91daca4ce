import numpy as np
import tensorflow as tf
import keras
from keras import layers, ops
from sklearn.model_selection import train_test_split

# %% A kernel of other channels than the input
s = keras.Input((20, 2))  #: (None, 20, 2)
k = ops.conv(s, np.zeros((3, 4, 8), "float32"))
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]

# %% Of arrays TensorFlow makes groups of the channels
y = ops.conv(np.zeros((2, 20, 8), "float32"), np.zeros((3, 4, 8), "float32"))  #: (2, 18, 8)

# %% Of symbolic tensors Keras does not
y = ops.conv(keras.Input((20, 8)), np.zeros((3, 4, 8), "float32"))
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]

# %% Nor where the channels do not fill whole groups
y = ops.conv(np.zeros((2, 20, 2), "float32"), np.zeros((3, 4, 8), "float32"))
#                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]

# %% The same of kernels for each channel, and of transposed ones
y = ops.depthwise_conv(np.zeros((2, 20, 2), "float32"), np.zeros((3, 4, 8), "float32"))
#                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]

# %% A transposed kernel has the channels of the input last
y = ops.conv_transpose(np.zeros((2, 20, 2), "float32"), np.zeros((3, 4, 8), "float32"))
#                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[inner-axes-differ]

# %% A TensorArray that does not grow
rows = tf.TensorArray(tf.float32, size=2)
for i in range(4):
    rows = rows.write(i, tf.zeros((13,)))
    #                 ^ error[outside-interval]

# %% One that does
rows = tf.TensorArray(tf.float32, size=2, dynamic_size=True)
for i in range(4):
    rows = rows.write(i, tf.zeros((13,)))
last = rows.read(3)  #: (13,)

# %% What is read from behind its end
one = tf.TensorArray(tf.float32, size=3).unstack(tf.zeros((3, 6))).read(3)
#                                                                       ^ error[outside-interval]

# %% Too few elements for a gradient
g = np.gradient(np.zeros((4, 1)))
#               ^^^^^^^^^^^^^^^^ error[part-exceeds-axis]

# %% Along an axis that has enough
g = np.gradient(np.zeros((4, 1)), axis=0)  #: (4, 1)

# %% A triangle of fewer than no columns, which NumPy takes for none
a = np.tri(3, -5)  #: (3, 0)
b = ops.tri(3, -5)
#              ^^ error[negative-length]

# %% A part for the test that leaves nothing
train, test = train_test_split(np.zeros((5, 3)), test_size=7)
#                                                          ^ error[outside-interval]

# %% Or all of it by rounding
train, test = train_test_split(np.zeros((2, 3)), test_size=0.9)
#                                                          ^^^ error[outside-interval]

# %% A part for training that rounds to nothing
train, test = train_test_split(np.zeros((3, 3)), train_size=0.1)
#                                                           ^^^ error[outside-interval]

# %% Parts that leave one row
train, test = train_test_split(np.zeros((5, 3)), test_size=4)  #: (1, 3), (4, 3)
few, more = train_test_split(np.zeros((5, 3)), train_size=0.99)  #: (4, 3), (1, 3)

# %% Frequencies of no samples
f = np.fft.rfftfreq(0)
#                   ^ error[not-positive]

# %% A bias along no axis
y = layers.EinsumDense("abc,cd->abd", output_shape=(None, 4), bias_axes="")(keras.Input((12, 9)))
#                                                                       ^^ error[einsum-mismatch]

# %% A generator whose first element is none of those that are declared, once somebody takes it
data = tf.data.Dataset.from_generator(lambda: (np.zeros(i + 1) for i in range(4)), output_signature=tf.TensorSpec((2,)))  #: (2,)
#                                                                                                   ^^^^^^^^^^^^^^^^^^^ warning[declared-shape-differs]
for row in data.take(1):
#          ^^^^^^^^^^^^ error[declared-shape-differs]
    print(row.shape)

# %% Until then
data = tf.data.Dataset.from_generator(lambda: (np.zeros(i + 1) for i in range(4)), output_signature=tf.TensorSpec((2,)))  #: (2,)
#                                                                                                   ^^^^^^^^^^^^^^^^^^^ warning[declared-shape-differs]
none = data.take(0)  #: (2,) · 0 elements
for row in none:
    print(row.shape)

# %% A program that waits for it
data = tf.data.Dataset.from_generator(lambda: (np.zeros(i + 1) for i in range(4)), output_signature=tf.TensorSpec((2,)))  #: (2,)
#                                                                                                   ^^^^^^^^^^^^^^^^^^^ warning[declared-shape-differs]
try:
    for row in data:
        print(row.shape)
except tf.errors.InvalidArgumentError:
    pass

# %% More of the largest than there are: Keras's rule looks at no length, data is refused
x = keras.Input((5,))                 #: (None, 5)
values, places = ops.top_k(x, 7)
#                             ^ warning[part-exceeds-axis]

# %% Of data at once
values, places = ops.top_k(np.ones((2, 5)), 7)
#                                           ^ error[part-exceeds-axis]
