# UpSampling2D repeats rows and columns.

# %% Twice unless told otherwise
x = keras.Input((7, 7, 64))             #: (None, 7, 7, 64)
y = layers.UpSampling2D()(x)            #: (None, 14, 14, 64)
z = layers.UpSampling2D((2, 3), interpolation="bilinear")(y)  #: (None, 28, 42, 64)

# %% Channels first
x = keras.Input((64, 7, None))          #: (None, 64, 7, None)
y = layers.UpSampling2D(2, data_format="channels_first")(x)  #: (None, 64, 14, None)

# %% A sequence
x = keras.Input((7, 64))                #: (None, 7, 64)
y = layers.UpSampling2D()(x)
#                         ^ error[wrong-rank]
