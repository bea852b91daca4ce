# ZeroPadding2D adds rows and columns of zeros.

# %% The same all around, per axis, and per side
x = keras.Input((28, 28, 1))            #: (None, 28, 28, 1)
y = layers.ZeroPadding2D()(x)           #: (None, 30, 30, 1)
z = layers.ZeroPadding2D((1, 2))(y)     #: (None, 32, 34, 1)
w = layers.ZeroPadding2D(((0, 1), (0, 1)))(z)  #: (None, 33, 35, 1)

# %% A single negative number crops
x = keras.Input((28, 28, 1))            #: (None, 28, 28, 1)
y = layers.ZeroPadding2D(-1)(x)         #: (None, 26, 26, 1)

# %% Three axes
x = keras.Input((28, 28, 1))            #: (None, 28, 28, 1)
y = layers.ZeroPadding2D((1, 2, 3))(x)
#                        ^^^^^^^^^ error[wrong-tuple-length]
