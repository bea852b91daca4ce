# Softmax changes no shape and has no parameters.

# %% Along the last axis, or another
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Softmax()(x)                 #: (None, 128, 9)
z = layers.Softmax(axis=1)(y)           #: (None, 128, 9)

# %% a mask of steps over one number a step
x = keras.ops.ones((3, 5, 8))  #: (3, 5, 8)
x = layers.Masking()(x)  #: (3, 5, 8)
x = layers.Dense(1)(x)  #: (3, 5, 1) · 9
y = layers.Softmax(axis=1)(x)
#                          ^ error[mask-does-not-broadcast]

# %% the same in a model that is described, which fails on data
x = keras.Input((5, 8))  #: (None, 5, 8)
x = layers.Dense(1)(layers.Masking()(x))  #: (None, 5, 1) · 9
y = layers.Softmax(axis=1)(x)  #: (None, 5, 1)
#                          ^ warning[mask-does-not-broadcast]

# %% masks that fit
x = keras.ops.ones((3, 5, 8))  #: (3, 5, 8)
y = layers.Softmax()(x, mask=keras.ops.ones((5, 1), "bool"))  #: (3, 5, 8)
y = layers.Softmax()(x, mask=keras.ops.ones((3, 1, 8), "bool"))  #: (3, 5, 8)
x = layers.Flatten()(layers.Dense(1)(layers.Masking()(keras.Input((5, 8)))))  #: (None, 5)
y = layers.Softmax()(x)  #: (None, 5)
