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
