"""Fixes of what data lacks or has too much of: rows, axes, labels, inputs and columns."""
import numpy as np
import pandas as pd
import tensorflow as tf
import keras
from keras import layers

model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])
model.compile("adam", "mse")
features, targets = np.random.rand(64, 5), np.random.rand(64, 1)

# %% A generator of single rows
def rows():
    for row, target in zip(features, targets):  #: (5,), (1,)
        yield row, target  #: (5,), (1,)
model.fit(rows(), steps_per_epoch=4, verbose=0)
#         ^^^^^^ error[wrong-input-shape]
#         ^^^^^^ fix "Change to np.expand_dims(row, 0), np.expand_dims(…"

# %% One label beside the rows of a batch
def batches(size):
    for at in range(0, 64, size):
        yield features[at:at + size], targets[at][0]  #: (16, 5), ()
model.fit(batches(16), verbose=0)
#         ^^^^^^^^^^^ error[not-data]

# %% The same, picked by one number
labels = np.random.rand(64)  #: (64,)
def picked(size):
    while True:
        for at in range(0, 64, size):
            yield features[at:at + size], labels[at]  #: (16, 5), ()
model.fit(picked(16), steps_per_epoch=4, verbose=0)
#         ^^^^^^^^^^ error[not-data]
#         ^^^^^^^^^^ fix "Change to [at:at + size]"

# %% Labels cut in another place
for start in range(0, 64, 16):
    model.train_on_batch(features[start:start + 16], targets[start:16])
#                                                    ^^^^^^^^^^^^^^^^^ error[sample-counts-differ]
#                                                    ^^^^^^^^^^^^^^^^^ fix "Change to targets[start:start + 16]"

# %% Pictures without labels, for a network that gives pictures
pictures = np.random.rand(6, 8, 8, 3).astype("float32")  #: (6, 8, 8, 3)
coder = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(3, 3, padding="same")])  #: (None, 8, 8, 3) · Σ 84
coder.compile("adam", "mse")
coder.fit(tf.data.Dataset.from_tensor_slices(pictures).batch(2), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[labels-missing]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to tf.data.Dataset.from_tensor_slices(pict…"
coder.fit(pictures, verbose=0)
#         ^^^^^^^^ error[labels-missing]
#         ^^^^^^^^ fix "Change to pictures, pictures"

# %% A list of batches
listed = [(features[:32], targets[:32]), (features[32:], targets[32:])]  #: [(32, 5), (32, 1), (32, 5), (32, 1)]
model.fit(listed, verbose=0)
#         ^^^^^^ error[labels-missing]
#         ^^^^^^ fix "Change to (batch for batch in listed)"

# %% Two arrays for three inputs
first, second, third = keras.Input((2,)), keras.Input((3,)), keras.Input((1,))  #: (None, 2), (None, 3), (None, 1)
joined = keras.Model([first, second, third], layers.Dense(1)(layers.concatenate([first, second, third])))  #: (None, 1) · Σ 7
joined.compile("adam", "mse")
of_first, of_second, of_third = np.zeros((8, 2)), np.zeros((8, 3)), np.zeros((8, 1))  #: (8, 2), (8, 3), (8, 1)
joined.fit([of_first, of_second], np.zeros(8), verbose=0)
#          ^^^^^^^^^^^^^^^^^^^^^ error[wrong-inputs]
#          ^^^^^^^^^^^^^^^^^^^^^ fix "Add of_third"

# %% A column that an input is called after
frame = pd.DataFrame({"rooms": [1.0, 2.0], "area": [40.0, 60.0], "level": [0.0, 1.0]})  #: (2, 3)
named = {name: keras.Input((1,), name=name) for name in ["rooms", "area", "level"]}  #: 3 × (None, 1)
net = keras.Model(named, layers.Dense(1)(layers.concatenate(list(named.values()))))  #: (None, 1) · Σ 4
net.compile("adam", "mse")
net.fit(dict(frame[["rooms", "area"]]), np.zeros(2), verbose=0)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-input]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add "level""

# %% A map that is given no labels
ds = tf.data.Dataset.from_tensor_slices(np.random.rand(6, 8, 8, 3))  #: (8, 8, 3) · 6 elements
scaled = ds.map(lambda picture, label: (picture / 255.0, label))
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Remove label"

# %% Numbers that do not fill whole rows
signal = np.random.rand(1000)  #: (1000,)
windows = signal.reshape(-1, 64, 1)
#                        ^^^^^^^^^ error[reshape-size]
#                        ^^^^^^^^^ fix "Add [:960]"

# %% The same by a function of a module under a name of one's own
import numpy as xp
signal = xp.zeros(1000)  #: (1000,)
windows = xp.reshape(signal, (-1, 64, 1))
#                            ^^^^^^^^^^^ error[reshape-size]
#                            ^^^^^^^^^^^ fix "Add [:960]"

# %% A table that keeps its label
table = pd.DataFrame(np.zeros((6, 5)), columns=["kind", "a", "b", "c", "d"])  #: (6, 5)
kinds = table["kind"].values  #: (6,)
grid = table.values.reshape(-1, 2, 2, 1)
#                           ^^^^^^^^^^^ error[reshape-size]
#                           ^^^^^^^^^^^ fix "Add .drop(columns="kind")"

# %% Sentences of several lengths, cut into samples
sentences = [[4, 8, 2], [7, 1], [3, 3, 9, 5]]
texts = tf.data.Dataset.from_tensor_slices((sentences, [0, 1, 1]))
#                                          ^^^^^^^^^^^^^^^^^^^^^^ error[ragged-rows]
#                                          ^^^^^^^^^^^^^^^^^^^^^^ fix "Change to keras.utils.pad_sequences(sentences, pa…"

# %% Two kinds of text in one column, which stays one
answers = pd.DataFrame({"wind": [3, 4, 5], "holiday": ["yes", "no", "no"]})  #: (3, 2)
numbers = np.asarray(answers).astype("float32")
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[text-as-number]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to pd.get_dummies(answers, dtype=float)"

# %% NumPy under a tape
optimizer = keras.optimizers.SGD()
with tf.GradientTape() as tape:
    loss = np.mean((model(features).numpy() - targets) ** 2)
grads = tape.gradient(loss, model.trainable_variables)
#                     ^^^^ error[no-gradients]
#                     ^^^^ fix "Use keras.ops instead of NumPy here"

# %% Counted before it is built, by the data that it is given later
later = keras.Sequential([layers.Dense(8), layers.Dense(1)])  #: (None, 1) · Σ 57
print(later.count_params())
#     ^^^^^^^^^^^^^^^^^^^^ error[not-built]
#     ^^^^^^^^^^^^^^^^^^^^ fix "Call later.build(features.shape) first"
later.compile("adam", "mse")
later.fit(features, targets, verbose=0)

# %% A file of weights read as a model
model.save_weights("net.weights.h5")
again = keras.models.load_model("net.weights.h5")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[weights-without-model]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to keras.models.clone_model(model) again.l…"

# %% A class of layers as an activation
hidden = layers.Dense(32, activation=layers.LeakyReLU)(keras.Input((5,)))  #: (None, 32) · 192
#                                    ^^^^^^^^^^^^^^^^ warning[activation-class]
#                                    ^^^^^^^^^^^^^^^^ fix "Change activation to "leaky_relu""

# %% Words counted without a vocabulary
vectorize = layers.TextVectorization(output_mode="count")
counted = vectorize(tf.constant(["red apple", "green pear"]))
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-adapted]
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Call adapt(…) first → (2, 5)"

