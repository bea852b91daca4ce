# ZeroPadding1D adds steps of zeros at both ends.

# %% One, two, and only at the start
x = keras.Input((16, 8))                #: (None, 16, 8)
y = layers.ZeroPadding1D()(x)           #: (None, 18, 8)
z = layers.ZeroPadding1D(2)(y)          #: (None, 22, 8)
w = layers.ZeroPadding1D((3, 0))(z)     #: (None, 25, 8)

# %% Less than nothing
x = keras.Input((16, 8))                #: (None, 16, 8)
y = layers.ZeroPadding1D(-1)(x)
#                        ^^ error[negative]

# %% Three ends
x = keras.Input((16, 8))                #: (None, 16, 8)
y = layers.ZeroPadding1D((1, 2, 3))(x)
#                        ^^^^^^^^^ error[wrong-tuple-length]
