# AdaptiveAveragePooling3D pools to a given depth, height and width.

# %% Channels first
x = keras.Input((9, 16, 30, 40))        #: (None, 9, 16, 30, 40)
y = layers.AdaptiveAveragePooling3D(2, data_format="channels_first")(x)  #: (None, 9, 2, 2, 2)

# %% No length
x = keras.Input((16, 30, 40, 9))        #: (None, 16, 30, 40, 9)
y = layers.AdaptiveAveragePooling3D(None)(x)
#                                   ^^^^ error[wrong-argument-type]
