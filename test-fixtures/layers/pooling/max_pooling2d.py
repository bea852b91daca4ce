# MaxPooling2D keeps the largest value of every window.

# %% Halving height and width
x = keras.Input((29, 28, 32))           #: (None, 29, 28, 32)
y = layers.MaxPooling2D((2, 2))(x)      #: (None, 14, 14, 32)
z = layers.MaxPool2D(3, 1, "same")(y)   #: (None, 14, 14, 32)

# %% One pool too many
x = keras.Input((3, 3, 32))             #: (None, 3, 3, 32)
y = layers.MaxPooling2D(2)(x)           #: (None, 1, 1, 32)
z = layers.MaxPooling2D(pool_size=2)(y)
#                                 ^ error[window-exceeds-input]
