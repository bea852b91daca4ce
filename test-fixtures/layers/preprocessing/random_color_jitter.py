# RandomColorJitter changes images and keeps their shape.

# %% A batch of images
x = keras.Input((64, 48, 3))            #: (None, 64, 48, 3)
y = layers.RandomColorJitter(brightness_factor=0.2)(x)  #: (None, 64, 48, 3)

# %% Each factor has its bounds
y = layers.RandomColorJitter(brightness_factor=1.2)(keras.Input((64, 48, 3)))
#                                              ^^^ error[factor-out-of-range]

# %% Contrast goes from nothing to all of it
y = layers.RandomColorJitter(contrast_factor=-0.5)(keras.Input((64, 48, 3)))
#                                            ^^^^ error[factor-out-of-range]

# %% Colours may be less than those of the image
y = layers.RandomColorJitter(saturation_factor=(-0.5, 0.5), hue_factor=0.2)(keras.Input((64, 48, 3)))  #: (None, 64, 48, 3)
