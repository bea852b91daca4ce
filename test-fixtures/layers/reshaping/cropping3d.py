# Cropping3D cuts planes, rows and columns off.

# %% One at every end by default
x = keras.Input((8, 64, 64, 3))         #: (None, 8, 64, 64, 3)
y = layers.Cropping3D()(x)              #: (None, 6, 62, 62, 3)
z = layers.Cropping3D((0, 1, 2))(y)     #: (None, 6, 60, 58, 3)

# %% Nothing left
x = keras.Input((2, 64, 64, 3))         #: (None, 2, 64, 64, 3)
y = layers.Cropping3D(1)(x)
#                     ^ error[crop-exceeds-input]
