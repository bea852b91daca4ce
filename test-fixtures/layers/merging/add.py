# Add sums its inputs element by element.

# %% A residual block
x = keras.Input((32, 64))               #: (None, 32, 64)
y = layers.Conv1D(64, 3, padding="same")(x)  #: (None, 32, 64) · 12,352
z = layers.Add()([x, y])                #: (None, 32, 64)

# %% An axis of 1 stretches
a = keras.Input((32, 64))               #: (None, 32, 64)
b = keras.Input((1, 64))                #: (None, 1, 64)
y = layers.Add()([a, b])                #: (None, 32, 64)

# %% As a function
a = keras.Input((32, 64))               #: (None, 32, 64)
b = keras.Input((32, 64))               #: (None, 32, 64)
y = layers.add([a, b])                  #: (None, 32, 64)

# %% The convolution has shortened its branch
x = keras.Input((32, 64))               #: (None, 32, 64)
y = layers.Conv1D(64, 3)(x)             #: (None, 30, 64) · 12,352
z = layers.Add()([x, y])
#                ^^^^^^ error[shapes-do-not-broadcast]

# %% Without brackets
x = keras.Input((32, 64))               #: (None, 32, 64)
z = layers.Add()(x)
#                ^ error[inputs-not-a-list]

# %% Different batch sizes
a = keras.Input(batch_shape=(4, 8))     #: (4, 8)
b = keras.Input(batch_shape=(5, 8))     #: (5, 8)
y = layers.Add()([a, b])
#                ^^^^^^ error[batch-sizes-differ]

# %% Different batches are refused by building only
a, b = keras.Input((3, 4)), keras.Input((3, 4), batch_size=1)  #: (None, 3, 4), (1, 3, 4)
add = layers.Add()
y = add([a, b])                                              #: (1, 3, 4)
z = add([np.zeros((2, 3, 4)), np.zeros((1, 3, 4))])          #: (2, 3, 4)
w = add([keras.Input((3, 4), batch_size=2), b])              #: (None, 3, 4)
model = keras.Model([a, b], y)                               #: (1, 3, 4)
v = model([np.zeros((2, 3, 4)), np.zeros((1, 3, 4))])        #: (2, 3, 4)

# %% In Keras 2 too  # keras: 2
a, b = keras.Input((3, 4)), keras.Input((3, 4), batch_size=1)  #: (None, 3, 4), (1, 3, 4)
add = layers.Add()
y = add([a, b])                                              #: (None, 3, 4)
z = add([np.zeros((2, 3, 4)), np.zeros((1, 3, 4))])          #: (2, 3, 4)
w = add([keras.Input((3, 4), batch_size=2), b])              #: (2, 3, 4)
