# Cropping2D cuts rows and columns off.

# %% For a skip connection of a U-Net
x = keras.Input((64, 65, 3))            #: (None, 64, 65, 3)
y = layers.Cropping2D(((0, 0), (0, 1)))(x)  #: (None, 64, 64, 3)
z = layers.Cropping2D(4)(y)             #: (None, 56, 56, 3)

# %% Nothing is cut by default
x = keras.Input((64, 64, 3))            #: (None, 64, 64, 3)
y = layers.Cropping2D()(x)              #: (None, 64, 64, 3)

# %% Nothing left
x = keras.Input((64, 4, 3))             #: (None, 64, 4, 3)
y = layers.Cropping2D(cropping=2)(x)
#                              ^ error[crop-exceeds-input]

# %% Less than nothing
x = keras.Input((64, 64, 3))            #: (None, 64, 64, 3)
y = layers.Cropping2D(-1)(x)
#                     ^^ error[negative]
