# Resizing scales images.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.Resizing(32, 24)(x)          #: (None, 32, 24, 3)
z = layers.Resizing(height=16, width=16, interpolation="nearest")(y)  #: (None, 16, 16, 3)
