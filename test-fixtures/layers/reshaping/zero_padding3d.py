# ZeroPadding3D adds planes, rows and columns of zeros.

# %% The same all around, and per axis
x = keras.Input((4, 28, None, 1))       #: (None, 4, 28, None, 1)
y = layers.ZeroPadding3D()(x)           #: (None, 6, 30, None, 1)
z = layers.ZeroPadding3D((0, 1, 2))(y)  #: (None, 6, 32, None, 1)

# %% Two axes
x = keras.Input((4, 28, 28, 1))         #: (None, 4, 28, 28, 1)
y = layers.ZeroPadding3D((1, 2))(x)
#                        ^^^^^^ error[wrong-tuple-length]
