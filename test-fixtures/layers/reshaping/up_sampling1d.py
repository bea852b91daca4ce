# UpSampling1D repeats every step.

# %% Twice unless told otherwise
x = keras.Input((16, 8))                #: (None, 16, 8)
y = layers.UpSampling1D()(x)            #: (None, 32, 8)
z = layers.UpSampling1D(3)(y)           #: (None, 96, 8)

# %% A tuple is refused here
x = keras.Input((16, 8))                #: (None, 16, 8)
y = layers.UpSampling1D((2,))(x)
#                       ^^^^ error[wrong-argument-type]
