# SpectralNormalization wraps a layer and follows one vector more than it has weights.

# %% Around a convolution
x = keras.Input((8, 8, 3))              #: (None, 8, 8, 3)
y = layers.SpectralNormalization(layers.Conv2D(4, 3))(x)  #: (None, 6, 6, 4) · 116
z = layers.SpectralNormalization(layers.Dense(2), power_iterations=2)(y)  #: (None, 6, 6, 2) · 12

# %% Without iterations
x = keras.Input((8, 8, 3))              #: (None, 8, 8, 3)
y = layers.SpectralNormalization(layers.Dense(4), power_iterations=0)(x)
#                                                                  ^ error[not-positive]
