# A comment silences a problem on its line, and only there.

# %% By its code
x = keras.Input((8, 9))                 #: (None, 8, 9)
y = layers.Conv1D(100, 10)(x)  # keras-shape-lens: ignore[window-exceeds-input]

# %% Whatever it is
x = keras.Input((8, 9))                 #: (None, 8, 9)
y = layers.Conv1D(100, 10)(x)  # keras-shape-lens: ignore

# %% Another code does not count
x = keras.Input((8, 9))                 #: (None, 8, 9)
y = layers.Conv1D(100, 10)(x)  # keras-shape-lens: ignore[wrong-rank]
#                      ^^ error[window-exceeds-input]