# %% A curve for each label, of labels by number
several = keras.Sequential([keras.Input((5,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 18
several.compile("adam", "sparse_categorical_crossentropy", metrics=[keras.metrics.AUC(multi_label=True)])
#                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
several.fit(features, np.zeros(64), verbose=0)

# %% Channels put together along the first axis
red, green, blue = (np.random.rand(10, 16, 16) for _ in range(3))  #: 3 × (10, 16, 16)
colours = np.stack([red, green, blue])  #: (3, 10, 16, 16)
painter = keras.Sequential([keras.Input((16, 16, 3)), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 769
painter.compile("adam", "mse")
painter.fit(colours, np.zeros(10), verbose=0)
#                    ^^^^^^^^^^^^ error[sample-counts-differ]
#                    ^^^^^^^^^^^^ fix "Change to np.moveaxis(colours, 0, -1)"

# %% Clips of several lengths
clips = [np.random.rand(length, 13) for length in (80, 95, 70)]  #: [(80, 13), (95, 13), (70, 13)]
together = np.stack(clips)
#                   ^^^^^ error[stack-mismatch]
#                   ^^^^^ fix "Change to keras.utils.pad_sequences(clips, paddin…"

# %% A word that the vocabulary lacks
places = {"the": 0, "cat": 1, "sat": 2}
tokens = [places[word] for word in "the dog sat".split()]
#         ^^^^^^^^^^^^ error[missing-key]
#         ^^^^^^^^^^^^ fix "Change to places.get(word, 0)"

# %% Labels of two outputs in one array of a data set
inputs = keras.Input((5,))  #: (None, 5)
heads = keras.Model(inputs, [layers.Dense(1)(inputs), layers.Dense(1)(inputs)])  #: 2 × (None, 1) · Σ 12
heads.compile("adam", loss=["mse", "mse"])
paired = tf.data.Dataset.from_tensor_slices((np.zeros((8, 5)), np.zeros((8, 2)))).batch(4)  #: (None, 5), (None, 2) · 2 batches
heads.fit(paired, verbose=0)
#         ^^^^^^ error[outputs-differ]
#         ^^^^^^ fix "Change to paired.map(lambda x, y: (x, (y[:, 0], y…"

# %% A result with its weights, handed on whole
class Attend(layers.Layer):
    def call(self, steps):
        weights = keras.ops.softmax(keras.ops.mean(steps, axis=-1, keepdims=True), axis=1)  #: (None, 10, 1)
        return keras.ops.sum(weights * steps, axis=1), weights  #: (None, 8), (None, 10, 1)
attended = Attend()(keras.Input((10, 8)))  #: (None, 8), (None, 10, 1)
score = layers.Dense(1)(attended)
#                       ^^^^^^^^ error[wrong-inputs]
#                       ^^^^^^^^ fix "Change to attended[0]"

# %% A loss of compile under a name of its own
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(1)
    def call(self, x):
        return self.dense(x)  #: (None, 1) · 6
    def train_step(self, data):
        x, y = data  #: (None, 5), (None, 1)
        return {"loss": self.loss_fn(y, self(x))}
#                       ^^^^^^^^^^^^ error[unknown-attribute]
#                       ^^^^^^^^^^^^ fix "Change to self.compute_loss(y=y, y_pred=self(x))"
own = Net()
own.compile("adam", "mse")
own.fit(features, targets, verbose=0)

# %% A checkpoint without its file
keep = keras.callbacks.ModelCheckpoint(save_best_only=True)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add filepath="model.keras""
