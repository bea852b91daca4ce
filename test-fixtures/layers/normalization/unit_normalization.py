# UnitNormalization brings vectors to length 1 and learns nothing.

# %% No parameters
x = keras.Input((128, None))            #: (None, 128, None)
y = layers.UnitNormalization()(x)       #: (None, 128, None)
z = layers.UnitNormalization(axis=[1, 2])(y)  #: (None, 128, None)

# %% An axis that is not there
x = keras.Input((128, 64))              #: (None, 128, 64)
y = layers.UnitNormalization(axis=3)(x)
#                                 ^ error[axis-out-of-range]
