# AlphaDropout changes no shape and has no parameters.

# %% After SELU
x = keras.Input((64,))                  #: (None, 64)
y = layers.AlphaDropout(0.1)(x)         #: (None, 64)

# %% Less than nothing
x = keras.Input((64,))                  #: (None, 64)
y = layers.AlphaDropout(-0.1)(x)
#                       ^^^^ error[outside-unit-interval]
