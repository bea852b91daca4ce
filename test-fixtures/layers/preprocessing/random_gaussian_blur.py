# RandomGaussianBlur changes images and keeps their shape.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.RandomGaussianBlur()(x)      #: (None, 64, 48, 3)

# %% A factor out of range
y = layers.RandomGaussianBlur(factor=2.0)
#                                    ^^^ error[factor-out-of-range]
