"""Crashes in a layer's own code, in NumPy's numbers and in TensorFlow's dtypes, and what mends the commonest of them."""
import keras
import numpy as np
import pandas as pd
import tensorflow as tf
from keras import layers


# %% An assertion about shapes in a layer's build
class Heads(layers.Layer):
    def __init__(self, heads):
        super().__init__()
        self.heads = heads

    def build(self, shape):
        assert shape[-1] % self.heads == 0
        self.project = layers.Dense(shape[-1])

    def call(self, x):
        return self.project(x)               #: (None, 20, 30) · 930


fits = Heads(5)(keras.Input((20, 30)))       #: (None, 20, 30) · 930
fails = Heads(4)(keras.Input((20, 30)))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[raised]

# %% A raise that a condition on shapes leads to, in a layer's call
class Steps(layers.Layer):
    def call(self, x):
        if x.shape[1] < 5:
            raise ValueError("too short")
        return x[:, -5:]                     #: (None, 5, 2)


long = Steps()(keras.Input((8, 2)))          #: (None, 5, 2)
short = Steps()(keras.Input((4, 2)))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[raised]

# %% Outputs of a model that do not go into so many names
i = keras.Input((6,))                        #: (None, 6)
encoder = keras.Model(i, [layers.Dense(2)(i), layers.Dense(2)(i)])  #: 2 × (None, 2) · Σ 28


class Pair(keras.Model):
    def __init__(self):
        super().__init__()
        self.encoder = encoder               #: 2 × (None, 2) · Σ 28

    def call(self, x):
        mean, spread, drawn = self.encoder(x)
#       ^^^^^^^^^^^^^^^^^^^ error[wrong-unpacking]
        return drawn


pair = Pair()(keras.Input((6,)))

# %% Numbers of NumPy are no int
model = keras.Sequential([keras.Input((10,))])
for units in np.array([16, 32]):
    model.add(layers.Dense(units))
#                          ^^^^^ error[wrong-argument-type]
#                          ^^^^^ fix "Change to int(units)"

# %% A number of NumPy as a kernel
filtered = layers.Conv1D(2, np.prod((3, 1)))(keras.Input((9, 1)))
#                           ^^^^^^^^^^^^^^^ error[wrong-argument-type]
#                           ^^^^^^^^^^^^^^^ fix "Change to int(np.prod((3, 1))) → (None, 7, 2)"

# %% A quotient as units
half = 100 / 2
wide = layers.Dense(half)(keras.Input((4,)))
#                   ^^^^ error[wrong-argument-type]
#                   ^^^^ fix "Change to int(half) → (None, 50)"

# %% An activation with a letter too few
soft = layers.Dense(3, activation="softmx")(keras.Input((4,)))
#                                 ^^^^^^^^ error[unknown-activation]
#                                 ^^^^^^^^ fix "Change activation to 'softmax' → (None, 3)"

# %% Integers and floats of TensorFlow
class Places(layers.Layer):
    def call(self, x):
        steps = tf.range(x.shape[1])         #: (10,)
        return x * steps
#              ^^^^^^^^^ error[dtypes-differ]
#              ^^^^^^^^^ fix "Change to tf.cast(steps, tf.float32)"


placed = Places()(keras.Input((10,)))

# %% Integers that Keras converts, and numbers that adapt
class Kept(layers.Layer):
    def build(self, shape):
        self.scale = self.add_weight((shape[-1],))  #: (10,)

    def call(self, x):
        scaled = self.scale * tf.range(10)   #: (10,)
        shifted = x * 2 + np.arange(10)      #: (None, 10)
        return shifted + scaled              #: (None, 10)


kept = Kept()(keras.Input((10,)))            #: (None, 10) · 10

# %% A map of a data set that mixes them
images = np.random.randint(0, 255, (6, 4, 4, 3))  #: (6, 4, 4, 3)
pairs = tf.data.Dataset.from_tensor_slices((images, np.arange(6)))  #: (4, 4, 3), () · 6 elements
data = pairs.map(lambda image, label: ((image / 255 - 0.5) * label, label))
#                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]

# %% A map joined with features
a, b = keras.Input((9, 9, 2)), keras.Input((4,))  #: (None, 9, 9, 2), (None, 4)
both = layers.concatenate([layers.Conv2D(3, 2)(a), b])
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[concatenate-mismatch]
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Apply Flatten() first → (None, 196)"

# %% Features that attention multiplies on data alone
query, value = keras.Input((8, 32)), keras.Input((20, 48))  #: (None, 8, 32), (None, 20, 48)
model = keras.Model([query, value], layers.Attention()([query, value]))  #: (None, 8, 48)
#                                                      ^^^^^^^^^^^^^^ warning[query-value-features]
model.predict([np.zeros((2, 8, 32)), np.zeros((2, 20, 48))], verbose=0)
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[query-value-features]

