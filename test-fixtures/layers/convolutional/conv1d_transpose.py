# Conv1DTranspose makes sequences longer: the shapes of a Conv1D, backwards.

# %% Same gives the stride times the length, valid keeps the last window whole
x = keras.Input((16, 8))                #: (None, 16, 8)
y = layers.Conv1DTranspose(4, 3, strides=2, padding="same")(x)  #: (None, 32, 4) · 100
z = layers.Conv1DTranspose(4, 3, strides=2)(x)  #: (None, 33, 4) · 100
#          ^^^^^^^^^^^^^^^ hover: 33 = (16 − 1) · 2 + 3

# %% Output padding chooses among the lengths that round to the same
x = keras.Input((16, 8))                #: (None, 16, 8)
y = layers.Convolution1DTranspose(4, 3, strides=2, padding="same", output_padding=0)(x)  #: (None, 31, 4) · 100
z = layers.Conv1DTranspose(4, 3, strides=2, output_padding=1)(x)  #: (None, 34, 4) · 100

# %% Steps may stay open
x = keras.Input((None, 8))              #: (None, None, 8)
y = layers.Conv1DTranspose(4, 3, strides=2)(x)  #: (None, None, 4) · 100

# %% Output padding below the stride
x = keras.Input((16, 8))                #: (None, 16, 8)
y = layers.Conv1DTranspose(4, 3, output_padding=1)(x)
#                                               ^ error[output-padding-exceeds-stride]

# %% Strides with dilation
x = keras.Input((16, 8))                #: (None, 16, 8)
y = layers.Conv1DTranspose(4, 3, strides=2, dilation_rate=2)(x)
#                                                         ^ error[strides-with-dilation]

# %% One axis too many
x = keras.Input((16, 16, 8))            #: (None, 16, 16, 8)
y = layers.Conv1DTranspose(4, 3)(x)
#                                ^ error[too-many-axes]
