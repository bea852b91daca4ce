"""Arguments, labels and lists that are missing, or one too many, and what is offered for them."""
import numpy as np
import pandas as pd
import keras
import tensorflow as tf
from keras import layers, ops

x_train, x_test = np.random.rand(20, 6), np.random.rand(4, 6)
y_train, y_test = np.random.rand(20, 1), np.random.rand(4, 1)

# %% Heads without their width
x = keras.Input((20, 32))  #: (None, 20, 32)
y = layers.MultiHeadAttention(num_heads=4)(x, x)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add key_dim=64 → (None, 20, 32)"

# %% A width without heads
x = keras.Input((20, 32))  #: (None, 20, 32)
y = layers.MultiHeadAttention(key_dim=8)(x, x)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add num_heads=4 → (None, 20, 32)"

# %% Two outputs and one array of labels
x = keras.Input((6,))  #: (None, 6)
model = keras.Model(x, [layers.Dense(1)(x), layers.Dense(1)(x)])  #: 2 × (None, 1) · Σ 14
model.compile("adam", ["mse", "mse"])
model.fit(x_train, y_train, verbose=0)
#                  ^^^^^^^ error[outputs-differ]
#                  ^^^^^^^ fix "Change to [y_train, y_train]"

# %% More lists of weights than outputs
x = keras.Input((6,))  #: (None, 6)
model = keras.Model(x, [layers.Dense(1)(x), layers.Dense(1)(x)])  #: 2 × (None, 1) · Σ 14
model.compile("adam", ["mse", "mse"])
w = np.ones(20)  #: (20,)
model.fit(x_train, [y_train, y_train], sample_weight=[w, w, w], verbose=0)
#                                                    ^^^^^^^^^ error[outputs-differ]
#                                                    ^^^^^^^^^ fix "Change to [w, w]"

# %% As many as there are, and one for all
x = keras.Input((6,))  #: (None, 6)
model = keras.Model(x, [layers.Dense(1)(x), layers.Dense(1)(x)])  #: 2 × (None, 1) · Σ 14
model.compile("adam", ["mse", "mse"])
w = np.ones(20)  #: (20,)
model.fit(x_train, [y_train, y_train], sample_weight=[w, w], verbose=0)
model.fit(x_train, [y_train, y_train], sample_weight=w, verbose=0)

# %% A loss with a parameter too many
def weighted(y_true, y_pred, alpha):
    return ops.mean(alpha * ops.square(y_true - y_pred), axis=-1)

net = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
net.compile("adam", weighted)
z = net.fit(x_train, y_train, verbose=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add alpha=1.0"

# %% A loss without its labels
class Smooth(keras.losses.Loss):
    def call(self, y_pred):
        return ops.mean(ops.square(y_pred), axis=-1)  #: (None,)

net = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
net.compile("adam", Smooth())
z = net.fit(x_train, y_train, verbose=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to y_true, y_pred"

# %% A score of maps
seg = keras.Sequential([keras.Input((8, 8, 3)), layers.Conv2D(4, 1, activation="softmax")])  #: (None, 8, 8, 4) · Σ 16
seg.compile("adam", "categorical_crossentropy", metrics=[keras.metrics.F1Score()])
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^ error[metric-shape]
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "accuracy""
seg.fit(np.random.rand(2, 8, 8, 3), keras.utils.to_categorical(np.zeros((2, 8, 8)), 4), verbose=0)

# %% A layer for every step behind the last one alone
model = keras.Sequential([
    keras.Input((25, 8)),  #: (None, 25, 8)
    layers.LSTM(16),  #: (None, 16) · 1,600
    layers.TimeDistributed(layers.Dense(5)),
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[time-axis-missing]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add return_sequences=True → (None, 25, 16)"
])

# %% Evaluated without labels
net = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
net.compile("adam", "mse")
net.fit(x_train, y_train, verbose=0)
score = net.evaluate(x_test, verbose=0)
#                    ^^^^^^ error[labels-missing]
#                    ^^^^^^ fix "Change to x_test, y_test"

# %% A sum of several numbers kept as one
class Hits(keras.metrics.Metric):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.total = self.add_weight(name="total", shape=(), initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        right = ops.cast(ops.round(y_pred) == y_true, "float32")  #: (None, 1)
        self.total.assign_add(right)
#                             ^^^^^ error[assigned-shape]
#                             ^^^^^ fix "Change to keras.ops.sum(right)"

    def result(self):
        return self.total

net = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
net.compile("adam", "mse", metrics=[Hits()])
net.fit(x_train, y_train, verbose=0)

# %% A weight that `call` makes
class Scale(layers.Layer):
    def call(self, x):
        self.gain = self.add_weight(shape=(x.shape[-1],), initializer="ones")
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[state-in-call]
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Move to build"
        return x * self.gain  #: (None, 6)

x = keras.Input((6,))  #: (None, 6)
y = Scale()(x)

# %% Words where their numbers are padded
a = keras.utils.pad_sequences([["we", "like"], ["no"]], maxlen=4)
#                             ^^^^^^^^^^^^^^^^^^^^^^^^ error[text-as-number]
b = keras.utils.pad_sequences([["we", "like"], ["no"]], maxlen=4, dtype=object, value="")  #: (2, 4)
c = keras.utils.pad_sequences([["1", "2"], ["3"]])  #: (2, 2)

# %% A word that is cut off
a = keras.utils.pad_sequences([["we", "1", "2"]], maxlen=2)  #: (1, 2)

# %% A whole table in a dataset
frame = pd.DataFrame({"rooms": [3, 4], "city": ["Graz", "Linz"]})  #: (2, 2)
data = tf.data.Dataset.from_tensor_slices(frame.values)
#                                         ^^^^^^^^^^^^ error[refused-value]
#                                         ^^^^^^^^^^^^ fix "Change to pd.get_dummies(frame, dtype=float)"

# %% One of texts, and one of numbers
frame = pd.DataFrame({"city": ["Graz", "Linz"], "rooms": [3, 4]})  #: (2, 2)
a = tf.data.Dataset.from_tensor_slices(frame[["city"]].values)  #: (1,) · 2 elements
b = tf.data.Dataset.from_tensor_slices(frame[["rooms"]].values)  #: (1,) · 2 elements
c = tf.data.Dataset.from_tensor_slices(dict(frame))

# %% What an environment resets to
class Walk:
    def reset(self):
        return np.zeros(4), {}  #: (4,)

state = Walk().reset()  #: (4,)
state = np.reshape(state, (1, 4))
#                  ^^^^^ error[refused-value]
#                  ^^^^^ fix "Change to state[0]"

# %% Numbers beside a dict
a = np.array([1.0, {}])

# %% A loss that is taken out of the tape
net = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
with tf.GradientTape() as tape:
    loss = np.mean(net(x_train).numpy())
grads = tape.gradient(loss, net.trainable_variables)
#                     ^^^^ error[no-gradients]
#                     ^^^^ fix "Use keras.ops instead of NumPy here"
