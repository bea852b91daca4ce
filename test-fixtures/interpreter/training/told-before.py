# Mistakes round training that Python, NumPy, pandas and scikit-learn refuse before Keras sees anything, or beside it.
import numpy as np
import pandas as pd
import keras
from keras import layers, ops
from sklearn.metrics import accuracy_score, classification_report, mean_squared_error
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler, StandardScaler

# %% A loss alone is no pair
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
if True:
    loss, error = model.evaluate(np.zeros((9, 4)), np.zeros(9), verbose=0)
#   ^^^^^^^^^^^ error[not-iterable]
#   ^^^^^^^^^^^ fix "Change to loss"

# %% With a metric it is one
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse", metrics=["mae"])
loss, error = model.evaluate(np.zeros((9, 4)), np.zeros(9), verbose=0)

# %% Attention gives its scores only where it is told to
q = keras.Input((10, 16))                          #: (None, 10, 16)
if True:
    out, scores = layers.MultiHeadAttention(2, 8)(q, q)
#   ^^^^^^^^^^^ error[symbolic-iteration]
#   ^^^^^^^^^^^ fix "Change to out"

# %% A scaler of all columns, given one of them
values = np.zeros((60, 4))                         #: (60, 4)
scaler = MinMaxScaler()
scaled = scaler.fit_transform(values)              #: (60, 4)
back = scaler.inverse_transform(scaled[:, :1])
#                               ^^^^^^^^^^^^^ error[features-differ]
#                               ^^^^^^^^^^^^^ fix "Change to np.repeat(scaled[:, :1], 4, axis=1)"

# %% A scaler of other columns
scaler = StandardScaler().fit(np.zeros((40, 6)))
scaled = scaler.transform(np.zeros((40, 5)))
#                         ^^^^^^^^^^^^^^^^^ error[features-differ]
#                         ^^^^^^^^^^^^^^^^^ fix "Change to scaler.fit_transform"

# %% A scaler of one column undoes its scaling of many
scaler = StandardScaler().fit(np.zeros((40, 1)))
back = scaler.inverse_transform(np.zeros((40, 3)))  #: (40, 3)

# %% Probabilities against class numbers
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
y = np.array([0, 1, 2] * 3)                        #: (9,)
guess = model.predict(np.zeros((9, 4)), verbose=0)  #: (9, 3)
print(classification_report(y, guess))
#                              ^^^^^ error[kinds-of-labels-differ]
#                              ^^^^^ fix "Change to guess.argmax(axis=1)"

# %% Class numbers on both sides, or rows on both
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
y = np.array([0, 1, 2] * 3)                        #: (9,)
guess = model.predict(np.zeros((9, 4)), verbose=0)  #: (9, 3)
print(accuracy_score(y, guess.argmax(axis=1)), mean_squared_error(np.eye(9)[:, :3], guess))

# %% Of two lengths
print(accuracy_score(np.zeros(9), np.zeros(8)))
#                                 ^^^^^^^^^^^ error[lengths-differ]

# %% Rows that were cut, labels that were not
parts = train_test_split(np.zeros((90, 4)), np.zeros(100))
#                                           ^^^^^^^^^^^^^ error[lengths-differ]

# %% Class numbers from 1
rows = keras.utils.to_categorical(np.array([1, 2, 3]), num_classes=3)
#                                 ^^^^^^^^^^^^^^^^^^^ error[class-past-one-hot]
#                                 ^^^^^^^^^^^^^^^^^^^ fix "Change to np.array([1, 2, 3]) - 1"

# %% A class more than the last layer has units
model = keras.Sequential([keras.Input((3,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 12
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.zeros((4, 3)), np.array([0, 3, 1, 2]), verbose=0)
#                           ^^^^^^^^^^^^^^^^^^^^^^ error[label-out-of-range]
#                           ^^^^^^^^^^^^^^^^^^^^^^ fix "Change units to 4 → (None, 4)"

# %% A column of texts
table = pd.DataFrame({"town": ["a", "b", "c"], "rooms": [1, 2, 3]})  #: (3, 2)
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])  #: (None, 1) · Σ 3
model.compile("adam", "mse")
model.fit(table, np.zeros(3), verbose=0)
#         ^^^^^ error[text-inputs]

# %% Texts as an array
model = keras.Sequential([keras.Input((1,)), layers.Dense(1)])  #: (None, 1) · Σ 2
guess = model.predict(np.array(["good", "bad"]))
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^ error[text-inputs]

# %% Codes in place of the texts
table = pd.DataFrame({"town": ["a", "b", "c"], "rooms": [1, 2, 3]})  #: (3, 2)
table["town"] = table["town"].astype("category").cat.codes  #: (3,)
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])  #: (None, 1) · Σ 3
guess = model.predict(table, verbose=0)            #: (3, 1)

# %% Texts for a layer that reads them
reader = layers.TextVectorization(output_sequence_length=4, vocabulary=["good", "bad"])  #: (None, 4)
model = keras.Sequential([keras.Input((1,), dtype="string"), reader])  #: (None, 4)
guess = model.predict(np.array(["good", "bad"], dtype=object), verbose=0)  #: (2, 4)

# %% A number by position
class Window(layers.Layer):
    def call(self, x, size):
        return ops.reshape(x, (-1, size, 3))  #: (?, size, 3)
x = keras.Input((12, 3))                           #: (None, 12, 3)
y = Window()(x, 4)
#               ^ error[not-positional]
#               ^ fix "Change to size=4"

# %% A flag by position
x = keras.Input((12, 3))                           #: (None, 12, 3)
y = layers.Dropout(0.5)(x, True)
#                          ^^^^ error[not-positional]
#                          ^^^^ fix "Change to training=True → (None, 12, 3)"

# %% Channels that the pictures do not have
x = np.zeros((100, 48, 48)).reshape(-1, 48, 48, 3)
#                                   ^^^^^^^^^^^^^ error[reshape-size]

# %% Lengths that TensorFlow reads from a tensor are tensors, whatever became of it
import tensorflow as tf
class Rows(layers.Layer):
    def call(self, x, height):
        return x                                   #: (2, 144, 3)
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.rows = Rows()
    def call(self, x):
        height = tf.shape(x)[1]
        x = ops.reshape(x, (-1, 144, 3))           #: (2, 144, 3)
        return self.rows(x, height)                #: (2, 144, 3)
y = Net()(tf.zeros((2, 12, 12, 3)))               #: (2, 144, 3)
