# AdaptiveMaxPooling2D pools to a given height and width.

# %% Seven by seven
x = keras.Input((30, 40, 9))            #: (None, 30, 40, 9)
y = layers.AdaptiveMaxPooling2D(7)(x)   #: (None, 7, 7, 9)

# %% Three lengths for two axes
x = keras.Input((30, 40, 9))            #: (None, 30, 40, 9)
y = layers.AdaptiveMaxPooling2D((7, 7, 7))(x)
#                               ^^^^^^^^^ error[wrong-argument-type]
