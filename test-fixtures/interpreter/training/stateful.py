# Stateful recurrent layers: the batch that their state was made for, and the data they are given.

# %% Data keeps the batch that the model was made for
model = keras.Sequential([keras.Input(batch_shape=(32, 8, 1)), layers.LSTM(5, stateful=True), layers.Dense(1)])  #: (32, 1) · Σ 146
model.compile("adam", "mse")
model.fit(np.zeros((64, 8, 1)), np.zeros((64, 1)), batch_size=32, verbose=0)

# %% Another batch than the state has rows for
model = keras.Sequential([keras.Input(batch_shape=(16, 8, 1)), layers.LSTM(5, stateful=True), layers.Dense(1)])  #: (16, 1) · Σ 146
model.compile("adam", "mse")
model.fit(np.zeros((64, 8, 1)), np.zeros((64, 1)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^ error[stateful-batch-differs]

# %% A batch at hand of another length
model = keras.Sequential([keras.Input(batch_shape=(4, 6, 5)), layers.GRU(3, stateful=True), layers.Dense(7)])  #: (4, 7) · Σ 118
y = model.predict(np.zeros((3, 6, 5)), verbose=0)
#                 ^^^^^^^^^^^^^^^^^^^ error[stateful-batch-differs]

# %% A data set with batches of fixed length, and one whose last batch is shorter
model = keras.Sequential([keras.Input(batch_shape=(4, 6, 5)), layers.LSTM(3, stateful=True), layers.Dense(7)])  #: (4, 7) · Σ 136
model.compile("adam", "mse")
whole = tf.data.Dataset.from_tensor_slices((np.zeros((9, 6, 5)), np.zeros((9, 7))))  #: (6, 5), (7,) · 9 elements
model.fit(whole.batch(4, drop_remainder=True), verbose=0)
model.fit(whole.batch(4), verbose=0)

# %% A data set whose batches are known to be of another length
model = keras.Sequential([keras.Input(batch_shape=(4, 6, 5)), layers.LSTM(3, stateful=True), layers.Dense(7)])  #: (4, 7) · Σ 136
model.compile("adam", "mse")
rows = tf.data.Dataset.from_tensor_slices((np.zeros((9, 6, 5)), np.zeros((9, 7)))).batch(3, drop_remainder=True)  #: (3, 6, 5), (3, 7) · 3 batches
model.fit(rows, verbose=0)
#         ^^^^ error[stateful-batch-differs]

# %% Training gives batches of one length where the rows divide
model = keras.Sequential([layers.LSTM(3, stateful=True), layers.Dense(7)])  #: (4, 7) · Σ 136
model.compile("adam", "mse")
model.fit(np.zeros((8, 6, 5)), np.zeros((8, 7)), batch_size=4, verbose=0)

# %% A batch left open for a layer that was built with a fixed one
layer = layers.LSTM(5, stateful=True)
a = layer(keras.Input(batch_shape=(32, 8, 1)))  #: (32, 5) · 140
b = layer(keras.Input((8, 1)))                  #: (None, 5) · 140
c = layer(keras.Input(batch_shape=(16, 8, 1)))  #: (16, 5) · 140

# %% Frames and any cell
model = keras.Sequential([keras.Input(batch_shape=(4, 6, 8, 8, 2)), layers.ConvLSTM2D(3, 3, stateful=True), layers.Flatten(), layers.Dense(7)])  #: (4, 7) · Σ 1,315
model.compile("adam", "mse")
model.fit(np.zeros((8, 6, 8, 8, 2)), np.zeros((8, 7)), batch_size=4, verbose=0)
model = keras.Sequential([keras.Input(batch_shape=(4, 6, 2)), layers.RNN(layers.GRUCell(3), stateful=True)])                                     #: (4, 3) · Σ 63
y = model.predict(np.zeros((8, 6, 2)), batch_size=4, verbose=0)  #: (8, 3)
