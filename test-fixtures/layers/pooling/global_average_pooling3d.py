# GlobalAveragePooling3D keeps the mean of each channel.

# %% Over a volume
x = keras.Input((4, 7, 7, 512))         #: (None, 4, 7, 7, 512)
y = layers.GlobalAveragePooling3D()(x)  #: (None, 512)
z = layers.GlobalAvgPool3D(keepdims=True)(x)  #: (None, 1, 1, 1, 512)

# %% A data format that Keras does not have
x = keras.Input((4, 7, 7, 512))         #: (None, 4, 7, 7, 512)
y = layers.GlobalAveragePooling3D("channels_middle")(x)
#                                 ^^^^^^^^^^^^^^^^^ error[unknown-choice]
