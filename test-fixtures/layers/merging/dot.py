# Dot multiplies and sums along one axis of each input.

# %% Two vectors give one number
a = keras.Input((16,))                  #: (None, 16)
b = keras.Input((16,))                  #: (None, 16)
y = layers.Dot(axes=1)([a, b])          #: (None, 1)

# %% The features of two sequences: every step with every step
a = keras.Input((8, 128))               #: (None, 8, 128)
b = keras.Input((6, 128))               #: (None, 6, 128)
y = layers.Dot(axes=2, normalize=True)([a, b])  #: (None, 8, 6)
z = layers.dot([a, b], axes=-1)         #: (None, 8, 6)

# %% Steps of different numbers
a = keras.Input((8, 128))               #: (None, 8, 128)
b = keras.Input((6, 128))               #: (None, 6, 128)
y = layers.Dot(axes=1)([a, b])
#                   ^ error[dot-axes-differ]

# %% An axis that is not there
a = keras.Input((16,))                  #: (None, 16)
b = keras.Input((16,))                  #: (None, 16)
y = layers.Dot(axes=2)([a, b])
#                   ^ error[axis-out-of-range]

# %% Three axes
y = layers.Dot(axes=(1, 2, 3))
#                   ^^^^^^^^^ error[wrong-tuple-length]
