import numpy as np; import tensorflow as tf; import keras; from keras import layers, ops

# %% A kernel that is longer than the array
y = ops.conv(np.zeros((2, 1, 8), "float32"), np.zeros((3, 8, 8), "float32"))
#                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[window-exceeds-input]

# %% Than a symbolic tensor
x = keras.Input((1, 8))  #: (None, 1, 8)
y = ops.conv(x, np.zeros((3, 8, 8), "float32"))
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[window-exceeds-input]

# %% Channel by channel
y = ops.depthwise_conv(np.zeros((2, 9, 2, 8), "float32"), np.zeros((4, 4, 8, 1), "float32"))
#                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[window-exceeds-input]

# %% TensorFlow's own functions
y = tf.nn.conv2d(tf.zeros((2, 1, 1, 8)), tf.zeros((3, 3, 8, 8)), 1, "VALID")
#                                        ^^^^^^^^^^^^^^^^^^^^^^ error[window-exceeds-input]

# %% Pooling
y = tf.nn.max_pool2d(tf.zeros((2, 1, 1, 8)), 3, 1, "VALID")
#                                            ^ error[window-exceeds-input]

# %% Of a symbolic tensor
y = ops.max_pool(keras.Input((2, 8)), 3)
#                                     ^ error[window-exceeds-input]

# %% One step too long leaves nothing of an array, and nothing that is refused
z = ops.average_pool(tf.zeros((2, 1, 1, 8)), 3)  #: (2, 0, 0, 8)
w = tf.nn.conv2d(tf.zeros((2, 1, 9, 8)), tf.zeros((4, 3, 8, 8)), 2, "VALID")  #: (2, 0, 4, 8)

# %% Padded, a window fits everywhere
y = ops.conv(np.zeros((2, 1, 8), "float32"), np.zeros((3, 8, 5), "float32"), padding="same")  #: (2, 1, 5)
