# AveragePooling3D keeps the mean of every window.

# %% Means of 2 × 2 × 2
x = keras.Input((16, 28, 28, 4))        #: (None, 16, 28, 28, 4)
y = layers.AveragePooling3D(2)(x)       #: (None, 8, 14, 14, 4)
z = layers.AvgPool3D((2, 1, 1))(y)      #: (None, 4, 14, 14, 4)

# %% Two sizes for three axes
x = keras.Input((16, 28, 28, 4))        #: (None, 16, 28, 28, 4)
y = layers.AveragePooling3D((2, 2))(x)
#                           ^^^^^^ error[wrong-tuple-length]
