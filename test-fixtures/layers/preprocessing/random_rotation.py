# RandomRotation changes images and keeps their shape.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.RandomRotation(0.1)(x)       #: (None, 64, 48, 3)

# %% A factor out of range
y = layers.RandomRotation(1.5)
#                         ^^^ error[factor-out-of-range]
