# GlobalMaxPooling3D keeps one number per channel.

# %% Over a volume
x = keras.Input((4, 7, 7, 512))         #: (None, 4, 7, 7, 512)
y = layers.GlobalMaxPooling3D()(x)      #: (None, 512)
z = layers.GlobalMaxPool3D(keepdims=True)(x)  #: (None, 1, 1, 1, 512)

# %% An image
x = keras.Input((7, 7, 512))            #: (None, 7, 7, 512)
y = layers.GlobalMaxPooling3D()(x)
#                               ^ error[wrong-rank]
