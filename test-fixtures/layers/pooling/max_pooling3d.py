# MaxPooling3D keeps the largest value of every window.

# %% Halving all three
x = keras.Input((16, 28, 28, 4))        #: (None, 16, 28, 28, 4)
y = layers.MaxPooling3D()(x)            #: (None, 8, 14, 14, 4)
z = layers.MaxPool3D((1, 2, 2), padding="same")(y)  #: (None, 8, 7, 7, 4)

# %% Too few planes
x = keras.Input((1, 28, 28, 4))         #: (None, 1, 28, 28, 4)
y = layers.MaxPooling3D(2)(x)
#                       ^ error[window-exceeds-input]
