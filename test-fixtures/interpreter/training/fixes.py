# Fixes that bring two shapes together: shortcuts, labels, batches, outputs.

# %% A shortcut of other channels
x = keras.Input((32, 32, 3))                       #: (None, 32, 32, 3)
y = layers.Conv2D(64, 3, padding="same")(x)        #: (None, 32, 32, 64) · 1,792
z = layers.Add()([x, y])
#                ^^^^^^ error[shapes-do-not-broadcast]
#                ^^^^^^ fix "Apply Conv2D(64, 1) first → (None, 32, 32, 64)"

# %% A shortcut past a stride
x = keras.Input((32, 32, 64))                      #: (None, 32, 32, 64)
y = layers.Conv2D(64, 3, strides=2, padding="same")(x)  #: (None, 16, 16, 64) · 36,928
z = layers.add([x, y])
#              ^^^^^^ error[shapes-do-not-broadcast]
#              ^^^^^^ fix "Apply Conv2D(64, 1, strides=2) first → (None, 16, 16, 64)"

# %% Class numbers of maps
model = keras.Sequential([
    keras.Input((8, 8, 1)),                        #: (None, 8, 8, 1)
    layers.Conv2D(4, 3),                           #: (None, 6, 6, 4) · 40
    layers.Dense(10, activation="softmax"),        #: (None, 6, 6, 10) · 50
])                                                 #: (None, 6, 6, 10) · Σ 90
model.compile("adam", "sparse_categorical_crossentropy")
run = model.fit(np.zeros((5, 8, 8, 1)), np.zeros((5,), int), verbose=0)
#                                       ^^^^^^^^^^^^^^^^^^^ error[labels-shape]
#                                       ^^^^^^^^^^^^^^^^^^^ fix "Apply Flatten() first"

# %% A data set that nobody batched
data = tf.data.Dataset.from_tensor_slices((np.zeros((8, 4)), np.zeros((8, 1))))  #: (4,), (1,) · 8 elements
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
run = model.fit(data, verbose=0)
#               ^^^^ error[sample-counts-differ]
#               ^^^^ fix "Change to data.batch(32)"

# %% Metrics of one output for two
x = keras.Input((4,))                              #: (None, 4)
model = keras.Model(x, [layers.Dense(1)(x), layers.Dense(2)(x)])  #: (None, 1), (None, 2) · Σ 15
model.compile("adam", ["mse", "mse"], metrics=["mae"])
#                                             ^^^^^^^ error[outputs-differ]
#                                             ^^^^^^^ fix "Change to metrics=[["mae"]] * 2"
run = model.fit(np.zeros((6, 4)), [np.zeros((6, 1)), np.zeros((6, 2))], verbose=0)

# %% A number of NumPy's
count = np.max([0, 1, 2]) + 1
y = layers.Dense(count)(keras.Input((4,)))
#                ^^^^^ error[wrong-argument-type]
#                ^^^^^ fix "Change to int(count)"

# %% One label each for a sequence
model = keras.Sequential([
    keras.Input((10, 3)),                          #: (None, 10, 3)
    layers.LSTM(4, return_sequences=True),         #: (None, 10, 4) · 128
    layers.Dense(1, activation="sigmoid"),         #: (None, 10, 1) · 5
])                                                 #: (None, 10, 1) · Σ 133
model.compile("adam", "binary_crossentropy")
model.fit(np.zeros((8, 10, 3)), np.zeros((8,)), verbose=0)
#                               ^^^^^^^^^^^^^^ error[labels-shape]
#                               ^^^^^^^^^^^^^^ fix "Remove return_sequences → (None, 4)"

# %% One sample is a batch of one
model = keras.Sequential([keras.Input((8, 3)), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 25
rows = np.zeros((20, 8, 3))             #: (20, 8, 3)
model.predict(rows[3], verbose=0)
#             ^^^^^^^ error[wrong-input-shape]
#             ^^^^^^^ fix "Change to rows[3:4]"
for i in range(20):
    model.predict(rows[i], verbose=0)
#                 ^^^^^^^ error[wrong-input-shape]
#                 ^^^^^^^ fix "Change to rows[i:i + 1]"
