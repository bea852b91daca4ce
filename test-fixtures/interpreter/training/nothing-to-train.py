# Data and losses of which training makes nothing: lists of numbers, batches of too many parts, no loss.

# %% No loss, in a model of layers and in one of the program's own
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile("adam", metrics=["accuracy"])
run = model.fit(np.zeros((8, 4)), np.zeros(8), verbose=0)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[no-loss]
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add loss="sparse_categorical_crossentropy""

# %% Layers that add one
class Shrink(layers.Layer):
    def call(self, x):
        self.add_loss(keras.ops.mean(x))
        return x                                   #: (None, 3)

model = keras.Sequential([keras.Input((4,)), layers.Dense(3), Shrink()])  #: (None, 3) · Σ 15
model.compile("adam")
run = model.fit(np.zeros((8, 4)), np.zeros((8, 3)), verbose=0)

# %% A regularizer
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, kernel_regularizer="l2")])  #: (None, 3) · Σ 15
model.compile("adam")
run = model.fit(np.zeros((8, 4)), np.zeros((8, 3)), verbose=0)

# %% Lists of numbers, both in one fix
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])  #: (None, 1) · Σ 3
model.compile("adam", "mse")
run = model.fit([[0.0, 1.0], [1.0, 1.0]], [[0.0], [1.0]], verbose=0)
#               ^^^^^^^^^^^^^^^^^^^^^^^^ error[not-arrays]
#               ^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to np.array([[0.0, 1.0], [1.0, 1.0]]), Change to np.array([[0.0], [1.0]])"

# %% A column as a list, of which nobody knows the numbers
import pandas as pd

table = pd.DataFrame(np.random.rand(10, 2), columns=["a", "b"])  #: (10, 2)
labels = (table["a"] > 0.5).astype(int).tolist()
model = keras.Sequential([keras.Input((2,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 3
model.compile("adam", "binary_crossentropy")
run = model.fit(table.values, labels, verbose=0)
#                             ^^^^^^ error[not-arrays]
#                             ^^^^^^ fix "Change to np.array(labels)"

# %% A data set with more parts than inputs, targets and weights
data = tf.data.Dataset.from_tensor_slices(([1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0])).batch(2)  #: 4 × (None,) · 1 batch
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", "mse")
run = model.fit(data, verbose=0)
#               ^^^^ error[batch-not-a-tuple]
#               ^^^^ fix "Change to data.map(lambda *parts: (tf.stack(parts…"

# %% Two pairs of arrays, of which one is longer: both counts change
x1, y1 = np.zeros((50, 4)), np.zeros(50)           #: (50, 4), (50,)
x2, y2 = np.zeros((100, 4)), np.zeros(100)         #: (100, 4), (100,)
a, b = keras.Input((4,)), keras.Input((4,))        #: 2 × (None, 4)
model = keras.Model([a, b], [layers.Dense(1)(a), layers.Dense(1)(b)])  #: 2 × (None, 1) · Σ 10
model.compile("adam", ["mse", "mse"])
run = model.fit([x1, x2], [y1, y2], verbose=0)
#               ^^^^^^^^ error[sample-counts-differ]
#               ^^^^^^^^ fix "Change 100 to 50 on line 53"
