# PReLU learns a slope for each element of a sample.

# %% One slope per element, or one per feature
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.PReLU()(x)                   #: (None, 128, 9) · 1,152
z = layers.PReLU(shared_axes=[1])(y)    #: (None, 128, 9) · 9

# %% Steps left open share a slope
x = keras.Input((None, 9))              #: (None, None, 9)
y = layers.PReLU(shared_axes=[1])(x)    #: (None, None, 9) · 9

# %% Steps left open that do not
x = keras.Input((None, 9))              #: (None, None, 9)
y = layers.PReLU()(x)
#                  ^ error[undefined-features]
#                  ^ fix "Add shared_axes=[1] → (None, None, 9)"

# %% An axis that is not there
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.PReLU(shared_axes=[3])(x)
#                            ^^^ error[axis-out-of-range]
