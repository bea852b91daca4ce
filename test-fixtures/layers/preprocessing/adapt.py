# Normalization adapted to data before it is applied.

# %% Adapting builds the layer, for good
norm = layers.Normalization()                        #: (None, 7) · 27
#      ^^^^^^^^^^^^^^^^^^^^^^ warning[changed-axis]
norm.adapt(np.zeros((5, 13)))
n = keras.Input((norm.count_params(),))              #: (None, 27)
model = keras.Sequential([keras.Input((7,)), norm])  #: (None, 7) · Σ 27

# %% Along the batch, for data of just that length
norm = layers.Normalization(axis=0)
norm.adapt(np.zeros((5, 13)))
y = norm(keras.Input((13,)))             #: (None, 13) · 11
n = keras.Input((norm.count_params(),))  #: (None, 11)

# %% One mean for everything
norm = layers.Normalization(axis=None)                                 #: (None, 13) · 3
norm.adapt(np.zeros((5, 13)))
model = keras.Sequential([keras.Input((13,)), norm, layers.Dense(1)])  #: (None, 1) · Σ 17

# %% Several axes, a data set, a list of batches
pictures = layers.Normalization(axis=(1, 2, 3))
pictures.adapt(np.zeros((5, 8, 8, 3)))
rows = layers.Normalization()
rows.adapt(tf.data.Dataset.from_tensor_slices(np.zeros((5, 13))))
batches = layers.Normalization()
batches.adapt([np.zeros((5, 4))])
n = keras.Input((pictures.count_params(), rows.count_params(), batches.count_params()))  #: (None, 385, 27, 9)

# %% Not adapted, the batch has no length
norm = layers.Normalization(axis=0)
y = norm(keras.Input((13,)))
#        ^^^^^^^^^^^^^^^^^^ error[undefined-features]
