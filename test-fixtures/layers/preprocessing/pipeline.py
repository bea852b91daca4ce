# Pipeline applies layers one after the other.

# %% Two of them
x = keras.Input((8, 8, 3))              #: (None, 8, 8, 3)
y = layers.Pipeline([layers.Rescaling(1.0 / 255), layers.Resizing(4, 4)])(x)  #: (None, 4, 4, 3)

# %% The second refuses what the first gives
x = keras.Input((8, 8, 3))              #: (None, 8, 8, 3)
y = layers.Pipeline([layers.Rescaling(1.0 / 255), layers.Conv2D(4, 9)])(x)
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[window-exceeds-input]
