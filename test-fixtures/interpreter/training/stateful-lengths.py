# Batches of a stateful layer when they run: the first and the last of those that are traced with an open length.

# %% Whole batches of more samples than the state has rows for, and a last one that fits
model = keras.Sequential([keras.Input(batch_shape=(2, 6, 2)), layers.LSTM(8, stateful=True), layers.Dense(1)])  #: (2, 1) · Σ 361
model.compile("adam", "mse")
model.fit(np.zeros((10, 6, 2)), np.zeros((10, 1)), batch_size=4, verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^ error[stateful-batch-differs]
#         ^^^^^^^^^^^^^^^^^^^^ fix "Change 4 to 2 on line 6"

# %% The length of the batches and of the state, where no other divides the samples
model = keras.Sequential([keras.Input(batch_shape=(8, 6, 2)), layers.LSTM(8, stateful=True), layers.Dense(1)])  #: (8, 1) · Σ 361
model.compile("adam", "mse")
model.fit(np.zeros((10, 6, 2)), np.zeros((10, 1)), batch_size=6, verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^ error[stateful-batch-differs]
#         ^^^^^^^^^^^^^^^^^^^^ fix "Change 8, 6 to 5 on line 11, 13"

# %% A last batch of one sample takes the state of all
model = keras.Sequential([keras.Input(batch_shape=(2, 6, 2)), layers.LSTM(8, stateful=True), layers.Dense(1)])  #: (2, 1) · Σ 361
model.compile("adam", "mse")
model.fit(np.zeros((9, 6, 2)), np.zeros((9, 1)), batch_size=2, verbose=0)
scores = model.evaluate(np.zeros((9, 6, 2)), np.zeros((9, 1)), batch_size=2, verbose=0)
