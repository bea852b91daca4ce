# A comment silences a problem on its line, in its block or in its file, and only there.

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
#                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[unused-ignore]

# %% It stands above its line
x = keras.Input((8, 9))                 #: (None, 8, 9)
# keras-shape-lens: ignore[window-exceeds-input]
y = layers.Conv1D(100, 10)(x)

# %% It begins a block, which another ends
x = keras.Input((8, 9))                 #: (None, 8, 9)
# keras-shape-lens: disable[window-exceeds-input]
y = layers.Conv1D(100, 10)(x)
z = layers.Conv1D(100, 11)(x)
# keras-shape-lens: enable[window-exceeds-input]
z = layers.Conv1D(100, 12)(x)
#                      ^^ error[window-exceeds-input]

# %% It speaks of the file
x = keras.Input((8, 9))                 #: (None, 8, 9)
y = layers.Conv1D(100, 10)(x)
# keras-shape-lens: ignore-file[window-exceeds-input]

# %% A text is no comment
x = keras.Input((8, 9))                 #: (None, 8, 9)
names = "# keras-shape-lens: ignore"
y = layers.Conv1D(100, 10)(x), "# keras-shape-lens: ignore-file"
#                      ^^ error[window-exceeds-input]

# %% What silences nothing is told
x = keras.Input((8, 9))                 #: (None, 8, 9)
for kernel in [3]:
    # keras-shape-lens: ignore[window-exceeds-input]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[unused-ignore]
    y = layers.Conv1D(100, kernel)(x)   #: (None, 6, 100) · 2,800
