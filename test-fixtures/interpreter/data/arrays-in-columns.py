# Columns and arrays of objects hold arrays: pictures as text, features of sounds, bags of words.
import numpy as np
import pandas as pd
import keras
from keras import layers

# %% Pixels that stand in one text
faces = pd.DataFrame({"label": [0, 1, 2], "pixels": ["1 2 3 4 5 6", "4 5 6 7 8 9", "7 8 9 1 2 3"]})  #: (3, 2)
faces["pixels"] = faces["pixels"].apply(lambda text: np.fromstring(text, dtype=int, sep=" "))  #: (3,)
x = np.vstack(faces["pixels"].values)  #: (3, 6)
pictures = x.reshape(-1, 2, 3, 1)  #: (3, 2, 3, 1)
stacked = np.stack(faces["pixels"])  #: (3, 6)
listed = np.array(faces["pixels"].tolist())  #: (3, 6)
flat = np.concatenate(faces["pixels"].values)  #: (18,)
rows = np.array([row for row in faces["pixels"]])  #: (3, 6)
model = keras.Sequential([keras.Input(pictures.shape[1:]), layers.Conv2D(4, 2), layers.Flatten()])  #: (None, 8) · Σ 20
model.summary()

# %% Of a table that nobody sees: what the function makes of each row
def picture(text):
    return np.array(text.split(" "), dtype="float32").reshape(48, 48)  #: (48, 48)

def train(table):
    frame = pd.DataFrame(table)
    frame["picture"] = frame["pixels"].apply(picture)  #: (len(frame),)
    x = np.stack(frame["picture"])  #: (len(frame), 48, 48)
    model = keras.Sequential([keras.Input(x.shape[1:]), layers.Flatten(), layers.Dense(7)])  #: (None, 7) · Σ 16,135

# %% A vector of nothing that is known may hold arrays
def load(frame):
    x = np.vstack(frame["pixels"].values)
    return x.reshape(-1, 8, 12, 1)  #: (?, 8, 12, 1)

# %% Rows of features and a name
found = [[np.zeros((20, 30)), "wren"], [np.ones((20, 30)), "robin"]]  #: [2 × (20, 30)]
table = pd.DataFrame(found, columns=["features", "bird"])  #: (2, 2)
x = np.array(table["features"].tolist())  #: (2, 20, 30)
shuffled = table.sample(frac=1)  #: (2, 2)
y = np.stack(shuffled["features"].values)  #: (2, 20, 30)

# %% An array of objects, column by column
training = [[[1, 0, 1], [0, 1]], [[1, 1, 1], [1, 0]]]
training = np.array(training, dtype=object)  #: (2, 2)
train_x = np.array(list(training[:, 0]))  #: (2, 3)
train_y = np.array(list(training[:, 1]))  #: (2, 2)
model = keras.Sequential([keras.Input((len(train_x[0]),)), layers.Dense(len(train_y[0]))])  #: (None, 2) · Σ 8
model.compile("sgd", "mse")
model.fit(train_x, train_y)

# %% Texts that are read as numbers
lines = ["1,2,3", "4,5,6"]
rows = [line.split(",") for line in lines]
x = np.array([np.array_split(row, 3) for row in rows]).astype("float")  #: (2, 3, 1)
model = keras.Sequential([layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("sgd", "mse")
model.fit(x, np.zeros((2, 1)))

# %% Columns in which something or everything is missing
report = pd.DataFrame({"a": [1, 2], "b": [np.nan, np.nan], "c": [1.0, np.nan]})  #: (2, 3)
some = report.dropna(axis=1)  #: (2, 1)
all_gone = report.dropna(axis=1, how="all")  #: (2, 2)
