# RandomFlip changes images and keeps their shape.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.RandomFlip("horizontal")(x)  #: (None, 64, 48, 3)
