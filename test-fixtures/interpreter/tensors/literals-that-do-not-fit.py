# What becomes of small programs when one number or word of them is another.

import numpy as np; import tensorflow as tf; import keras; from keras import layers, ops

# %% Arrays that are compared place by place
alike = np.allclose(np.ones((4, 3)), np.ones(3))
other = np.allclose(np.ones(3), np.ones(6))
#                               ^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% With Keras
alike = ops.allclose(np.ones(3), np.ones(6))
#                                ^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% Images of two sizes have nothing in common
same = ops.image.ssim(np.ones((2, 16, 16, 3), "float32"), np.ones((2, 16, 16, 3), "float32"))  #: (2,)
similar = ops.image.ssim(np.ones((2, 16, 32, 3), "float32"), np.ones((2, 16, 16, 3), "float32"))
#                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% With TensorFlow
similar = tf.image.ssim(tf.ones((2, 16, 32, 3)), tf.ones((2, 16, 16, 3)), 1.0)
#                                                ^^^^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% As many pieces as there are samples
pieces = ops.unstack(keras.Input((3, 4)), axis=1)  #: [3 × (None, 4)]
some = ops.unstack(keras.Input((3, 4)), num=2, axis=0)  #: [2 × (3, 4)]
pieces = ops.unstack(keras.Input((3, 4)), axis=0)
#                                              ^ error[length-not-fixed]

# %% Statistics of an axis that is open
x = keras.Input((10, 6))                                         #: (None, 10, 6)
y = ops.batch_normalization(x, np.zeros(10), np.ones(10), axis=1)  #: (None, 10, 6)
z = ops.batch_normalization(x, np.zeros(6), np.ones(6), axis=0)
#                              ^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% An array that grows has no places before its first
rows = tf.TensorArray(tf.float32, size=2, dynamic_size=True)
for i in range(4):
    rows = rows.write(i, tf.zeros((13,)))
last = rows.read(3)  #: (13,)
last = rows.read(-3)
#                ^^ error[outside-interval]

# %% Nor are there any to write to
rows = tf.TensorArray(tf.float32, size=2, dynamic_size=True)
rows = rows.write(-1, tf.zeros((13,)))
#                 ^^ error[outside-interval]

# %% A variable's first value
w = tf.Variable(np.zeros((1, 2), "float32"), shape=(None, 2))  #: (None, 2)
o = tf.Variable(np.zeros((1, 1), "float32"), shape=(None, 2))
#                                                  ^^^^^^^^^ error[assigned-shape]

# %% Of other axes
o = tf.Variable(np.zeros((1, 2), "float32"), shape=(1, 2, 3))
#                                                  ^^^^^^^^^ error[assigned-shape]

# %% Rows are padded to more, never to less
rows = tf.data.Dataset.from_tensor_slices(np.zeros((10, 6), "float32"))  #: (6,) · 10 elements
longer = rows.padded_batch(4, padded_shapes=[8])  #: (None, 8) · 3 batches
batches = rows.padded_batch(4, padded_shapes=[3])
#                                            ^^^ error[outside-interval]

# %% Nor to more axes
rows = tf.data.Dataset.from_tensor_slices(np.zeros((10, 6), "float32"))  #: (6,) · 10 elements
batches = rows.padded_batch(4, padded_shapes=[8, 2])
#                                            ^^^^^^ error[outside-interval]

# %% Of two parts, only one is long
def rows():
    yield np.zeros(5, "float32"), np.zeros(2, "float32")  #: (5,), (2,)

data = tf.data.Dataset.from_generator(rows, output_signature=(tf.TensorSpec((None,)), tf.TensorSpec((2,))))  #: (None,), (2,)
batches = data.padded_batch(4, padded_shapes=([None], [2]))  #: (None, None), (None, 2)
batches = data.padded_batch(4, padded_shapes=([None], [1]))
#                                            ^^^^^^^^^^^^^ error[outside-interval]

# %% Steps of nothing
maps = np.zeros((2, 7, 12, 6), "float32")  #: (2, 7, 12, 6)
near = tf.nn.max_pool2d(maps, 2, 1, padding="VALID")  #: (2, 6, 11, 6)
deep = tf.nn.max_pool(maps, ksize=(1, 1, 1, 3), strides=(1, 1, 0, 3), padding="VALID")
#                                                       ^^^^^^^^^^^^ error[not-positive]

# %% Of a convolution
y = tf.nn.conv2d(tf.zeros((2, 7, 7, 6)), tf.zeros((2, 2, 6, 3)), 0, "VALID")
#                                                                ^ error[not-positive]

# %% With Keras
y = ops.max_pool(np.zeros((2, 7, 7, 6), "float32"), 2, 0)
#                                                      ^ error[not-positive]
