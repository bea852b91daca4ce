# SpatialDropout1D changes no shape and has no parameters.

# %% After an embedding
x = keras.Input((None, 64))             #: (None, None, 64)
y = layers.SpatialDropout1D(0.2)(x)     #: (None, None, 64)

# %% A vector
x = keras.Input((64,))                  #: (None, 64)
y = layers.SpatialDropout1D(0.2)(x)
#                                ^ error[wrong-rank]
