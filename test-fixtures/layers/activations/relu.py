# ReLU changes no shape and has no parameters.

# %% With and without a limit
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.ReLU()(x)                    #: (None, 128, 9)
z = layers.ReLU(max_value=6.0, negative_slope=0.1)(y)  #: (None, 128, 9)

# %% A negative limit
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.ReLU(-1)(x)
#               ^^ error[negative]
