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
#               ^^^^ error[wrong-input-shape]
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

# %% Longer labels are cut
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
model.fit(np.zeros((500, 4)), np.zeros((499,)), verbose=0)
#                             ^^^^^^^^^^^^^^^^ error[sample-counts-differ]
#                             ^^^^^^^^^^^^^^^^ fix "Change to np.zeros((500, 4))[:499]"

# %% One channel where a nested model wants three
base = keras.Sequential([keras.Input((24, 24, 3)), layers.Conv2D(4, 3), layers.GlobalAveragePooling2D()])  #: (None, 4) · Σ 112
model = keras.Sequential([base, layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 122
grey = np.zeros((12, 24, 24, 1))        #: (12, 24, 24, 1)
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(grey, np.zeros((12,)), verbose=0)
#         ^^^^ error[changed-axis]
#         ^^^^ fix "Change to np.repeat(grey, 3, axis=-1)"

# %% Inputs and labels in one tuple
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
pair = (np.zeros((8, 4)), np.zeros((8, 1)))  #: (8, 4), (8, 1)
model.fit(pair, verbose=0)
#         ^^^^ error[labels-missing]
#         ^^^^ fix "Change to *pair"

# %% Channels in front
model = keras.Sequential([keras.Input((32, 30, 3)), layers.Conv2D(2, 3), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 1,737
pictures = np.zeros((10, 3, 32, 30))    #: (10, 3, 32, 30)
model.predict(pictures, verbose=0)
#             ^^^^^^^^ error[changed-axis]
#             ^^^^^^^^ fix "Change to pictures.transpose(0, 2, 3, 1)"

# %% A key that nobody asked for, and one that is missing
a, b = keras.Input((2,), name="rain"), keras.Input((3,), name="sun")  #: (None, 2), (None, 3)
model = keras.Model({"rain": a, "sun": b}, layers.Dense(1)(layers.concatenate([a, b])))  #: (None, 1) · Σ 6
model.predict({"rain": np.zeros((4, 2)), "light": np.zeros((4, 3))}, verbose=0)
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-input]
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "sun""

# %% More and fewer names than values
rows = keras.Input((12, 5))             #: (None, 12, 5)
if True:
    out, h, c = layers.Bidirectional(layers.LSTM(8, return_state=True))(rows)
#   ^^^^^^^^^ error[wrong-unpacking]
#   ^^^^^^^^^ fix "Change to out, h, c, *_"
    first, second, third = keras.ops.shape(layers.Dense(2)(rows[:, 0]))
#   ^^^^^^^^^^^^^^^^^^^^ error[wrong-unpacking]
#   ^^^^^^^^^^^^^^^^^^^^ fix "Change to first, second"

# %% A row that halving lost
x = keras.Input((50, 50, 8))            #: (None, 50, 50, 8)
y = layers.MaxPooling2D()(layers.Conv2D(8, 3, strides=2, padding="same")(x))  #: (None, 12, 12, 8)
skip = layers.Conv2D(8, 3, strides=2, padding="same")(x)  #: (None, 25, 25, 8) · 584
z = layers.concatenate([layers.UpSampling2D()(y), skip])
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[concatenate-mismatch]
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ other fix "Apply ZeroPadding2D(((0, 1), (0, 1))) first → (None, 25, 25, 16)"

# %% A name that is taken
model = keras.Sequential([
    keras.Input((4,)),                             #: (None, 4)
    layers.Dense(3, name="fc"),                    #: (None, 3) · 15
    layers.Dense(3, name="fc"),
#                        ^^^^ error[duplicate-layer-name]
#                        ^^^^ fix "Change name to "fc_1" → (None, 3)"
])

# %% A list of layers in a list
model = keras.Sequential([keras.Input((6,)), [layers.Dense(4), layers.Dense(2)]])
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-a-layer]
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to *[layers.Dense(4), layers.Dense(2)]"

# %% A sum of two widths
x = keras.Input((40, 48))               #: (None, 40, 48)
y = x + layers.Dropout(0.1)(layers.Dense(64)(x))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change units to 48"

# %% States of another width
encoder = keras.Input((None, 20))       #: (None, None, 20)
_, h, c = layers.LSTM(32, return_state=True)(encoder)  #: 3 × (None, 32) · 6,784
decoder = keras.Input((None, 30))       #: (None, None, 30)
out = layers.LSTM(64)(decoder, initial_state=[h, c])  #: (None, 64) · 24,320
model = keras.Model([encoder, decoder], out)  #: (None, 64) · Σ 31,104
model.predict([np.zeros((4, 6, 20)), np.zeros((4, 5, 30))], verbose=0)
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[state-width]
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change units to 32"

# %% The parts of a split in another order
from sklearn.model_selection import train_test_split

X, Y = np.zeros((100, 12)), np.zeros((100,))  #: (100, 12), (100,)
X_train, Y_train, X_test, Y_test = train_test_split(X, Y, test_size=0.2)  #: (80, 12), (20, 12), (80,), (20,)
model = keras.Sequential([keras.Input((12,)), layers.Dense(1)])  #: (None, 1) · Σ 13
model.compile("adam", "mse")
model.fit(X_train, Y_train, verbose=0)
#                  ^^^^^^^ error[sample-counts-differ]
#                  ^^^^^^^ fix "Change to X_test, Y_train"

# %% An input that was forgotten
a = keras.Input((8,))                   #: (None, 8)
c = keras.Input((8,))                   #: (None, 8)
d = keras.Input((8,))                   #: (None, 8)
y = layers.Dense(2)(layers.concatenate([c, d]))  #: (None, 2) · 34
model = keras.Model(c, y)
#                      ^ error[graph-disconnected]
#                      ^ fix "Change to [c, d]"

# %% Pictures that came out smaller have no classes
model = keras.Sequential([
    keras.Input((12, 12, 1)),                      #: (None, 12, 12, 1)
    layers.Conv2D(4, 3),                           #: (None, 10, 10, 4) · 40
    layers.Conv2D(1, 3, padding="same", activation="sigmoid"),  #: (None, 10, 10, 1) · 37
])                                                 #: (None, 10, 10, 1) · Σ 77
pictures = np.zeros((4, 12, 12, 1))                #: (4, 12, 12, 1)
model.compile("adam", "binary_crossentropy")
model.fit(pictures, pictures, verbose=0)
#                   ^^^^^^^^ error[labels-shape]
#                   ^^^^^^^^ fix "Add padding="same" → (None, 12, 12, 4)"

# %% One array for two inputs
left, right = keras.Input((4,)), keras.Input((4,))  #: 2 × (None, 4)
model = keras.Model([left, right], layers.Subtract()([left, right]))  #: (None, 4)
model.compile("sgd", "mse")
x, pairs = np.zeros((8, 4)), np.zeros((8, 2, 4))  #: (8, 4), (8, 2, 4)
run = model.fit(x, np.zeros((8, 4)), verbose=0)
#               ^ error[wrong-inputs]
#               ^ fix "Change to [x] * 2"
run = model.fit(pairs, np.zeros((8, 4)), verbose=0)
#               ^^^^^ error[wrong-inputs]
#               ^^^^^ fix "Change to [pairs[:, 0], pairs[:, 1]]"

# %% A class and an output among the layers
x = keras.Input((8,))  #: (None, 8)
base = keras.Model(x, layers.Dense(4)(x))  #: (None, 4) · Σ 36
model = keras.Sequential([keras.Input((8, 8)), layers.Dense(4)])  #: (None, 8, 4) · Σ 36
model.add(layers.Flatten)
#         ^^^^^^^^^^^^^^ error[not-a-layer]
#         ^^^^^^^^^^^^^^ fix "Change to layers.Flatten()"
head = keras.Sequential()
head.add(base.output)
#        ^^^^^^^^^^^ error[not-a-layer]
#        ^^^^^^^^^^^ fix "Change to base"

# %% Several steps ahead of a sequence: its last step alone, and as many units as the labels have
model = keras.Sequential([
    keras.Input((24, 3)),                          #: (None, 24, 3)
    layers.LSTM(8, return_sequences=True),         #: (None, 24, 8) · 384
    layers.Dense(1),                               #: (None, 24, 1) · 9
])                                                 #: (None, 24, 1) · Σ 393
x, ahead = np.zeros((16, 24, 3)), np.zeros((16, 36))  #: (16, 24, 3), (16, 36)
model.compile("adam", "mse")
model.fit(x, ahead, verbose=0)
#            ^^^^^ error[labels-shape]
#            ^^^^^ fix "Remove return_sequences, Change units to 36 → (None, 36)"
