# Fixes for data that stands otherwise than it was meant, each tried out before it is offered.

# %% Rows of a table by their places
import pandas as pd
table = pd.DataFrame({"rooms": [3, 4, 5], "price": [1.0, 2.0, 3.0]})     #: (3, 2)
train = table[np.array([0, 2])]
#       ^^^^^^^^^^^^^^^^^^^^^^^ error[rows-among-columns]
#       ^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to table.iloc[np.array([0, 2])]"

# %% A column that is spelt otherwise
import pandas as pd
table = pd.DataFrame({"rooms": [3, 4, 5], "price": [1.0, 2.0, 3.0]})     #: (3, 2)
y = table["prize"]
#         ^^^^^^^ error[missing-column]
#         ^^^^^^^ fix "Change to "price""

# %% Columns that come to a table in other ways
import pandas as pd
table = pd.DataFrame({"rooms": [3, 4, 5], "price": [1.0, 2.0, 3.0]})     #: (3, 2)
table["area"] = table["rooms"] * 20                                      #: (3,)
table.insert(0, "floor", 1)
table.eval("each = price / rooms", inplace=True)
table.loc[:, "new"] = 0
x = table[["area", "floor", "each", "new"]].to_numpy()                 #: (3, 4)

# %% Labels are picked as the inputs are
x, y = np.zeros((8, 3)), np.zeros((8, 1))                                #: (8, 3), (8, 1)
train = np.arange(5)                                                     #: (5,)
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])           #: (None, 1) · Σ 4
model.compile("sgd", "mse")
model.fit(x[train], y)
#                   ^ error[sample-counts-differ]
#                   ^ fix "Change to y[train]"

# %% Steps that were meant to be samples
x, y = np.zeros((1, 8, 3)), np.zeros((8, 1))                             #: (1, 8, 3), (8, 1)
model = keras.Sequential([keras.Input((None, 3)), layers.LSTM(2), layers.Dense(1)])     #: (None, 1) · Σ 51
model.compile("sgd", "mse")
model.fit(x, y)
#            ^ error[sample-counts-differ]
#            ^ fix "Change to x.swapaxes(0, 1)"

# %% The columns of the labels are the outputs
i = keras.Input((3,))                                                    #: (None, 3)
model = keras.Model(i, [layers.Dense(1)(i), layers.Dense(1)(i)])         #: 2 × (None, 1) · Σ 8
model.compile("sgd", ["mse", "mae"])
y = np.zeros((8, 2))                                                     #: (8, 2)
model.fit(np.zeros((8, 3)), y)
#                           ^ error[outputs-differ]
#                           ^ fix "Change to [y[:, 0], y[:, 1]]"

# %% What was stacked for a model of two inputs
a, b = keras.Input((3,)), keras.Input((3,))                              #: 2 × (None, 3)
model = keras.Model([a, b], layers.Add()([a, b]))                        #: (None, 3)
left, right = np.zeros((8, 3)), np.zeros((8, 3))                         #: 2 × (8, 3)
y = model.predict(np.stack([left, right], axis=1))
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[wrong-inputs]
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to [left, right]"

# %% Another axis to join along
joined = np.concatenate([np.zeros((4, 3)), np.zeros((4, 2))])
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[concatenate-mismatch]
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add axis=1"

# %% Windows are scaled by their features
from sklearn.preprocessing import MinMaxScaler
signals = np.zeros((6, 20, 3))                                           #: (6, 20, 3)
scaled = MinMaxScaler().fit_transform(signals)
#                                     ^^^^^^^ error[not-a-matrix]
#                                     ^^^^^^^ fix "Change to MinMaxScaler().fit_transform(signals.r"

# %% As many labels as there are windows
from sklearn.model_selection import train_test_split
windows, labels = np.zeros((90, 10)), np.zeros((100,))                   #: (90, 10), (100,)
parts = train_test_split(windows, labels)
#                                 ^^^^^^ error[lengths-differ]
#                                 ^^^^^^ fix "Change to labels[:90]"

# %% The size of a split without its name is one more array
from sklearn.model_selection import train_test_split
rows, marks = np.zeros((90, 4)), np.zeros(90)                            #: (90, 4), (90,)
a, b, c, d = train_test_split(rows, marks, 0.2)
#                                          ^^^ error[number-among-arrays]
#                                          ^^^ fix "Change to test_size=0.2"

# %% A seed without its name behind it
from sklearn.model_selection import train_test_split
kept, left = train_test_split(np.zeros((90, 4)), 0.25, 42)
#                                                ^^^^ error[number-among-arrays]
#                                                ^^^^ fix "Change to test_size=0.25, Change to random_state=42"

# %% Names for the parts of pairs
def first_pairs():
    a, b, c, d = (1, 2), (3, 4)
#   ^^^^^^^^^^ error[wrong-unpacking]
#   ^^^^^^^^^^ fix "Change to (a, b), (c, d)"
    return a

first = first_pairs()

# %% A frame behind a film
film, frame = np.zeros((4, 16, 16, 1)), np.zeros((16, 16, 1))            #: (4, 16, 16, 1), (16, 16, 1)
longer = np.concatenate([film, frame])
#                       ^^^^^^^^^^^^^ error[concatenate-mismatch]
#                       ^^^^^^^^^^^^^ fix "Change to frame[None]"

# %% One sample for each of several inputs
price, news = keras.Input((30, 1), name="price"), keras.Input((8,), name="news")  #: (None, 30, 1), (None, 8)
x = layers.Concatenate()([layers.LSTM(4)(price), news])                  #: (None, 12)
model = keras.Model({"price": price, "news": news}, layers.Dense(1)(x))  #: (None, 1) · Σ 109
prices, words = np.zeros((50, 30, 1)), np.zeros((50, 8))                 #: (50, 30, 1), (50, 8)
latest = {"price": prices[-1], "news": words[0]}                         #: (30, 1), (8,)
model.predict(latest)
#             ^^^^^^ error[sample-counts-differ]
#             ^^^^^^ fix "Change to prices[-1:], "news": words[0:1]"

# %% A list in a signature that has a name
import tensorflow as tf
signature = ([tf.TensorSpec((3,)), tf.TensorSpec((4,))], tf.TensorSpec((1,)))  #: (3,), (4,), (1,)
data = tf.data.Dataset.from_generator(lambda: iter([]), output_signature=signature)
#                                                                        ^^^^^^^^^ error[not-a-specification]
#                                                                        ^^^^^^^^^ fix "Change to tuple([tf.TensorSpec((3,)), tf.TensorSp…"

# %% A name without an ending, put together elsewhere
import os
place = os.path.join("out", "model")
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])           #: (None, 1) · Σ 4
model.save(place)
#          ^^^^^ error[file-name]
#          ^^^^^ fix "Change to place + ".keras""

# %% A list of inputs that has a name
class Batches(keras.utils.PyDataset):
    def __len__(self):
        return 2
    def __getitem__(self, index):
        features = [np.zeros((4, 3)), np.zeros((4, 2))]                  #: [(4, 3), (4, 2)]
        return [features, np.zeros((4, 1))]                              #: [(4, 3), (4, 2), (4, 1)]
a, b = keras.Input((3,)), keras.Input((2,))                              #: (None, 3), (None, 2)
model = keras.Model([a, b], layers.Dense(1)(layers.Concatenate()([a, b])))  #: (None, 1) · Σ 6
model.compile("sgd", "mse")
model.fit(Batches())
#         ^^^^^^^^^ error[list-in-batch]
#         ^^^^^^^^^ fix "Turn the batches into tuples"
