# Conv3DTranspose makes volumes larger: the shapes of a Conv3D, backwards.

# %% Twice as many planes, rows and columns
x = keras.Input((4, 7, 7, 8))           #: (None, 4, 7, 7, 8)
y = layers.Conv3DTranspose(4, 3, strides=2, padding="same")(x)  #: (None, 8, 14, 14, 4) · 868

# %% Here data_format comes before output_padding
x = keras.Input((4, 7, 7, 8))           #: (None, 4, 7, 7, 8)
y = layers.Convolution3DTranspose(4, 3, 2, "valid", "channels_last", 1)(x)  #: (None, 10, 16, 16, 4) · 868

# %% Channels left open
x = keras.Input((4, 7, 7, None))        #: (None, 4, 7, 7, None)
y = layers.Conv3DTranspose(4, 3)(x)
#                                ^ error[undefined-features]
