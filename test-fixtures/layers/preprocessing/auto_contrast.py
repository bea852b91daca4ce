# AutoContrast changes images and keeps their shape.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.AutoContrast()(x)            #: (None, 64, 48, 3)
