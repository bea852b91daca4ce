# AdaptiveMaxPooling3D pools to a given depth, height and width.

# %% Two by three by four
x = keras.Input((16, 30, 40, 9))        #: (None, 16, 30, 40, 9)
y = layers.AdaptiveMaxPooling3D((2, 3, 4))(x)  #: (None, 2, 3, 4, 9)

# %% Its data format must be written exactly
x = keras.Input((16, 30, 40, 9))        #: (None, 16, 30, 40, 9)
y = layers.AdaptiveMaxPooling3D(2, data_format="Channels_last")(x)
#                                              ^^^^^^^^^^^^^^^ error[unknown-choice]
