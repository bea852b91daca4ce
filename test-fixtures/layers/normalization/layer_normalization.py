# LayerNormalization works on every position of every sample by itself.

# %% Two numbers per feature
x = keras.Input((128, 64))              #: (None, 128, 64)
y = layers.LayerNormalization(epsilon=1e-6)(x)  #: (None, 128, 64) · 128

# %% Over several axes
x = keras.Input((128, 64))              #: (None, 128, 64)
y = layers.LayerNormalization(axis=[1, 2])(x)  #: (None, 128, 64) · 16,384
z = layers.LayerNormalization(axis=(-1, -2), center=False)(y)  #: (None, 128, 64) · 8,192

# %% An axis that is not there
x = keras.Input((128, 64))              #: (None, 128, 64)
y = layers.LayerNormalization(axis=3)(x)
#                                  ^ error[axis-out-of-range]

# %% An axis left open
x = keras.Input((None, 64))             #: (None, None, 64)
y = layers.LayerNormalization(axis=1)(x)
#                                     ^ error[undefined-features]

# %% No axis
x = keras.Input((128, 64))              #: (None, 128, 64)
y = layers.LayerNormalization(axis=None)(x)
#                                  ^^^^ error[wrong-argument-type]
