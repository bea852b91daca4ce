# LeakyReLU changes no shape and has no parameters.

# %% By its new and by its old name
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.LeakyReLU(0.1)(x)            #: (None, 128, 9)
z = layers.LeakyReLU(negative_slope=0.1)(y)  #: (None, 128, 9)
w = layers.LeakyReLU(alpha=0.2)(z)      #: (None, 128, 9)

# %% A slope the other way
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.LeakyReLU(negative_slope=-0.1)(x)
#                                   ^^^^ error[negative]
