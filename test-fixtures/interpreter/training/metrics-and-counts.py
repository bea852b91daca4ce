# What metrics refuse of labels and outputs, numbers that must be whole, and names of checkpoints.

# %% Class numbers against one output for each class
x, y = np.random.rand(32, 5), np.random.randint(0, 3, 32)                #: (32, 5), (32,)
model = keras.Sequential([keras.Input((5,)), layers.Dense(3, activation="softmax")])   #: (None, 3) · Σ 18
model.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.MeanIoU(num_classes=3)])
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add sparse_y_pred=False"
model.fit(x, y, verbose=0)

# %% The likeliest class of each
x, y = np.random.rand(32, 5), np.random.randint(0, 3, 32)                #: (32, 5), (32,)
model = keras.Sequential([keras.Input((5,)), layers.Dense(3, activation="softmax")])   #: (None, 3) · Σ 18
model.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.MeanIoU(num_classes=3, sparse_y_pred=False), keras.metrics.SparseTopKCategoricalAccuracy(2), "accuracy"])
model.fit(x, y, verbose=0)

# %% The mean of a loss
x, y = np.random.rand(32, 5), np.random.randint(0, 3, 32)                #: (32, 5), (32,)
model = keras.Sequential([keras.Input((5,)), layers.Dense(3, activation="softmax")])   #: (None, 3) · Σ 18
model.compile("adam", "sparse_categorical_crossentropy", metrics=["categorical_crossentropy"])
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "sparse_categorical_accuracy""
model.fit(x, y, verbose=0)

# %% Two axes of one output
x, y = np.random.rand(32, 5), np.random.randint(0, 2, 32)                #: (32, 5), (32,)
model = keras.Sequential([keras.Input((5,)), layers.Dense(1, activation="sigmoid")])   #: (None, 1) · Σ 6
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.F1Score(threshold=0.5)])
#                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
#                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to y.reshape(-1, 1)"
model.fit(x, y, verbose=0)

# %% A score of regression and the mean of an error take such labels
x, y = np.random.rand(32, 5), np.random.rand(32)                         #: (32, 5), (32,)
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])           #: (None, 1) · Σ 6
model.compile("adam", "mse", metrics=[keras.metrics.R2Score(), "mae", keras.metrics.RootMeanSquaredError()])
model.fit(x, y, verbose=0)

# %% The best classes of labels that are numbers
x, y = np.random.rand(32, 5), np.random.randint(0, 3, 32)                #: (32, 5), (32,)
model = keras.Sequential([keras.Input((5,)), layers.Dense(3, activation="softmax")])   #: (None, 3) · Σ 18
model.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.TopKCategoricalAccuracy(k=2)])
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "sparse_top_k_categorical_accuracy""
model.fit(x, y, verbose=0)

# %% One class where labels have a number for each
x, y = np.random.rand(32, 5), np.eye(3)[np.random.randint(0, 3, 32)]     #: (32, 5), (32, 3)
model = keras.Sequential([keras.Input((5,)), layers.Dense(3, activation="softmax")])   #: (None, 3) · Σ 18
model.compile("adam", "categorical_crossentropy", metrics=["sparse_categorical_accuracy"])
#                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
#                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "categorical_accuracy""
model.fit(x, y, verbose=0)

# %% A mean of labels and outputs
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])           #: (None, 1) · Σ 6
model.compile("adam", "mse", metrics=[keras.metrics.Mean()])
#                                     ^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
model.fit(np.random.rand(32, 5), np.random.rand(32), verbose=0)

# %% More labels than outputs
inputs = keras.Input((5,))                                               #: (None, 5)
model = keras.Model(inputs, [layers.Dense(1)(inputs), layers.Dense(1)(inputs)])   #: 2 × (None, 1) · Σ 12
model.compile("adam", "mse")
y = np.random.rand(8, 1)                                                 #: (8, 1)
model.fit(np.random.rand(8, 5), [y, y, y], verbose=0)
#                               ^^^^^^^^^ error[outputs-differ]

# %% Whole numbers of epochs, steps and samples
x, y = np.random.rand(40, 5), np.random.rand(40, 1)                      #: (40, 5), (40, 1)
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])           #: (None, 1) · Σ 6
model.compile("adam", "mse")
model.fit(x, y, validation_split=0.25, validation_freq=0.5, verbose=0)
#                                                      ^^^ error[wrong-argument-type]

# %% A part of the samples as a batch
x, y = np.random.rand(40, 5), np.random.rand(40, 1)                      #: (40, 5), (40, 1)
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])           #: (None, 1) · Σ 6
model.compile("adam", "mse")
model.fit(x, y, batch_size=len(x) / 5, verbose=0)
#                          ^^^^^^^^^^ error[wrong-argument-type]
#                          ^^^^^^^^^^ fix "Change to int(len(x) / 5)"

# %% How often to validate, where nothing is validated
x, y = np.random.rand(40, 5), np.random.rand(40, 1)                      #: (40, 5), (40, 1)
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])           #: (None, 1) · Σ 6
model.compile("adam", "mse")
model.fit(x, y, validation_freq=0.5, verbose=0)
data = tf.data.Dataset.from_tensor_slices((x, y)).batch(4)               #: (None, 5), (None, 1) · 10 batches
model.fit(data, batch_size=8.0, verbose=0)

# %% A file that is named after a number which nobody gives
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])           #: (None, 1) · Σ 6
model.compile("adam", "mse", metrics=["accuracy"])
kept = keras.callbacks.ModelCheckpoint("best-{epoch:02d}-{acc:.2f}.keras")
#                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[monitor-not-logged]
#                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "best-{epoch:02d}-{accuracy:.2f}.keras""
model.fit(np.random.rand(32, 5), np.random.rand(32), callbacks=[kept], verbose=0)

# %% A float and no whole number
score = keras.metrics.F1Score(threshold=1)
#                                       ^ error[wrong-argument-type]
#                                       ^ fix "Change threshold to 1.0"

# %% Words and numbers that training's objects refuse
kept = keras.callbacks.ModelCheckpoint("a.keras", save_freq="batch")
#                                                           ^^^^^^^ error[unknown-choice]

# %% Names that are none
loss = keras.losses.get("dice_loss")
#                       ^^^^^^^^^^^ error[unknown-identifier]
