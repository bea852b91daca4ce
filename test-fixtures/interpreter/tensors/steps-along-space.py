import tensorflow as tf

# %% A stride along the batch
v, kernel = tf.zeros((2, 28, 28, 3)), tf.zeros((5, 5, 3, 16))  #: (2, 28, 28, 3), (5, 5, 3, 16)
y = tf.nn.conv2d(v, kernel, strides=[2, 2, 2, 1], padding="SAME")
#                                   ^^^^^^^^^^^^ error[outside-space]

# %% Along the channels
v, kernel = tf.zeros((2, 28, 28, 3)), tf.zeros((5, 5, 3, 16))  #: (2, 28, 28, 3), (5, 5, 3, 16)
y = tf.nn.conv2d(v, kernel, strides=[1, 2, 2, 3], padding="SAME")
#                                   ^^^^^^^^^^^^ error[outside-space]

# %% Kernels that are spread along the channels
v, kernel = tf.zeros((2, 28, 28, 3)), tf.zeros((5, 5, 3, 16))  #: (2, 28, 28, 3), (5, 5, 3, 16)
y = tf.nn.conv2d(v, kernel, strides=1, padding="SAME", dilations=[1, 2, 2, 2])
#                                                                ^^^^^^^^^^^^ error[outside-space]

# %% Pooling along the batch
y = tf.nn.max_pool2d(tf.zeros((2, 28, 28, 3)), ksize=[1, 2, 2, 1], strides=[2, 2, 2, 1], padding="SAME")
#                                                                          ^^^^^^^^^^^^ error[outside-space]

# %% Patches of several samples
p = tf.image.extract_patches(tf.zeros((4, 9, 9, 3)), [2, 3, 3, 1], [1, 3, 3, 1], [1, 1, 1, 1], "VALID")
#                                                    ^^^^^^^^^^^^ error[outside-space]

# %% At every other channel
p = tf.image.extract_patches(tf.zeros((4, 9, 9, 3)), [1, 3, 3, 1], [1, 3, 3, 2], [1, 1, 1, 1], "VALID")
#                                                                  ^^^^^^^^^^^^ error[outside-space]

# %% Along space they are free
v = tf.zeros((2, 28, 28, 3))  #: (2, 28, 28, 3)
y = tf.nn.conv2d(v, tf.zeros((5, 5, 3, 16)), strides=[1, 2, 1, 1], padding="SAME")  #: (2, 14, 28, 16)
z = tf.nn.max_pool2d(y, ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding="VALID")  #: (2, 7, 14, 16)
p = tf.image.extract_patches(v, [1, 4, 4, 1], [1, 4, 4, 1], [1, 1, 1, 1], "VALID")  #: (2, 7, 7, 48)
