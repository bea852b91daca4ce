# Batches that generators yield and PyDatasets return: what they hold meets the model like arrays.
import keras
import math
import numpy as np
import tensorflow as tf
from keras import Input, Model, Sequential, layers

# %% A generator of another width
def batches():
    while True:
        yield np.zeros((4, 9)), np.zeros((4, 1))              #: (4, 9), (4, 1)
m = Sequential([Input((8,)), layers.Dense(4, activation="relu"), layers.Dense(1)])  #: (None, 1) · Σ 41
m.compile("adam", "mse")
m.fit(batches(), steps_per_epoch=2, epochs=1)
#     ^^^^^^^^^ error[changed-axis]

# %% A generator of another width, as it is right
def batches():
    while True:
        yield np.zeros((4, 8)), np.zeros((4, 1))              #: (4, 8), (4, 1)
m = Sequential([Input((8,)), layers.Dense(4, activation="relu"), layers.Dense(1)])  #: (None, 1) · Σ 41
m.compile("adam", "mse")
m.fit(batches(), steps_per_epoch=2, epochs=1)

# %% Several inputs stand in a tuple
a = Input((3,)); b = Input((5,))                              #: (None, 5)
m = Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 9
m.compile("adam", "mse")
left = np.zeros((40, 3)); right = np.zeros((40, 5)); y = np.zeros((40, 1))  #: (40, 1)
def flow(size):
    while True:
        at = np.random.randint(0, 40, size)                   #: (8,)
        yield [left[at], right[at]], y[at]                    #: (8, 3), (8, 5), (8, 1)
m.fit(flow(8), steps_per_epoch=2)
#     ^^^^^^^ error[list-in-batch]

# %% Several inputs stand in a tuple, as it is right
a = Input((3,)); b = Input((5,))                              #: (None, 5)
m = Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 9
m.compile("adam", "mse")
left = np.zeros((40, 3)); right = np.zeros((40, 5)); y = np.zeros((40, 1))  #: (40, 1)
def flow(size):
    while True:
        at = np.random.randint(0, 40, size)                   #: (8,)
        yield (left[at], right[at]), y[at]                    #: (8, 3), (8, 5), (8, 1)
m.fit(flow(8), steps_per_epoch=2)

# %% Several targets stand in a tuple
x = Input((6,)); h = layers.Dense(8)(x)                       #: (None, 8) · 56
m = Model(x, [layers.Dense(4, name="box")(h), layers.Dense(3, activation="softmax", name="cls")(h)])  #: (None, 4), (None, 3) · Σ 119
m.compile("adam", loss=["mse", "categorical_crossentropy"])
def flow():
    while True:
        images = np.random.rand(5, 6)                         #: (5, 6)
        yield images, [np.zeros((5, 4)), np.ones((5, 3))]     #: (5, 6), (5, 4), (5, 3)
m.fit(flow(), steps_per_epoch=3)
#     ^^^^^^ error[list-in-batch]

# %% A batch is a tuple
def flow():
    for _ in range(4):
        yield [np.zeros((2, 5)), np.zeros((2, 1))]  #: [(2, 5), (2, 1)]
m = Sequential([layers.Dense(1)])
m.compile("sgd", "mse")
m.fit(flow())
#     ^^^^^^ error[batch-not-a-tuple]

# %% Also for predict
m = Sequential([Input((5,)), layers.Dense(2)])  #: (None, 2) · Σ 12
def rows():
    for i in range(3):
        yield np.ones((4, 5))                   #: (4, 5)
p = m.predict(rows(), steps=3)
#             ^^^^^^ error[batch-not-a-tuple]

# %% Also for predict, as it is right
m = Sequential([Input((5,)), layers.Dense(2)])  #: (None, 2) · Σ 12
def rows():
    for i in range(3):
        yield (np.ones((4, 5)),)                #: (4, 5)
p = m.predict(rows(), steps=3)                  #: (p.shape[0], 2)

# %% A generator expression
m = Sequential([Input((7, 2)), layers.LSTM(3), layers.Dense(1)])  #: (None, 1) · Σ 76
m.compile("adam", "mse")
parts = [np.zeros((4, 7, 2)) for _ in range(3)]               #: [3 × (4, 7, 2)]
m.fit(((p[:, :, :1], np.zeros((4, 1))) for p in parts))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[changed-axis]

