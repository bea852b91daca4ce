# RandomColorDegeneration mixes colours with grey.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.RandomColorDegeneration(0.5)(x)  #: (None, 64, 48, 3)

# %% Grey images have no colours
x = keras.Input((64, 48, 1))            #: (None, 64, 48, 1)
y = layers.RandomColorDegeneration(0.5)(x)
#                                       ^ error[needs-three-channels]
