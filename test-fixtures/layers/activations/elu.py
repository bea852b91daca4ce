# ELU changes no shape and has no parameters.

# %% With and without a level
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.ELU()(x)                     #: (None, 128, 9)
z = layers.ELU(alpha=0.5)(y)            #: (None, 128, 9)