# %% A generator expression, as it is right
m = Sequential([Input((7, 2)), layers.LSTM(3), layers.Dense(1)])  #: (None, 1) · Σ 76
m.compile("adam", "mse")
parts = [np.zeros((4, 7, 2)) for _ in range(3)]               #: [3 × (4, 7, 2)]
m.fit(((p, np.zeros((4, 1))) for p in parts))

# %% Labels cut from arrays
X = np.random.rand(60, 10); Y = keras.utils.to_categorical(np.random.randint(0, 3, 60), 3)  #: (60, 3)
def minibatch(X, Y, size=20):
    while True:
        for i in range(0, len(X), size):
            yield X[i:i + size], Y[i:i + size]                #: (20, 10), (20, 3)
m = Sequential([Input((10,)), layers.Dense(16, activation="relu"),  #: (None, 16) · 176
  layers.Dense(1, activation="sigmoid")])                     #: (None, 1) · Σ 193
m.compile("adam", loss="binary_crossentropy")
m.fit(minibatch(X, Y), steps_per_epoch=3)
#     ^^^^^^^^^^^^^^^ error[labels-shape]

# %% A generator function that is not called
def batches():
    while True:
        yield np.zeros((4, 8)), np.zeros((4, 1))  #: (4, 8), (4, 1)
m = Sequential([Input((8,)), layers.Dense(1)])    #: (None, 1) · Σ 9
m.compile("adam", "mse")
m.fit(batches, steps_per_epoch=2)
#     ^^^^^^^ error[not-data]

# %% Labels are part of the batch
def batches():
    while True:
        yield np.zeros((4, 8)), np.zeros((4, 1))        #: (4, 8), (4, 1)
m = Sequential([Input((8,)), layers.Dense(1)])          #: (None, 1) · Σ 9
m.compile("adam", "mse")
m.fit(batches(), np.zeros((40, 1)), steps_per_epoch=2)
#                ^^^^^^^^^^^^^^^^^ error[not-with-this-data]

# %% Weights of classes are part of the batch
def batches():
    while True:
        yield np.zeros((4, 8)), np.zeros((4,))                #: (4, 8), (4,)
