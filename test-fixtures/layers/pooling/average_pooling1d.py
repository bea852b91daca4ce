# AveragePooling1D keeps the mean of every window.

# %% Means of four steps
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.AveragePooling1D(4)(x)       #: (None, 32, 9)
z = layers.AvgPool1D(2, strides=1)(y)   #: (None, 31, 9)

# %% Its size has no default
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.AveragePooling1D()(x)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]

# %% A longer window than sequence
x = keras.Input((3, 9))                 #: (None, 3, 9)
y = layers.AveragePooling1D(4)(x)
#                           ^ error[window-exceeds-input]
