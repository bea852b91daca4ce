# Statistics that `batch_normalization` is given: one number for each place along the axis.

# %% Along the last axis, and along another one
x = keras.Input((10, 6))                                      #: (None, 10, 6)
y = keras.ops.batch_normalization(x, np.zeros(6), np.ones(6), axis=-1)  #: (None, 10, 6)
y = keras.ops.batch_normalization(x, np.zeros(10), np.ones(10), axis=1)  #: (None, 10, 6)

# %% As many as the axis has places
x = keras.Input((10, 6))                                      #: (None, 10, 6)
y = keras.ops.batch_normalization(x, np.zeros(6), np.ones(7), axis=-1)
#                                                 ^^^^^^^^^^ error[shapes-do-not-broadcast]
