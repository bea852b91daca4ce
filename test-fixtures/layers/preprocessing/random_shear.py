# RandomShear changes images and keeps their shape.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.RandomShear(0.1)(x)          #: (None, 64, 48, 3)
