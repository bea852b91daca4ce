# GlobalAveragePooling1D keeps the mean of each feature.

# %% For any length
x = keras.Input((None, 64))             #: (None, None, 64)
y = layers.GlobalAveragePooling1D()(x)  #: (None, 64)
#          ^^^^^^^^^^^^^^^^^^^^^^ hover: one number per feature
z = layers.GlobalAvgPool1D(keepdims=True)(x)  #: (None, 1, 64)

# %% A vector
x = keras.Input((64,))                  #: (None, 64)
y = layers.GlobalAveragePooling1D()(x)
#                                   ^ error[wrong-rank]
