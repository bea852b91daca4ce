# GlobalMaxPooling2D keeps one number per channel.

# %% Over an image
x = keras.Input((7, 7, 512))            #: (None, 7, 7, 512)
y = layers.GlobalMaxPooling2D()(x)      #: (None, 512)
z = layers.GlobalMaxPool2D("channels_first", True)(x)  #: (None, 7, 1, 1)

# %% A vector
x = keras.Input((512,))                 #: (None, 512)
y = layers.GlobalMaxPooling2D()(x)
#                               ^ error[wrong-rank]
