# GaussianDropout changes no shape and has no parameters.

# %% Noise that multiplies
x = keras.Input((64,))                  #: (None, 64)
y = layers.GaussianDropout(0.1)(x)      #: (None, 64)

# %% More than everything
x = keras.Input((64,))                  #: (None, 64)
y = layers.GaussianDropout(1.5)(x)
#                          ^^^ error[outside-unit-interval]
