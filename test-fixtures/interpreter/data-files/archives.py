"""Tables in archives and in ARFF files, and tables that a function is given."""
import zipfile
import numpy as np
import pandas as pd
from keras import Input, Sequential, layers
from scipy.io import arff
from sklearn.preprocessing import LabelEncoder, StandardScaler
from keras.utils import to_categorical

# %% Members of an archive
archive = zipfile.ZipFile("stations.zip")
north = pd.read_csv(archive.open("data/north.csv"), index_col="id")  #: (24, 3)
with zipfile.ZipFile("stations.zip") as opened:
    with opened.open("data/south.csv") as file:
        south = pd.read_csv(file)  #: (9, 3)
both = pd.concat([north, south])  #: (33, 4)
x = Input((pd.get_dummies(north).shape[1], len(archive.namelist())))  #: (None, 4, 2)

# %% Records of an ARFF file
data, meta = arff.loadarff("stones.arff")  #: (21,)
table = pd.DataFrame(data)  #: (21, 3)
table["kind"] = table["kind"].str.decode("utf-8")  #: (21,)
x = table[meta.names()[:-1]].to_numpy()  #: (21, 2)
y = to_categorical(LabelEncoder().fit_transform(table["kind"]))  #: (21, 3)
weights = data["weight"]  #: (21,)
model = Sequential([Input((x.shape[1],)), layers.Dense(y.shape[1], "softmax")])  #: (None, 3) · Σ 9

# %% A table that is given has the columns that are read from it
def train(df: pd.DataFrame, target: pd.Series, features=("snow", "wind", "sun")):
    x = StandardScaler().fit_transform(df[list(features)].values)  #: (len(df), 3)
    y = target.to_numpy()  #: (len(target),)
    windows = np.stack([x[i:i + 5] for i in range(len(x) - 5)])  #: (len(df) - 5, 5, 3)
    model = Sequential([Input(windows.shape[1:]), layers.LSTM(4), layers.Dense(1)])  #: (None, 1) · Σ 133
    model.compile("adam", "mse")
    model.fit(windows, y[5:])
    return model  #: (None, 1) · Σ 133

# %% The names in an archive, of which those of tables are read
import zipfile

with zipfile.ZipFile("stations.zip") as archive:
    names = archive.namelist()
    every = np.zeros((len(names), 1))  #: (2, 1)
    tables = [name for name in names if name.endswith(".csv")]
    some = np.zeros((len(tables), 1))  #: (2, 1)
    with archive.open(tables[0]) as file:
        first = pd.read_csv(file)  #: (24, 4)
