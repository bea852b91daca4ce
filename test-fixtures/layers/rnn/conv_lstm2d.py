# ConvLSTM2D steps along time over images.

# %% Frames of a film
x = keras.Input((10, 40, 40, 1))        #: (None, 10, 40, 40, 1)
y = layers.ConvLSTM2D(16, (3, 3), padding="same", return_sequences=True)(x)  #: (None, 10, 40, 40, 16) · 9,856
z = layers.ConvLSTM2D(8, 3, strides=2)(y)  #: (None, 19, 19, 8) · 6,944

# %% The number of frames may stay open, and channels may come first
x = keras.Input((None, 3, 40, 40))      #: (None, None, 3, 40, 40)
y = layers.ConvLSTM2D(4, 3, data_format="channels_first", return_sequences=True)(x)  #: (None, None, 4, 38, 38) · 1,024

# %% Images without a time axis
x = keras.Input((40, 40, 1))            #: (None, 40, 40, 1)
y = layers.ConvLSTM2D(16, 3)(x)
#                            ^ error[wrong-rank]

# %% Strides with dilation
y = layers.ConvLSTM2D(16, 3, strides=2, dilation_rate=2)
#                                                     ^ error[strides-with-dilation]
