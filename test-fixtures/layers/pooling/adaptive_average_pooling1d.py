# AdaptiveAveragePooling1D pools to a given length.

# %% Whatever comes in, four steps come out
x = keras.Input((None, 9))              #: (None, None, 9)
y = layers.AdaptiveAveragePooling1D([4])(x)  #: (None, 4, 9)

# %% A float
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.AdaptiveAveragePooling1D(128 / 4)(x)
#                                   ^^^^^^^ error[wrong-argument-type]
