# Every loss of Keras against labels and outputs, in fit and called by hand.
import keras
import numpy as np
import tensorflow as tf
from keras import Input, Model, Sequential, layers

# %% Class numbers for a loss that wants one-hot labels
m = Sequential([Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
m.compile("adam", "categorical_crossentropy")
m.fit(np.zeros((9, 4)), np.array([0, 1, 2] * 3))
#                       ^^^^^^^^^^^^^^^^^^^^^^^ error[labels-not-one-hot]

# %% Class numbers for a loss that wants one-hot labels, as it is right
m = Sequential([Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(np.zeros((9, 4)), np.array([0, 1, 2] * 3))

# %% One-hot labels for a loss that wants class numbers
y = keras.utils.to_categorical([0, 1, 2, 1], 3)               #: (4, 3)
m = Sequential([Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
m.compile("adam", keras.losses.SparseCategoricalCrossentropy())
m.fit(np.zeros((4, 4)), y)
#                       ^ error[labels-one-hot]

# %% One-hot labels for a loss that wants class numbers, as it is right
y = keras.utils.to_categorical([0, 1, 2, 1], 3)               #: (4, 3)
m = Sequential([Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
m.compile("adam", keras.losses.CategoricalCrossentropy())
m.fit(np.zeros((4, 4)), y)

# %% Two columns for one unit
y = keras.utils.to_categorical([0, 1, 1, 0])                  #: (4, 2)
m = Sequential([Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 49
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((4, 4)), y)
#                       ^ error[labels-shape]

# %% Two columns for one unit, as it is right
y = keras.utils.to_categorical([0, 1, 1, 0])                  #: (4, 2)
m = Sequential([Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(2, activation="sigmoid")])  #: (None, 2) · Σ 58
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((4, 4)), y)

# %% Ten units for six columns
y = np.zeros((20, 6))                                         #: (20, 6)
m = Sequential([Input((4,)), layers.Dense(10, activation="softmax")])  #: (None, 10) · Σ 50
m.compile("adam", loss="categorical_crossentropy", metrics=["accuracy"])
m.fit(np.zeros((20, 4)), y)
#                        ^ error[labels-shape]

# %% Widths of a regression
m = Sequential([Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
m.compile("adam", "mse")
m.fit(np.zeros((20, 4)), np.zeros((20, 2)))
#                        ^^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Two units for a binary loss
m = Sequential([Input((4,)), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 10
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((40, 4)), np.array([0, 1] * 20))
#                        ^^^^^^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Two units for a binary loss, as it is right
m = Sequential([Input((4,)), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 10
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(np.zeros((40, 4)), np.array([0, 1] * 20))

# %% Class numbers and a cosine
m = Sequential([Input((4,)), layers.Dense(3)])      #: (None, 3) · Σ 15
m.compile("adam", keras.losses.CosineSimilarity())
m.fit(np.zeros((20, 4)), np.zeros((20,)))
#                        ^^^^^^^^^^^^^^^ error[labels-shape]

# %% Class numbers and a focal loss
m = Sequential([Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
m.compile("adam", keras.losses.CategoricalFocalCrossentropy())
m.fit(np.zeros((20, 4)), np.zeros((20,)))
#                        ^^^^^^^^^^^^^^^ error[labels-not-one-hot]

# %% Columns of a binary focal loss
m = Sequential([Input((4,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 5
m.compile("adam", "binary_focal_crossentropy")
m.fit(np.zeros((20, 4)), np.zeros((20, 2)))
#                        ^^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Distributions of two lengths
m = Sequential([Input((4,)), layers.Dense(5, activation="softmax")])  #: (None, 5) · Σ 25
m.compile("adam", "kl_divergence")
m.fit(np.zeros((20, 4)), np.zeros((20, 4)))
#                        ^^^^^^^^^^^^^^^^^ error[labels-shape]

# %% A loss object with an argument
m = Sequential([Input((4,)), layers.Dense(5)])    #: (None, 5) · Σ 25
m.compile("adam", keras.losses.Huber(delta=2.0))
m.fit(np.zeros((20, 4)), np.zeros((20, 4)))
#                        ^^^^^^^^^^^^^^^^^ error[labels-shape]

# %% A hinge
m = Sequential([Input((4,)), layers.Dense(5)])  #: (None, 5) · Σ 25
m.compile("adam", "categorical_hinge")
m.fit(np.zeros((20, 4)), np.zeros((20, 4)))
#                        ^^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Maps of another depth
m = Sequential([Input((16, 16, 1)), layers.Conv2D(2, 3, padding="same", activation="softmax")])  #: (None, 16, 16, 2) · Σ 20
m.compile("adam", keras.losses.Dice())
m.fit(np.zeros((4, 16, 16, 1)), np.zeros((4, 16, 16, 3)))
#                               ^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-shape]

# %% A mask some pixels smaller
m = Sequential([Input((16, 16, 1)), layers.Conv2D(4, 3, activation="relu", padding="same"),  #: (None, 16, 16, 4) · 40
    layers.Conv2D(1, 3, activation="sigmoid")])               #: (None, 14, 14, 1) · Σ 77
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((4, 16, 16, 1)), np.zeros((4, 16, 16, 1)))
#                               ^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-shape]

# %% A mask some pixels smaller, as it is right
m = Sequential([Input((16, 16, 1)), layers.Conv2D(4, 3, activation="relu", padding="same"),  #: (None, 16, 16, 4) · 40
    layers.Conv2D(1, 3, activation="sigmoid", padding="same")])  #: (None, 16, 16, 1) · Σ 77
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((4, 16, 16, 1)), np.zeros((4, 16, 16, 1)))

# %% A label for each sequence, outputs for each step
m = Sequential([Input((7, 3)), layers.LSTM(5, return_sequences=True), layers.Dense(4, activation="softmax")])  #: (None, 7, 4) · Σ 204
m.compile("adam", "categorical_crossentropy")
m.fit(np.zeros((6, 7, 3)), np.zeros((6, 4)))
#                          ^^^^^^^^^^^^^^^^ error[labels-shape]

# %% A label for each sequence, outputs for each step, as it is right
m = Sequential([Input((7, 3)), layers.LSTM(5), layers.Dense(4, activation="softmax")])  #: (None, 4) · Σ 204
m.compile("adam", "categorical_crossentropy")
m.fit(np.zeros((6, 7, 3)), np.zeros((6, 4)))

# %% What comes out has another size than what went in
x = np.zeros((6, 28, 28, 1))                                  #: (6, 28, 28, 1)
a = Input((28, 28, 1))                                        #: (None, 28, 28, 1)
h = layers.MaxPooling2D(2)(layers.MaxPooling2D(2)(layers.MaxPooling2D(2, padding="same")(a)))  #: (None, 3, 3, 1)
h = layers.UpSampling2D(4)(layers.Conv2D(8, 3, padding="same")(h))  #: (None, 12, 12, 8)
m = Model(a, layers.Conv2D(1, 3, padding="same", activation="sigmoid")(h))  #: (None, 12, 12, 1) · Σ 153
m.compile("adam", "mse")
m.fit(x, x)
#        ^ error[labels-shape]

# %% Steps of labels
m = Sequential([Input((6, 3)), layers.Dense(4, activation="softmax")])  #: (None, 6, 4) · Σ 16
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(np.zeros((5, 6, 3)), np.zeros((5, 7)))
#                          ^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Class numbers of pixels
m = Sequential([Input((16, 16, 3)), layers.Conv2D(5, 3, activation="softmax")])  #: (None, 14, 14, 5) · Σ 140
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(np.zeros((5, 16, 16, 3)), np.zeros((5, 16, 16, 1)))
#                               ^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Class numbers of pixels, as it is right
m = Sequential([Input((16, 16, 3)), layers.Conv2D(5, 3, activation="softmax", padding="same")])  #: (None, 16, 16, 5) · Σ 140
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(np.zeros((5, 16, 16, 3)), np.zeros((5, 16, 16, 1)))

# %% Maps instead of one vector
i = Input((8, 8, 3))                                    #: (None, 8, 8, 3)
base = Model(i, layers.Conv2D(4, 3)(i))                 #: (None, 6, 6, 4) · Σ 112
x = layers.Dense(5, activation="softmax")(base.output)  #: (None, 6, 6, 5) · 25
m = Model(base.input, x)                                #: (None, 6, 6, 5) · Σ 137
m.compile("adam", "categorical_crossentropy")
m.fit(np.zeros((6, 8, 8, 3)), np.zeros((6, 5)))
#                             ^^^^^^^^^^^^^^^^ error[labels-shape]

# %% Maps instead of one vector, as it is right
i = Input((8, 8, 3))                                          #: (None, 8, 8, 3)
base = Model(i, layers.Conv2D(4, 3)(i))                       #: (None, 6, 6, 4) · Σ 112
x = layers.Dense(5, activation="softmax")(layers.GlobalAveragePooling2D()(base.output))  #: (None, 5) · 25
m = Model(base.input, x)                                      #: (None, 5) · Σ 137
m.compile("adam", "categorical_crossentropy")
m.fit(np.zeros((6, 8, 8, 3)), np.zeros((6, 5)))

# %% Class numbers that begin with 1
y = np.array([1, 2, 3, 1, 2, 3])                              #: (6,)
m = Sequential([Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(np.zeros((6, 4)), y)
#                       ^ error[label-out-of-range]

# %% Class numbers that begin with 1, as it is right
y = np.array([1, 2, 3, 1, 2, 3])                              #: (6,)
m = Sequential([Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(np.zeros((6, 4)), y - 1)

# %% A loss object that is called
loss = keras.losses.CategoricalCrossentropy()
p = np.zeros((8, 5), "float32")                #: (8, 5)
value = loss(np.zeros((8,)), p)
#            ^^^^^^^^^^^^^^ error[labels-not-one-hot]

# %% A loss object that is called, as it is right
loss = keras.losses.CategoricalCrossentropy()
p = np.zeros((8, 5), "float32")                #: (8, 5)
value = loss(np.zeros((8, 5)), p)

# %% A loss function that is called
p = np.zeros((8, 5), "float32")                               #: (8, 5)
value = keras.losses.binary_crossentropy(np.zeros((8, 4)), p)
#                                        ^^^^^^^^^^^^^^^^ error[labels-shape]

# %% A loss function that is called, as it is right
p = np.zeros((8, 5), "float32")                               #: (8, 5)
value = keras.losses.binary_crossentropy(np.zeros((8, 5)), p)  #: (8,)

# %% A loss in a loop of the program's own
model = Sequential([Input((4,)), layers.Dense(10)])           #: (None, 10) · Σ 50
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
x = np.zeros((32, 4)); y = keras.utils.to_categorical(np.zeros(32), 10)  #: (32, 10)
with tf.GradientTape() as tape:
    logits = model(x)                                         #: (32, 10) · 50
    loss = loss_fn(y, logits)
#                  ^ error[labels-one-hot]

# %% A loss in a loop of the program's own, as it is right
model = Sequential([Input((4,)), layers.Dense(10)])           #: (None, 10) · Σ 50
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
x = np.zeros((32, 4)); y = keras.utils.to_categorical(np.zeros(32), 10)  #: (32, 10)
with tf.GradientTape() as tape:
    logits = model(x)                                         #: (32, 10) · 50
    loss = loss_fn(np.argmax(y, -1), logits)

# %% A metric that is called
m = keras.metrics.CategoricalAccuracy()
m.update_state(np.zeros((8, 4)), np.zeros((9, 4)))
#              ^^^^^^^^^^^^^^^^ error[labels-shape]

# %% A metric that is called, as it is right
m = keras.metrics.CategoricalAccuracy()
m.update_state(np.zeros((8, 4)), np.zeros((8, 4)))

# %% Classes of a folder
ds = keras.utils.image_dataset_from_directory("photos", image_size=(20, 20), batch_size=4, label_mode="categorical")  #: (None, 20, 20, 3), (None, ?)
m = Sequential([Input((20, 20, 3)), layers.Flatten(), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 2,402
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(ds)
#     ^^ warning[labels-one-hot]

# %% Classes of a folder, as it is right
ds = keras.utils.image_dataset_from_directory("photos", image_size=(20, 20), batch_size=4, label_mode="categorical")  #: (None, 20, 20, 3), (None, ?)
m = Sequential([Input((20, 20, 3)), layers.Flatten(), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 2,402
m.compile("adam", "categorical_crossentropy")
m.fit(ds)

# %% Keys that are no output's name, with those that were meant
x = keras.Input((8,))  #: (None, 8)
a = layers.Dense(1, name="price")(x)  #: (None, 1) · 9
b = layers.Dense(4, activation="softmax", name="kind")(x)  #: (None, 4) · 36
model = keras.Model(x, [a, b])  #: (None, 1), (None, 4) · Σ 45
model.compile("sgd", loss={"price": "mse", "sort": "categorical_crossentropy"})
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[outputs-differ]
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "kind""
model.fit(np.zeros((8, 8)), [np.zeros((8, 1)), np.zeros((8, 4))], verbose=0)

# %% Losses take the mean over the axis that they are told, and some over all
y_true = keras.ops.ones((2, 4, 5, 1))  #: (2, 4, 5, 1)
y_pred = keras.ops.ones((2, 4, 5, 1)) * 0.5  #: (2, 4, 5, 1)
every = keras.losses.Dice(reduction=None)(y_true, y_pred)
each = keras.losses.Dice(axis=(1, 2, 3), reduction=None)(y_true, y_pred)  #: (2,)
same = keras.losses.dice(y_true, y_pred, axis=(1, 2, 3))  #: (2,)
last = keras.losses.MeanSquaredError(reduction=None)(y_true, y_pred)  #: (2, 4, 5)
first = keras.losses.CategoricalCrossentropy(axis=1, reduction=None)(y_true, y_pred)  #: (2, 5, 1)
by_hand = keras.losses.binary_crossentropy(y_true, y_pred, axis=2)  #: (2, 4, 1)

# %% A loss that takes no axis refuses it once
import numpy as np
import keras
loss = keras.losses.MeanSquaredError(reduction=None, axis=99)
#                                                    ^^^^ error[unknown-argument]
each = loss(np.zeros((4, 5)), np.zeros((4, 5)))  #: (4,)
