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

# %% Mean and variance have the axes of the inputs, with one number along those that are not kept
pixels = layers.Normalization()
pixels.adapt(np.zeros((4, 8, 8, 3)))
mean = pixels.mean                                             #: (1, 1, 1, 3)
back = np.zeros((2, 8, 8, 3)) * pixels.variance ** 0.5 + mean  #: (2, 8, 8, 3)
whole = layers.Normalization(axis=None)
whole.adapt(np.zeros((10, 5)))
one = whole.mean  #: (1, 1)
inner = layers.Normalization(axis=(1, 2))
inner.adapt(np.zeros((4, 8, 6, 3)))
each = inner.variance  #: (1, 8, 6, 1)
given = layers.Normalization(mean=3.0, variance=2.0)
scaled = given(np.zeros((2, 3)))  #: (2, 3)
three = given.mean                #: (1, 3)

# %% Means that are given fit the axis that is kept
x = np.ones((3, 2))                                           #: (3, 2)
y = layers.Normalization(mean=[1.0, 2.0], variance=[1.0, 4.0])(x)  #: (3, 2)
z = layers.Normalization(mean=[1.0], variance=[1.0])(x)       #: (3, 2)
y = layers.Normalization(axis=0, mean=[1.0, 2.0], variance=[1.0, 4.0])(x)
#                                                                      ^ error[shapes-do-not-broadcast]
