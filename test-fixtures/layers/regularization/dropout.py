# Dropout changes no shape and has no parameters.

# %% A third is dropped
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Dropout(0.3)(x)              #: (None, 128, 9)
z = layers.Dropout(rate=0.5, noise_shape=(None, 1, 9), seed=1)(y)  #: (None, 128, 9)

# %% A percentage
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Dropout(30)(x)
#                  ^^ error[outside-unit-interval]
#                  ^^ other fix "Change rate to 0.3 → (None, 128, 9)"

# %% A shape of nothing
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Dropout(0.3, noise_shape=(None, 0, 9))(x)
#                                   ^^^^^^^^^^^^ error[not-positive]
