# CenterCrop cuts the middle out of images.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.CenterCrop(32, 24)(x)        #: (None, 32, 24, 3)

# %% A vector is no image
x = keras.Input((8,))                   #: (None, 8)
y = layers.CenterCrop(4, 4)(x)
#                           ^ error[not-an-image]
