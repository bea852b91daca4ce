# AdaptiveAveragePooling2D pools to a given height and width.

# %% Seven by five
x = keras.Input((30, 40, 9))            #: (None, 30, 40, 9)
y = layers.AdaptiveAveragePooling2D((7, 5))(x)  #: (None, 7, 5, 9)

# %% Less than nothing
x = keras.Input((30, 40, 9))            #: (None, 30, 40, 9)
y = layers.AdaptiveAveragePooling2D(-1)(x)
#                                   ^^ error[negative]
