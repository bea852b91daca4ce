# RandomColorJitter changes images and keeps their shape.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.RandomColorJitter(brightness_factor=0.2)(x)  #: (None, 64, 48, 3)
