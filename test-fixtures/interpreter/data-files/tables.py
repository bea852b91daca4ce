import numpy as np
import pandas as pd
import keras
from keras import layers

# %% The header names the columns, and a short file has its rows counted
df = pd.read_csv("weather.csv")  #: (30, 6)
x = df.drop(columns=["day", "kind", "wind"]).values  #: (30, 3)
y = df["fog"]  #: (30,)
model = keras.Sequential([keras.Input((x.shape[1],)), layers.Dense(1)])  #: (None, 1) · Σ 4

# %% A number that is typed wrong is told against the file
df = pd.read_csv("weather.csv")  #: (30, 6)
x = df[["rain", "sun", "fog", "wind"]].to_numpy()  #: (30, 4)
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
model.compile("sgd", "mse")
model.fit(x, df["fog"])
#         ^ error[changed-axis]

# %% Columns are chosen by their type
df = pd.read_csv("weather.csv")  #: (30, 6)
numbers = df.select_dtypes("number").to_numpy()  #: (30, 4)
whole = df.select_dtypes(include=["int64"]).to_numpy()  #: (30, 2)
others = df.select_dtypes(exclude=np.number)  #: (30, 2)

# %% Rows without missing values stay, the others are not counted
df = pd.read_csv("weather.csv")  #: (30, 6)
all_of_them = df[["rain", "kind"]].dropna()  #: (30, 2)
some = df.dropna()  #: (29, 6)

# %% Arguments say which records are rows
a = pd.read_csv("prices.csv", sep=";", skiprows=1)  #: (9, 4)
b = pd.read_csv("prices.csv", sep=";", header=1)  #: (9, 4)
c = pd.read_csv("prices.csv", sep=";", skiprows=2, header=None)  #: (9, 4)
d = pd.read_csv("prices.csv", sep=";", skiprows=1, nrows=5, usecols=["open", "close"])  #: (5, 2)
e = pd.read_csv("prices.csv", sep=";", skiprows=1, names=["a", "b", "c", "d"], header=0).drop(columns="a")  #: (9, 3)
f = pd.read_csv("prices.csv", sep=";", skiprows=1, index_col=0, skipfooter=2, engine="python")  #: (7, 3)
g = a.drop(columns=["high.1"])  #: (9, 3)
h = pd.read_csv("shifts.txt", sep=r"\s+", comment="#", header=None)  #: (12, 3)

# %% A file that is not there leaves names
df = pd.read_csv("elsewhere.csv")

# %% What the program writes itself is not what lies there
frame = pd.DataFrame({"a": [1, 2]})  #: (2, 1)
frame.to_csv("weather.csv", index=False)
df = pd.read_csv("weather.csv")  #: (2, 1)

# %% Arrays have their shapes in their headers
x = np.load("spectra.npy")  #: (20, 64, 3)
with np.load("digits.npz") as data:
    images, labels = data["x"], data["y"]  #: (10, 28, 28), (10,)
archive = np.load("digits.npz")
names = archive.files
model = keras.Sequential([keras.Input(x.shape[1:]), layers.Conv1D(4, 3)])  #: (None, 62, 4) · Σ 40
t = np.loadtxt("shifts.txt")  #: (12, 3)
u = np.genfromtxt("prices.csv", delimiter=";", skip_header=2)  #: (9, 4)
v = np.loadtxt("shifts.txt", usecols=1)  #: (12,)
w = np.loadtxt("shifts.txt", unpack=True, max_rows=5)  #: (3, 5)

# %% What is saved is loaded
np.save("own", np.zeros((5, 7)))
a = np.load("own.npy")  #: (5, 7)
np.savez("both.npz", first=np.ones(3), second=np.ones((2, 2)))
b = np.load("both.npz")
c = b["second"]  #: (2, 2)
