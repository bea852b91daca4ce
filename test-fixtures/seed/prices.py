# Prices of shape (101, 1) to four probabilities, and the ways in which the channel axis goes missing.

# %% The window slides over 101 prices of one channel
model = keras.Sequential()              #: (None, 4) · Σ 6,404
model.add(layers.Conv1D(32, 3, activation="relu", input_shape=(101, 1)))  #: (None, 99, 32) · 128
model.add(layers.MaxPooling1D(2))       #: (None, 49, 32)
model.add(layers.Flatten())             #: (None, 1568)
model.add(layers.Dense(4, activation="softmax"))  #: (None, 4) · 6,276

# %% The same as a list
model = keras.Sequential([
    keras.Input((101, 1)),              #: (None, 101, 1)
    layers.Conv1D(32, 3, activation="relu"),  #: (None, 99, 32) · 128
    layers.GlobalMaxPooling1D(),        #: (None, 32)
    layers.Dense(4, activation="softmax"),  #: (None, 4) · 132
])                                      #: (None, 4) · Σ 260

# %% Steps and channels the wrong way round leave one step
x = keras.Input((1, 101))               #: (None, 1, 101)
y = layers.Conv1D(32, 3)(x)
#                     ^ error[window-exceeds-input]
#                     ^ other fix "Add padding='same' → (None, 1, 32)"
#                     ^ fix "Change kernel_size to 1 → (None, 1, 32)"

# %% A row of a table has no channels
x = keras.Input((101,))                 #: (None, 101)
y = layers.Conv1D(32, 3)(x)
#                        ^ error[wrong-rank]

# %% An axis of one channel makes it a sequence
x = keras.Input((101,))                 #: (None, 101)
y = layers.Reshape((101, 1))(x)         #: (None, 101, 1)
z = layers.Conv1D(32, 3)(y)             #: (None, 99, 32) · 128
