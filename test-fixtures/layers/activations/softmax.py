# Softmax changes no shape and has no parameters.

# %% Along the last axis, or another
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Softmax()(x)                 #: (None, 128, 9)
z = layers.Softmax(axis=1)(y)           #: (None, 128, 9)
