# Reshape lays the same elements out in another shape.

# %% The batch is not part of the target
x = keras.Input((12,))                  #: (None, 12)
y = layers.Reshape((3, 4))(x)           #: (None, 3, 4)
z = layers.Reshape([-1, 2])(y)          #: (None, 6, 2)

# %% Rows as steps: from an image to a sequence
x = keras.Input((7, 8, 16))             #: (None, 7, 8, 16)
y = layers.Reshape((7, 8 * 16))(x)      #: (None, 7, 128)

# %% An open axis is taken on trust
x = keras.Input((None, 12))             #: (None, None, 12)
y = layers.Reshape((-1, 3, 4))(x)       #: (None, None, 3, 4)

# %% Twelve elements are not twenty
x = keras.Input((12,))                  #: (None, 12)
y = layers.Reshape((5, 4))(x)
#                  ^^^^^^ error[reshape-size]
#                  ^^^^^^ fix "Change target_shape to (-1, 4) → (None, 3, 4)"

# %% Five does not divide twelve
x = keras.Input((12,))                  #: (None, 12)
y = layers.Reshape((5, -1))(x)
#                  ^^^^^^^ error[reshape-size]

# %% Only one axis can be left over
x = keras.Input((12,))                  #: (None, 12)
y = layers.Reshape((-1, -1))(x)
#                  ^^^^^^^^ error[two-free-axes]

# %% A target must be a tuple
x = keras.Input((3, 4))                 #: (None, 3, 4)
y = layers.Reshape(12)(x)
#                  ^^ error[wrong-argument-type]

# %% Two free axes of an array
x = np.zeros((4, 6)).reshape(-1, 2, -1)
#                            ^^^^^^^^^ error[two-free-axes]
y = keras.ops.reshape(np.zeros((4, 6)), (-1, -1))
#                                       ^^^^^^^^ error[two-free-axes]
