# Rescaling multiplies and adds.

# %% Bytes to the unit interval
x = keras.Input((32, 32, 3))            #: (None, 32, 32, 3)
y = layers.Rescaling(1.0 / 255)(x)      #: (None, 32, 32, 3)
