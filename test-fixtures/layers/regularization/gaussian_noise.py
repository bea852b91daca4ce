# GaussianNoise changes no shape and has no parameters.

# %% Noise that is added
x = keras.Input((64,))                  #: (None, 64)
y = layers.GaussianNoise(0.1)(x)        #: (None, 64)

# %% Keras limits the deviation to 1
x = keras.Input((64,))                  #: (None, 64)
y = layers.GaussianNoise(2)(x)
#                        ^ error[outside-unit-interval]