# %% A normalisation that was adapted to other features
normal = layers.Normalization()
normal.adapt(np.random.rand(10, 9))
x = keras.Input((7,))                        #: (None, 7)
model = keras.Model(x, normal(x))            #: (None, 7) · Σ 19
#                             ^ warning[changed-axis]
#                             ^ fix "Change 9 to 7 on line 125 → (None, 7)"
model.predict(np.random.rand(2, 7), verbose=0)
#             ^^^^^^^^^^^^^^^^^^^^ error[changed-axis]


# %% A generator that gives other shapes than are stated
def rows():
    for _ in range(4):
        yield np.zeros((5, 3), "float32")    #: (5, 3)


data = tf.data.Dataset.from_generator(rows, output_signature=tf.TensorSpec((5, 4)))  #: (5, 4)
#                                                            ^^^^^^^^^^^^^^^^^^^^^ warning[declared-shape-differs]
for row in data:
#          ^^^^ error[declared-shape-differs]
    print(row.shape)
# silent: the difference is told where the signature stands

# %% Truth values beside numbers in one array
table = pd.DataFrame({"size": np.arange(4.0), "new": np.arange(4) > 1})  #: (4, 2)
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])  #: (None, 1) · Σ 3
model.compile("sgd", "mse")
model.fit(table, np.zeros(4), verbose=0)
model.fit(table.values, np.zeros(4), verbose=0)
#         ^^^^^^^^^^^^ error[text-inputs]
#         ^^^^^^^^^^^^ fix "Change to table.values.astype("float32")"

# %% Second names that NumPy had
kinds = [int, np.float]
#             ^^^^^^^^ warning[gone-from-library]
#             ^^^^^^^^ fix "Change to float"
# silent: it is a warning, since an older NumPy has the name

# %% Labels in a list where a batch is trained on
model = keras.Sequential([keras.Input((3,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 4
model.compile("sgd", "binary_crossentropy")
loss = model.train_on_batch(np.zeros((2, 3)), [1, 0])
#                                             ^^^^^^ error[not-arrays]
#                                             ^^^^^^ fix "Change to np.array([1, 0])"

# %% States that nobody asked for
def last_states(x):
    steps, hidden, carry = layers.LSTM(4)(x)
#   ^^^^^^^^^^^^^^^^^^^^ error[symbolic-iteration]
#   ^^^^^^^^^^^^^^^^^^^^ fix "Add return_state=True → (None, 4)"
    return hidden


state = last_states(keras.Input((20, 8)))


# %% Directions that nobody took apart
def directions(x):
    forward, backward = layers.Bidirectional(layers.GRU(4))(x)
#   ^^^^^^^^^^^^^^^^^ error[symbolic-iteration]
#   ^^^^^^^^^^^^^^^^^ fix "Add merge_mode=None → (None, 4)"
    return backward


back = directions(keras.Input((20, 8)))


# %% A shortcut of a block that is written once for several widths
def residual(x, filters, stride=1):
    y = layers.Conv2D(filters, 3, strides=stride, padding="same")(x)  #: (None, 16, 16, 8) | (None, 8, 8, 16)
    y = layers.Conv2D(filters, 3, padding="same")(y)  #: (None, 16, 16, 8) | (None, 8, 8, 16)
    return layers.Add()([x, y])  #: (None, 16, 16, 8)
#                       ^^^^^^ error[shapes-do-not-broadcast]
#                       ^^^^^^ fix "Apply Conv2D(filters, 1, strides=stride) first"


x = layers.Conv2D(8, 3, padding="same")(keras.Input((16, 16, 3)))  #: (None, 16, 16, 8) · 224
x = residual(x, 8)                           #: (None, 16, 16, 8)
x = residual(x, 16, stride=2)

# %% Two inputs and the labels side by side in a data set
first, second = keras.Input((4,)), keras.Input((6,))  #: (None, 4), (None, 6)
model = keras.Model([first, second], layers.Dense(1)(layers.Concatenate()([first, second])))  #: (None, 1) · Σ 11
model.compile("sgd", "mse")
data = tf.data.Dataset.from_tensor_slices((np.zeros((8, 4)), np.zeros((8, 6)), np.zeros(8))).batch(4)  #: (None, 4), (None, 6), (None,)
model.fit(data, verbose=0)
#         ^^^^ error[wrong-inputs]
#         ^^^^ fix "Change to data.map(lambda first, second, labels: …"

# %% A mask of other steps than the query has
x = keras.Input((10, 32))                    #: (None, 10, 32)
mask = keras.ops.ones((1, 12, 12))           #: (1, 12, 12)
seen = layers.MultiHeadAttention(2, 16)(x, x, attention_mask=mask)  #: (None, 10, 32) · 4,224
#                                                            ^^^^ warning[mask-does-not-broadcast]
#                                                            ^^^^ other fix "Change 12 to 10 on line 215 → (None, 10, 32)"
