"""What is refused between the layers, in training, and of what was written before."""
import numpy as np
import tensorflow as tf
import keras
from keras import layers

# %% A layer of the program that returns nothing
class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    def call(self, x):
        x = self.dense(x)  #: (None, 4) · 16


hidden = Block()(keras.Input((3,)))
outputs = layers.Dense(2)(hidden)
#                         ^^^^^^ error[nothing-returned]
#                         ^^^^^^ fix "Change to return x → (None, 2)"

# %% The same in a list of layers
class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    def call(self, x):
        x = self.dense(x)  #: (None, 4) · 16


model = keras.Sequential([keras.Input((3,)), Block(), layers.Dense(2)])
#                                                     ^^^^^^^^^^^^^^^ error[nothing-returned]

# %% What passes None on
class Block(layers.Layer):
    def call(self, x):
        y = x * 2  #: (None, 3)


hidden = Block()(keras.Input((3,)))
same = layers.Dropout(0.5)(hidden)

# %% A model that returns nothing
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(4)

    def call(self, x):
        x = self.dense(x)  #: (None, 4) · 16


model = Net()
model.compile("adam", "mse")
history = model.fit(np.zeros((8, 3)), np.zeros((8, 4)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[nothing-returned]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to return x"

# %% Attention of two widths, which data alone shows
query = keras.Input((5, 8))  #: (None, 5, 8)
value = keras.Input((7, 6))  #: (None, 7, 6)
both = layers.Attention()([query, value])  #: (None, 5, 6)
#                         ^^^^^^^^^^^^^^ warning[query-value-features]
model = keras.Model([query, value], layers.Dense(1)(both))  #: (None, 5, 1) · Σ 7
model.compile("adam", "mse")
model.fit([np.zeros((4, 5, 8)), np.zeros((4, 7, 6))], np.zeros((4, 5, 1)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[query-value-features]

# %% Numbers adapted to more columns than the model is trained on
norm = layers.Normalization()  #: (None, 3) · 9
#      ^^^^^^^^^^^^^^^^^^^^^^ warning[changed-axis]
norm.adapt(np.zeros((6, 4)))
model = keras.Sequential([norm, layers.Dense(1)])  #: (None, 1) · Σ 13
model.compile("adam", "mse")
model.fit(np.zeros((6, 3)), np.zeros(6), verbose=0)
#         ^^^^^^^^^^^^^^^^ error[changed-axis]

# %% A folder that was exported
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
model.export("out")
loaded = keras.models.load_model("out")
#                                ^^^^^ error[file-name]
#                                ^^^^^ fix "Change to keras.layers.TFSMLayer("out", call_endp…"

# %% A generator of which only the types are said
def rows():
    for i in range(8):
        yield np.zeros(4), np.zeros(1)  #: (4,), (1,)


data = tf.data.Dataset.from_generator(rows, output_types=(tf.float32, tf.float32)).batch(4)
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
model.fit(data, verbose=0)
#         ^^^^ error[rank-not-told]

# %% Labels that Python code gives in a map
pairs = tf.data.Dataset.from_tensor_slices((np.zeros((8, 4)), np.zeros((8, 1))))  #: (4,), (1,) · 8 elements
data = pairs.map(lambda x, y: (x, tf.numpy_function(lambda label: label, [y], tf.float64))).batch(4)
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
model.evaluate(data, verbose=0)
#              ^^^^ error[rank-not-told]

# %% Shapes that are said, and what asks for none
def rows():
    for i in range(8):
        yield np.zeros(4), np.zeros(1)  #: (4,), (1,)


def told(x, y):
    x.set_shape((4,))
    return x, tf.reshape(y, (1,))  #: (4,), (1,)


data = tf.data.Dataset.from_generator(rows, output_types=(tf.float32, tf.float32))
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
model.fit(data.map(told).batch(4), verbose=0)
model.fit(data.padded_batch(4, padded_shapes=([4], [1])), verbose=0)
model.predict(data.map(lambda x, y: x).batch(4), verbose=0)

# %% A loss that was made and not called
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
with tf.GradientTape() as tape:
    loss = keras.losses.CategoricalCrossentropy(tf.ones((4, 2)), model(tf.ones((4, 3))))
gradients = tape.gradient(loss, model.trainable_variables)
#                         ^^^^ error[loss-not-called]
#                         ^^^^ fix "Change to keras.losses.CategoricalCrossentropy()(…"

# %% Labels and outputs the other way round
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
compare = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
labels = tf.constant([0, 1, 0, 1])  #: (4,)
outputs = model(tf.ones((4, 3)))  #: (4, 2) · 8
loss = compare(outputs, labels)
#              ^^^^^^^ error[labels-shape]
#              ^^^^^^^ fix "Change to labels, outputs"

# %% A score of another library among the metrics
from sklearn.metrics import f1_score

model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", "mse", metrics=[f1_score])
history = model.fit(np.zeros((8, 3)), np.zeros((8, 1)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]

# %% A layer of the model inside
inner = keras.Sequential([keras.Input((4,)), layers.Dense(3, name="hidden")], name="body")  #: (None, 3) · Σ 15
model = keras.Sequential([keras.Input((4,)), inner, layers.Dense(1)])  #: (None, 1) · Σ 19
layer = model.get_layer("hidden")
#                       ^^^^^^^^ error[no-such-layer]
#                       ^^^^^^^^ fix "Change to model.get_layer("body").get_layer("hidd…"

# %% The only place of an axis
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
score = model.predict(np.zeros((2, 4)), verbose=0)[0][1]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[index-past-axis]

# %% Labels joined to features along the last axis
features = np.zeros((50, 6))  #: (50, 6)
labels = np.zeros(50)  #: (50,)
table = np.concatenate([features, labels], axis=1)
#                      ^^^^^^^^^^^^^^^^^^ error[concatenate-mismatch]
#                      ^^^^^^^^^^^^^^^^^^ fix "Change to labels[..., None]"

# %% A column of vectors
import pandas as pd

table = pd.DataFrame({"label": [0, 1]})  #: (2, 1)
table["vector"] = [np.zeros(16) for _ in range(2)]  #: [2 × (16,)]
model = keras.Sequential([keras.Input((16,)), layers.Dense(1)])  #: (None, 1) · Σ 17
model.compile("adam", "mse")
model.fit(table["vector"].values, table["label"], verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^ error[text-inputs]
#         ^^^^^^^^^^^^^^^^^^^^^^ fix "Change to np.stack(table["vector"].values)"

# %% Layers that leave out what is not there
class Quiet(layers.Layer):
    def call(self, x):
        keras.ops.sum(x)

class Light(layers.Dropout):
    pass

nothing = Quiet()(np.zeros((2, 3)))
made = [
    layers.ActivityRegularization(0.1)(nothing),
    layers.GaussianNoise(0.1)(nothing),
    layers.Identity()(nothing),
    Light(0.5)(nothing),
]

# %% and one that asks for steps of features
class Quiet(layers.Layer):
    def call(self, x):
        keras.ops.sum(x)

nothing = Quiet()(np.zeros((2, 3)))
made = layers.SpatialDropout1D(0.1)(nothing)
#                                   ^^^^^^^ error[nothing-returned]
