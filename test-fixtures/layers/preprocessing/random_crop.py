# RandomCrop cuts a random part out of images.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.RandomCrop(32, 24)(x)        #: (None, 32, 24, 3)

# %% A vector is no image
x = keras.Input((8,))                   #: (None, 8)
y = layers.RandomCrop(4, 4)(x)
#                           ^ error[not-an-image]
