# AveragePooling2D keeps the mean of every window.

# %% Means of 2 × 2
x = keras.Input((28, 28, 6))            #: (None, 28, 28, 6)
y = layers.AveragePooling2D(2)(x)       #: (None, 14, 14, 6)
z = layers.AvgPool2D((3, 2), padding="same")(y)  #: (None, 5, 7, 6)

# %% A sequence
x = keras.Input((28, 6))                #: (None, 28, 6)
y = layers.AveragePooling2D(2)(x)
#                              ^ error[wrong-rank]
