# RMSNormalization divides by the root mean square and learns one number per feature.

# %% One number per feature
x = keras.Input((128, 64))              #: (None, 128, 64)
y = layers.RMSNormalization()(x)        #: (None, 128, 64) · 64

# %% An axis that is not there
x = keras.Input((128, 64))              #: (None, 128, 64)
y = layers.RMSNormalization(axis=-4)(x)
#                                ^^ error[axis-out-of-range]
