# Conv3D slides a window through a volume and sums over all channels.

# %% A window of 3 × 3 × 3
x = keras.Input((16, 28, 28, 1))        #: (None, 16, 28, 28, 1)
y = layers.Conv3D(8, 3)(x)              #: (None, 14, 26, 26, 8) · 224
z = layers.Convolution3D(4, (1, 3, 3), strides=(1, 2, 2), padding="same")(y)  #: (None, 14, 13, 13, 4) · 292

# %% A volume of too few planes
x = keras.Input((2, 28, 28, 1))         #: (None, 2, 28, 28, 1)
y = layers.Conv3D(8, 3)(x)
#                    ^ error[window-exceeds-input]

# %% An image
x = keras.Input((28, 28, 1))            #: (None, 28, 28, 1)
y = layers.Conv3D(8, 3)(x)
#                       ^ error[wrong-rank]
