# Normalization brings features to mean 0 and variance 1.

# %% One mean and one variance per feature, and a count
x = keras.Input((5,))                   #: (None, 5)
y = layers.Normalization()(x)           #: (None, 5) · 11

# %% One for everything
x = keras.Input((5, 6))                 #: (None, 5, 6)
y = layers.Normalization(axis=None)(x)  #: (None, 5, 6) · 3

# %% Given numbers are no weights
x = keras.Input((5,))                   #: (None, 5)
y = layers.Normalization(mean=3.0, variance=2.0)(x)  #: (None, 5)

# %% Only one of the two
y = layers.Normalization(mean=3.0)
#                             ^^^ error[mean-without-variance]

# %% An axis that is not there
x = keras.Input((5,))                   #: (None, 5)
y = layers.Normalization(axis=4)(x)
#                             ^ error[axis-out-of-range]