m = Sequential([Input((8,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 9
m.compile("adam", "binary_crossentropy")
m.fit(batches(), steps_per_epoch=2, class_weight={0: 1.0, 1: 4.0})
#                                                ^^^^^^^^^^^^^^^^ error[not-with-this-data]

# %% Validation data from a generator
def batches(width):
    while True:
        yield np.zeros((4, width)), np.zeros((4, 1))          #: (4, 8|7), (4, 1)
m = Sequential([Input((8,)), layers.Dense(1)])                #: (None, 1) · Σ 9
m.compile("adam", "mse")
m.fit(batches(8), validation_data=batches(7), steps_per_epoch=2, validation_steps=1)
#                                 ^^^^^^^^^^ error[changed-axis]

# %% Two inputs beside each other are an input and its targets
def batches():
    while True:
        x = np.zeros((4, 8))                              #: (4, 8)
        yield x, x, np.zeros((4, 1)), np.ones((4,))       #: (4, 8), (4, 8), (4, 1), (4,)
a = Input((8,)); b = Input((8,))                          #: (None, 8)
m = Model([a, b], layers.Dense(1)(layers.Add()([a, b])))  #: (None, 1) · Σ 9
m.compile("adam", "mse")
m.fit(batches(), steps_per_epoch=2)
#     ^^^^^^^^^ error[batch-not-a-tuple]

# %% Windows of a series
series = np.arange(200, dtype="float32")                      #: (200,)
def windows(data, look_back, size):
    while True:
        xs, ys = [], []
        for k in range(size):
            xs.append(data[k:k + look_back])
            ys.append(data[k + look_back])
        yield np.array(xs)[..., None], np.array(ys)           #: (16, 10, 1), (16,)
m = Sequential([Input((10, 1)), layers.LSTM(4), layers.Dense(1)])  #: (None, 1) · Σ 101
m.compile("adam", "mse")
m.fit(windows(series, 10, 16), steps_per_epoch=2)

# %% A generator that yields nothing
def nothing():
    if False:
        yield np.zeros((4, 8)), np.zeros((4, 1))
m = Sequential([Input((8,)), layers.Dense(1)])    #: (None, 1) · Σ 9
m.compile("adam", "mse")
m.fit(nothing())
#     ^^^^^^^^^ error[no-batches]

# %% Keys of a batch
a = Input((3,), name="left"); b = Input((2,), name="right")   #: (None, 2)
m = Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 6
m.compile("adam", "mse")
def flow():
    while True:
        yield {"left": np.zeros((4, 3)), "rigth": np.zeros((4, 2))}, np.zeros((4, 1))  #: (4, 3), (4, 2), (4, 1)
m.fit(flow(), steps_per_epoch=2)
#     ^^^^^^ error[missing-input]

# %% Keys of a batch, as it is right
a = Input((3,), name="left"); b = Input((2,), name="right")   #: (None, 2)
m = Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 6
m.compile("adam", "mse")
def flow():
    while True:
        yield {"left": np.zeros((4, 3)), "right": np.zeros((4, 2))}, np.zeros((4, 1))  #: (4, 3), (4, 2), (4, 1)
m.fit(flow(), steps_per_epoch=2)

# %% A PyDataset of another width
class Rows(keras.utils.PyDataset):
    def __init__(self, x, y, size, **kw):
        super().__init__(**kw)
        self.x, self.y, self.size = x, y, size            #: (50, 12), (50, 1)
    def __len__(self):
        return math.ceil(len(self.x) / self.size)
    def __getitem__(self, i):
        part = slice(i * self.size, (i + 1) * self.size)
        return self.x[part], self.y[part]                 #: (10, 12), (10, 1)
data = Rows(np.zeros((50, 12)), np.zeros((50, 1)), 10)
m = Sequential([Input((11,)), layers.Dense(1)])           #: (None, 1) · Σ 12
m.compile("adam", "mse")
m.fit(data, epochs=1)
#     ^^^^ error[changed-axis]

# %% A PyDataset of another width, as it is right
class Rows(keras.utils.PyDataset):
    def __init__(self, x, y, size, **kw):
        super().__init__(**kw)
        self.x, self.y, self.size = x, y, size            #: (50, 12), (50, 1)
    def __len__(self):
        return math.ceil(len(self.x) / self.size)
    def __getitem__(self, i):
        part = slice(i * self.size, (i + 1) * self.size)
        return self.x[part], self.y[part]                 #: (10, 12), (10, 1)
data = Rows(np.zeros((50, 12)), np.zeros((50, 1)), 10)
m = Sequential([Input((12,)), layers.Dense(1)])           #: (None, 1) · Σ 13
m.compile("adam", "mse")
m.fit(data, epochs=1)

# %% A list that a PyDataset returns
class Pairs(keras.utils.Sequence):
    def __len__(self):
        return 5
    def __getitem__(self, i):
        return [np.zeros((4, 3)), np.zeros((4, 5))], np.zeros((4, 1))  #: (4, 3), (4, 5), (4, 1)
a = Input((3,)); b = Input((5,))                              #: (None, 5)
m = Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 9
m.compile("adam", "mse")
m.fit(Pairs())
#     ^^^^^^^ error[list-in-batch]

# %% A list that a PyDataset returns, as it is right
class Pairs(keras.utils.Sequence):
    def __len__(self):
        return 5
    def __getitem__(self, i):
        return (np.zeros((4, 3)), np.zeros((4, 5))), np.zeros((4, 1))  #: (4, 3), (4, 5), (4, 1)
a = Input((3,)); b = Input((5,))                              #: (None, 5)
m = Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 9
m.compile("adam", "mse")
m.fit(Pairs())

# %% Four parts
class Four(keras.utils.PyDataset):
    def __len__(self):
        return 3
    def __getitem__(self, i):
        x = np.zeros((4, 3)); y = np.zeros((4, 1))  #: (4, 1)
        return x, y, y, y                           #: (4, 3), (4, 1), (4, 1), (4, 1)
m = Sequential([layers.Dense(1)])
m.compile("adam", "mse")
m.fit(Four())
#     ^^^^^^ error[batch-not-a-tuple]

# %% Labels filled in a loop
class Photos(keras.utils.Sequence):
    def __init__(self, n, classes):
        super().__init__()
        self.n = n; self.classes = classes
    def __len__(self):
        return self.n // 8
    def __getitem__(self, index):
        X = np.empty((8, 16, 16, 3)); y = np.empty((8,), dtype=int)  #: (8,)
        for i in range(8):
            X[i,] = np.random.rand(16, 16, 3)                 #: (16, 16, 3)
            y[i] = i % self.classes
        return X, keras.utils.to_categorical(y, num_classes=self.classes)  #: (8, 16, 16, 3), (8, 4)
m = Sequential([Input((16, 16, 3)), layers.Flatten(), layers.Dense(4, activation="softmax")])  #: (None, 4) · Σ 3,076
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(Photos(32, 4), epochs=1)
#     ^^^^^^^^^^^^^ error[labels-one-hot]

# %% Labels filled in a loop, as it is right
class Photos(keras.utils.Sequence):
    def __init__(self, n, classes):
        super().__init__()
        self.n = n; self.classes = classes
    def __len__(self):
        return self.n // 8
    def __getitem__(self, index):
        X = np.empty((8, 16, 16, 3)); y = np.empty((8,), dtype=int)  #: (8,)
        for i in range(8):
            X[i,] = np.random.rand(16, 16, 3)                 #: (16, 16, 3)
            y[i] = i % self.classes
        return X, keras.utils.to_categorical(y, num_classes=self.classes)  #: (8, 16, 16, 3), (8, 4)
m = Sequential([Input((16, 16, 3)), layers.Flatten(), layers.Dense(4, activation="softmax")])  #: (None, 4) · Σ 3,076
m.compile("adam", "categorical_crossentropy")
m.fit(Photos(32, 4), epochs=1)

# %% Labels are part of a PyDataset
class D(keras.utils.PyDataset):
    def __len__(self): return 3
    def __getitem__(self, i): return np.zeros((4, 3)), np.zeros((4, 1))  #: (4, 3), (4, 1)
m = Sequential([layers.Dense(1)])
m.compile("adam", "mse")
m.fit(D(), np.zeros((12, 1)))
#          ^^^^^^^^^^^^^^^^^ error[not-with-this-data]

# %% A PyDataset says how many batches it has
class D(keras.utils.PyDataset):
    def __init__(self, n):
        super().__init__()
        self.n = n
    def __getitem__(self, i): return np.zeros((4, 3)), np.zeros((4, 1))  #: (4, 3), (4, 1)
m = Sequential([layers.Dense(1)])
m.compile("adam", "mse")
m.fit(D(3))
#     ^^^^ error[no-batches]

# %% A PyDataset says how many batches it has, as it is right
class D(keras.utils.PyDataset):
    def __init__(self, n):
        super().__init__()
        self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i): return np.zeros((4, 3)), np.zeros((4, 1))  #: (4, 3), (4, 1)
m = Sequential([layers.Dense(1)])                             #: (None, 1) · Σ 4
m.compile("adam", "mse")
m.fit(D(3))

# %% Labels are part of a dataset
x = np.zeros((30, 6), "float32"); y = np.zeros((30, 1), "float32")  #: (30, 1)
ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(10)     #: (None, 6), (None, 1) · 3 batches
m = Sequential([Input((6,)), layers.Dense(1)])                #: (None, 1) · Σ 7
m.compile("adam", "mse")
m.fit(ds, y)
#         ^ error[not-with-this-data]

# %% A share for validation is cut of arrays
x = np.zeros((30, 6), "float32"); y = np.zeros((30, 1), "float32")  #: (30, 1)
ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(10)     #: (None, 6), (None, 1) · 3 batches
m = Sequential([Input((6,)), layers.Dense(1)])                #: (None, 1) · Σ 7
m.compile("adam", "mse")
m.fit(ds, validation_split=0.2)
#                          ^^^ error[not-with-this-data]

# %% Validation data has three parts
m = Sequential([Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
m.compile("adam", "mse")
x = np.zeros((40, 5)); y = np.zeros((40, 1))    #: (40, 1)
m.fit(x, y, validation_data=(x, y, x, y))
#                           ^^^^^^^^^^^^ error[batch-not-a-tuple]
