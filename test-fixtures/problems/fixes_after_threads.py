# Fixes for crashes that people ask about: of data that is no numbers, of batches, of names and lengths.
import keras
import numpy as np
import pandas as pd
from keras import layers

# %% Moments of time among the columns
frame = pd.DataFrame({"day": pd.date_range("2024-01-01", periods=4), "rain": [1.0, 2.0, 0.5, 0.0], "sold": [3, 4, 8, 9]})  #: (4, 3)
x = frame[["day", "rain"]]                                 #: (4, 2)
model = keras.Sequential([layers.Dense(1)])                #: (None, 1) · Σ 3
model.compile("adam", "mse")
model.fit(x, frame["sold"], verbose=0)
#         ^ error[text-inputs]
#         ^ fix "Change to x.select_dtypes("number")"

# %% The same as an array, where the table stands a line above
frame = pd.DataFrame({"when": pd.to_datetime(["2024-01-01", "2024-01-02"]), "shop": [1, 2], "sum": [10.0, 20.5]})  #: (2, 3)
target = frame.pop("sum").to_numpy()                       #: (2,)
features = frame.to_numpy()                                #: (2, 2)
model = keras.Sequential([layers.Dense(1)])                #: (None, 1) · Σ 3
model.compile("adam", "mse")
model.fit(features, target, verbose=0)
#         ^^^^^^^^ error[text-inputs]
#         ^^^^^^^^ fix "Change to frame.select_dtypes("number")"

# %% Names at the place of weights
class Batches(keras.utils.PyDataset):
    def __init__(self, x, y, names):
        super().__init__()
        self.x, self.y, self.names = x, y, names           #: (20, 6), (20, 1), (20,)

    def __len__(self):
        return 4

    def __getitem__(self, k):
        part = slice(k * 5, k * 5 + 5)
        return self.x[part], self.y[part], self.names[part]  #: (5, 6), (5, 1), (5,)


model = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
model.compile("adam", "mse")
model.fit(Batches(np.zeros((20, 6)), np.zeros((20, 1)), np.array(["row"] * 20)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[text-inputs]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to self.x[part], self.y[part]"

# %% Two inputs beside the labels
class Pairs(keras.utils.PyDataset):
    def __len__(self):
        return 4

    def __getitem__(self, k):
        return np.zeros((8, 3)), np.zeros((8, 5)), np.zeros((8, 1))  #: (8, 3), (8, 5), (8, 1)


one, two = keras.Input((3,)), keras.Input((5,))            #: (None, 3), (None, 5)
model = keras.Model([one, two], layers.Dense(1)(layers.Concatenate()([one, two])))  #: (None, 1) · Σ 9
model.compile("adam", "mse")
model.fit(Pairs(), verbose=0)
#         ^^^^^^^ error[wrong-inputs]
#         ^^^^^^^ fix "Change to (np.zeros((8, 3)), np.zeros((8, 5)))"

# %% Four parts, of which the last ones were for somebody else
def stream():
    while True:
        a = np.random.rand(4, 6)                           #: (4, 6)
        yield a, a.sum(axis=1), a.max(axis=1), a.min(axis=1)  #: (4, 6), (4,), (4,), (4,)


model = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
model.compile("adam", "mse")
model.fit(stream(), steps_per_epoch=3, verbose=0)
#         ^^^^^^^^ error[batch-not-a-tuple]
#         ^^^^^^^^ other fix "Change to a, a.sum(axis=1)"

# %% A layer by a name that begins like others
base = keras.Sequential([keras.Input((8, 1)), layers.Conv1D(8, 3, name="conv_first"), layers.Conv1D(4, 3, name="conv_second")])  #: (None, 4, 4) · Σ 132
part = keras.Model(base.inputs, base.get_layer("conv_2").output)
#                                              ^^^^^^^^ error[no-such-layer]
#                                              ^^^^^^^^ other fix "Change to "conv_second""

# %% Labels that were encoded twice
labels = keras.utils.to_categorical(np.arange(30) % 3)     #: (30, 3)
labels = keras.utils.to_categorical(labels, 3)             #: (30, 3, 3)
model = keras.Sequential([keras.Input((9,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 30
model.compile("adam", "categorical_crossentropy")
model.fit(np.random.rand(30, 9), labels, verbose=0)
#                                ^^^^^^ error[labels-shape]
#                                ^^^^^^ fix "Change to labels.argmax(axis=-1)"

# %% Pictures of an odd size that come back larger
x = np.random.rand(10, 30, 30, 1)                          #: (10, 30, 30, 1)
model = keras.Sequential([
    keras.Input(x.shape[1:]),                              #: (None, 30, 30, 1)
    layers.Conv2D(8, 3, strides=4, padding="same"),        #: (None, 8, 8, 8) · 80
    layers.Conv2DTranspose(1, 3, strides=4, padding="same"),  #: (None, 32, 32, 1) · 73
])                                                         #: (None, 32, 32, 1) · Σ 153
model.compile("adam", "mse")
model.fit(x, x, verbose=0)
#            ^ error[labels-shape]
#            ^ fix "Apply Cropping2D(((1, 1), (1, 1))) after it → (None, 30, 30, 1)"

# %% One picture where several in a row are meant
picture = keras.Input((64, 64, 3))                         #: (None, 64, 64, 3)
features = layers.TimeDistributed(layers.Conv2D(16, 3))(picture)
#                                 ^^^^^^^^^^^^^^^^^^^^ error[wrong-rank]
#                                 ^^^^^^^^^^^^^^^^^^^^ fix "Change shape to (None, 64, 64, 3) → (None, None, 64, 64, 3)"

# %% A rate in quotes
optimizer = keras.optimizers.Adam(learning_rate="0.001")
#                                               ^^^^^^^ error[learning-rate-not-a-float]
#                                               ^^^^^^^ fix "Change learning_rate to 0.001"

# %% More components than columns
from sklearn.decomposition import PCA

x = np.random.rand(40, 6)                                  #: (40, 6)
small = PCA(n_components=8).fit_transform(x)
#                        ^ error[outside-interval]
#                        ^ fix "Change n_components to 6"

# %% As many are fine
from sklearn.decomposition import PCA

small = PCA(n_components=6).fit_transform(np.random.rand(40, 6))  #: (40, 6)

# %% Words one by one where texts are split
texts = np.array([["good", "film"], ["bad", "film"]])      #: (2, 2)
split = layers.TextVectorization(max_tokens=20, output_sequence_length=4)
split.adapt(texts)
#           ^^^^^ error[wrong-input-shape]
#           ^^^^^ fix "Change to np.array([" ".join(row) for row in text…"

# %% What a layer gives for an array is no input of a model
x = layers.Dense(3)(np.random.rand(10, 4))                 #: (10, 3) · 15
model = keras.Model(x, layers.Dense(1)(x))
#                   ^ error[not-a-keras-tensor]

# %% Keys and values of other lengths
query, key, value = keras.Input((6, 16)), keras.Input((9, 16)), keras.Input((8, 16))  #: (None, 6, 16) and 2 more
out = layers.MultiHeadAttention(2, 8)(query, value, key)
#                                     ^^^^^ error[value-key-steps]
#                                     ^^^^^ other fix "Change 8 to 9 on line 139 → (None, 6, 16)"

# %% Pictures of another size for validation
train, valid = np.random.rand(16, 32, 32, 3), np.random.rand(8, 28, 28, 3)  #: (16, 32, 32, 3), (8, 28, 28, 3)
model = keras.Sequential([keras.Input((32, 32, 3)), layers.Flatten(), layers.Dense(2)])  #: (None, 2) · Σ 6,146
model.compile("adam", "mse")
model.fit(train, np.zeros((16, 2)), validation_data=(valid, np.zeros((8, 2))), verbose=0)
#                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[changed-axis]
#                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change 28 to 32 on line 145"
