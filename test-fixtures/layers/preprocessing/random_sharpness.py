# RandomSharpness changes images and keeps their shape.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.RandomSharpness(0.3)(x)      #: (None, 64, 48, 3)

# %% A factor out of range
y = layers.RandomSharpness(1.5)
#                          ^^^ error[factor-out-of-range]
