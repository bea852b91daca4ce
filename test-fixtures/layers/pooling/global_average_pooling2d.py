# GlobalAveragePooling2D keeps the mean of each channel.

# %% Over an image
x = keras.Input((7, 7, 512))            #: (None, 7, 7, 512)
y = layers.GlobalAveragePooling2D()(x)  #: (None, 512)
z = layers.GlobalAvgPool2D(data_format="channels_first")(x)  #: (None, 7)

# %% A vector
x = keras.Input((512,))                 #: (None, 512)
y = layers.GlobalAveragePooling2D()(x)
#                                   ^ error[wrong-rank]
