# Data given to fit, evaluate, predict and single batches.
import keras
import numpy as np
from keras import Input, Model, Sequential, layers
from tensorflow.keras.preprocessing.image import ImageDataGenerator

# %% Images of another size
train = ImageDataGenerator(rescale=1 / 255).flow_from_directory("photos", target_size=(24, 24), batch_size=4, class_mode="categorical")
m = Sequential([Input((32, 32, 3)),                           #: (None, 32, 32, 3)
    layers.Conv2D(4, 3), layers.Flatten(), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 7,314
m.compile("adam", "categorical_crossentropy")
m.fit(train, epochs=1)
#     ^^^^^ error[changed-axis]

# %% Images of another size, as it is right
train = ImageDataGenerator(rescale=1 / 255).flow_from_directory("photos", target_size=(24, 24), batch_size=4, class_mode="categorical")
m = Sequential([Input((24, 24, 3)),                           #: (None, 24, 24, 3)
    layers.Conv2D(4, 3), layers.Flatten(), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 3,986
m.compile("adam", "categorical_crossentropy")
m.fit(train, epochs=1)

# %% Labels of classes are columns unless class_mode says otherwise
train = ImageDataGenerator().flow_from_directory("photos", target_size=(24, 24), batch_size=4)
m = Sequential([Input((24, 24, 3)), layers.Flatten(), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 1,729
m.compile("adam", "binary_crossentropy")
m.fit(train)
#     ^^^^^ warning[labels-shape]

# %% Labels of two classes are numbers with class_mode binary
train = ImageDataGenerator().flow_from_directory("photos", target_size=(24, 24), class_mode="binary")
m = Sequential([Input((24, 24, 3)), layers.Flatten(), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 3,458
m.compile("adam", "categorical_crossentropy")
m.fit(train)
#     ^^^^^ error[labels-not-one-hot]

# %% Grey images have one channel
train = ImageDataGenerator().flow_from_directory("photos", target_size=(24, 24), color_mode="grayscale", class_mode="sparse")
m = Sequential([Input((24, 24, 3)), layers.Conv2D(4, 3), layers.Flatten(), layers.Dense(2, activation="softmax")])  #: (None, 2) · Σ 3,986
m.compile("adam", "sparse_categorical_crossentropy")
m.fit(train)
#     ^^^^^ error[changed-axis]

# %% Images have four axes
x = np.zeros((20, 14, 14)); y = np.zeros((20, 1))             #: (20, 1)
flow = ImageDataGenerator(rotation_range=10).flow(x, y, batch_size=5)
#                                                 ^ error[wrong-rank]
m = Sequential([Input((14, 14, 1)), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 197
m.compile("adam", "mse")
m.fit(flow)

# %% Images have four axes, as it is right
x = np.zeros((20, 14, 14)); y = np.zeros((20, 1))             #: (20, 1)
flow = ImageDataGenerator(rotation_range=10).flow(x[..., None], y, batch_size=5)
m = Sequential([Input((14, 14, 1)), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 197
m.compile("adam", "mse")
m.fit(flow)

# %% Arrays that flow
x = np.zeros((20, 14, 14, 3)); y = np.zeros((20, 1))          #: (20, 1)
gen = ImageDataGenerator(horizontal_flip=True)
m = Sequential([Input((16, 16, 3)), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 769
m.compile("adam", "mse")
m.fit(gen.flow(x, y, batch_size=5), epochs=1)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[changed-axis]

# %% A share of the rows
data = np.load("f.npy")
x = data.reshape((data.shape[0] // 3, 3, data.shape[1]))      #: (data.shape[0] // 3, 3, data.shape[1])
y = np.zeros((data.shape[0],))
m = Sequential([Input((3, 5)), layers.LSTM(4), layers.Dense(1)])  #: (None, 1) · Σ 165
m.compile("adam", "mse")
m.fit(x, y)
#        ^ error[sample-counts-differ]

# %% Weights of steps
m = Sequential([Input((6, 2)), layers.LSTM(3, return_sequences=True), layers.Dense(1)])  #: (None, 6, 1) · Σ 76
m.compile("adam", "mse")
m.fit(np.zeros((8, 6, 2)), np.zeros((8, 6, 1)), sample_weight=np.ones((8, 5)))
#                                                             ^^^^^^^^^^^^^^^ error[weight-steps]

# %% Weights of steps, as it is right
m = Sequential([Input((6, 2)), layers.LSTM(3, return_sequences=True), layers.Dense(1)])  #: (None, 6, 1) · Σ 76
m.compile("adam", "mse")
m.fit(np.zeros((8, 6, 2)), np.zeros((8, 6, 1)), sample_weight=np.ones((8, 6)))

# %% Weights of classes for two outputs
x = Input((5,))                                               #: (None, 5)
m = Model(x, [layers.Dense(1, activation="sigmoid")(x), layers.Dense(1)(x)])  #: 2 × (None, 1) · Σ 12
m.compile("adam", ["binary_crossentropy", "mse"])
m.fit(np.zeros((8, 5)), [np.zeros((8, 1)), np.zeros((8, 1))], class_weight={0: 1, 1: 2})
#                                                                          ^^^^^^^^^^^^ error[weights-of-samples]

# %% Weights of classes and of samples
m = Sequential([Input((5,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 6
m.compile("adam", "binary_crossentropy")
m.fit(np.zeros((8, 5)), np.zeros((8,)), class_weight={0: 1, 1: 2}, sample_weight=np.ones(8))
#                                                    ^^^^^^^^^^^^ error[weights-of-samples]

# %% Rows that a stateful batch divides
m = Sequential([Input(batch_shape=(32, 8, 1)), layers.LSTM(5, stateful=True), layers.Dense(1)])  #: (32, 1) · Σ 146
m.compile("adam", "mse")
m.fit(np.zeros((96, 8, 1)), np.zeros((96, 1)), batch_size=32)

# %% Another number of labels in a batch
class D(keras.utils.PyDataset):
    def __len__(self): return 2
    def __getitem__(self, i):
        return np.zeros((4, 3)), np.zeros((5, 1))  #: (4, 3), (5, 1)
m = Sequential([layers.Dense(1)])                  #: (None, 1) · Σ 4
m.compile("adam", "mse")
m.fit(D())
#     ^^^ error[sample-counts-differ]

# %% One sample without its batch axis
X = np.zeros((20, 12))                           #: (20, 12)
m = Sequential([Input((12,)), layers.Dense(1)])  #: (None, 1) · Σ 13
m.predict(X[0])
#         ^^^^ error[wrong-input-shape]

# %% One sample without its batch axis, as it is right
X = np.zeros((20, 12))                           #: (20, 12)
m = Sequential([Input((12,)), layers.Dense(1)])  #: (None, 1) · Σ 13
m.predict(X[:1])                                 #: (1, 1)

# %% One image without its batch axis
X = np.zeros((20, 28, 28))                                    #: (20, 28, 28)
m = Sequential([Input((28, 28)), layers.Flatten(), layers.Dense(10, activation="softmax")])  #: (None, 10) · Σ 7,850
m.predict(X[3])
#         ^^^^ error[wrong-input-shape]

# %% An index that an Embedding has no vector for
words = np.array([[1, 2, 3], [4, 5, 10]])                    #: (2, 3)
m = Sequential([layers.Embedding(10, 4), layers.Flatten()])  #: (2, 12) · Σ 40
m.predict(words)
#         ^^^^^ error[index-past-embedding]

# %% An index that an Embedding has no vector for, as it is right
words = np.array([[1, 2, 3], [4, 5, 10]])                    #: (2, 3)
m = Sequential([layers.Embedding(11, 4), layers.Flatten()])  #: (2, 12) · Σ 44
m.predict(words)                                             #: (2, 12)

# %% Inputs the other way round
a = Input((3,)); b = Input((2,))                              #: (None, 2)
m = Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 6
m.predict([np.zeros((8, 2)), np.zeros((8, 3))])
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[wrong-input-shape]

# %% Noise of another width
z = 10
g = Sequential([Input((z,)), layers.Dense(20)])               #: (None, 20) · Σ 220
d = Sequential([Input((20,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 21
d.compile("adam", "binary_crossentropy")
d.trainable = False
gan = Sequential([g, d])                                      #: (None, 1) · Σ 241
gan.compile("adam", "binary_crossentropy")
for step in range(2):
    noise = np.random.normal(size=(8, 12))                    #: (8, 12)
    gan.train_on_batch(noise, np.ones((8, 1)))
#                      ^^^^^ error[changed-axis]

# %% Samples stand in columns
X = np.zeros((4, 100)); y = np.zeros((100,))    #: (100,)
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(X, y)
#        ^ error[sample-counts-differ]

# %% Samples stand in columns, as it is right
X = np.zeros((4, 100)); y = np.zeros((100,))    #: (100,)
m = Sequential([Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
m.compile("adam", "mse")
m.fit(X.T, y)

# %% A negative index counts from the end of the vectors
ids = np.array([[3, 4, -1], [1, -1, -10]])  #: (2, 3)
model = keras.Sequential([keras.Input((3,)), layers.Embedding(10, 4)])  #: (None, 3, 4) · Σ 40
model.predict(ids, verbose=0)  #: (2, 3, 4)
model.predict(ids - 1, verbose=0)
#             ^^^^^^^ error[index-past-embedding]

# %% What is predicted of a dictionary alone is asked by its keys
a = Input((3,), name="a")  #: (None, 3)
b = Input((4,), name="b")  #: (None, 4)
model = Model({"a": a, "b": b}, layers.Dense(1)(layers.concatenate([a, b])))  #: (None, 1) · Σ 8
model.predict({"a": np.zeros((5, 3)), "b": np.zeros((5, 4))})  #: (5, 1)
model.predict({"a": np.zeros((5, 3)), "b": np.zeros((6, 4))})
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[sample-counts-differ]

# %% Beside labels its arrays are counted
a = Input((3,), name="a")  #: (None, 3)
b = Input((4,), name="b")  #: (None, 4)
model = Model({"a": a, "b": b}, layers.Dense(1)(layers.concatenate([a, b])))  #: (None, 1) · Σ 8
model.compile("sgd", "mse")
model.evaluate({"a": np.zeros((5, 3)), "b": np.zeros((6, 4))}, np.zeros((5, 1)))
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[sample-counts-differ]
