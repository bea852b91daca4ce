import numpy as np
import pandas as pd
import keras
from keras import layers

np.savetxt("weather.csv", np.ones((40, 5)), delimiter=",", header="day,rain,sun,fog,wind", comments="")

# %% Columns picked by name are known, and how many rows there are only the file says
df = pd.read_csv("weather.csv")
x = df[["rain", "sun", "fog"]].values  #: (len(df), 3)
y = df["wind"]  #: (len(df),)
z = df.wind.to_numpy()  #: (len(df),)
model = keras.Sequential([keras.Input(x.shape[1:]), layers.Dense(2)])  #: (None, 2) · Σ 8
model.summary()

# %% Columns dropped, popped and added are counted from those of the file
df = pd.read_csv("weather.csv")
x = df.drop(columns=["day", "wind"])  #: (len(df), df.shape[1] - 2)
wind = df.pop("wind")  #: (len(df),)
w = df.values  #: (len(df), df.shape[1] - 1)
df["double"] = df["rain"] * 2  #: (len(df),)
v = df.values  #: (len(df), df.shape[1])
del df["double"]

# %% usecols and names tell what is read
a = pd.read_csv("weather.csv", usecols=["sun", "rain"]).values  #: (a.shape[0], 2)
b = pd.read_csv("weather.csv", usecols=[1, 2, 3]).to_numpy(dtype="float32")  #: (b.shape[0], 3)
c = pd.read_csv("weather.csv", names=["a", "b", "c", "d", "e"], header=0)  #: (len(c), 5)
d = c.drop("a", axis=1)  #: (len(c), 4)
e = pd.read_csv("weather.csv", usecols=["day", "sun"], index_col="day").values  #: (e.shape[0], 1)

# %% iloc and loc pick rows and columns
df = pd.read_csv("weather.csv")
a = df.iloc[:, 1:3].values  #: (len(df), 2)
b = df.iloc[:, -1].values  #: (len(df),)
c = df.iloc[:, :-1].values  #: (len(df), df.shape[1] - 1)
d = df.loc[:, ["rain", "fog"]].values  #: (len(df), 2)
e = df.loc[:, "rain"].values.reshape(-1, 1)  #: (len(df), 1)
f = df.iloc[:, [0, 2, 4]].values  #: (len(df), 3)
g = df.loc[df["rain"] > 0, ["sun", "fog"]].values  #: (g.shape[0], 2)

# %% A frame of a dict, of lists and of an array is known whole
df = pd.DataFrame({"a": np.zeros(30), "b": np.ones(30), "c": [0] * 30})  #: (30, 3)
a = df[["a", "b"]]  #: (30, 2)
b = df["c"]  #: (30,)
c = pd.DataFrame(np.zeros((12, 3)), columns=["x", "y", "z"])  #: (12, 3)
d = c.loc[:, "x":"y"].values  #: (12, 2)
e = pd.DataFrame([[1, 2], [3, 4], [5, 6]], columns=["p", "q"])  #: (3, 2)
f = pd.DataFrame([{"p": 1, "q": 2}, {"p": 3, "q": 4}]).values  #: (2, 2)
g = c.T.values  #: (3, 12)
h = c.filter(items=["x", "z"]).values  #: (12, 2)
i = c.iloc[2:5, 1:]  #: (3, 2)
j = c.rename(columns={"x": "first"})  #: (12, 3)
k = j[["first", "y"]]  #: (12, 2)
n = len(c.columns)
model = keras.Sequential([keras.Input((n,)), layers.Dense(1)])  #: (None, 1) · Σ 4
predicted = model.predict(c)  #: (12, 1)

# %% Unknown columns still have a rank, and equal computations are equal
raw = pd.read_csv("weather.csv").to_numpy()
a = np.zeros((4, raw.shape[1] + 1))  #: (4, raw.shape[1] + 1)
b = raw[:, :-1]  #: (raw.shape[0], raw.shape[1] - 1)

# %% An index of columns is a list of labels
df = pd.DataFrame(np.zeros((12, 4)), columns=list("abcd"))  #: (12, 4)
a = df[df.columns[1:]]  #: (12, 3)
b = df[[c for c in df.columns if c != "d"]]  #: (12, 3)
c = np.zeros(len(df.columns))  #: (4,)
d = np.array(df)  #: (12, 4)
df.columns = ["p", "q", "r", "s"]
e = df[["p", "s"]].values  #: (12, 2)

# %% Where several labels are wanted, a tuple lists them
df = pd.DataFrame(np.zeros((5, 3)), columns=("a", "b", "c"))  #: (5, 3)
empty = pd.DataFrame(index=range(5), columns=("a", "b"))  #: (5, 2)
picked = pd.DataFrame(df, columns=("a", "z"))  #: (5, 2)
some = pd.DataFrame({"x": [1, 2], "y": [3, 4], "z": [1, 2]}, columns=("x", "y"))  #: (2, 2)
kept = df.filter(items=("a", "b"))  #: (5, 2)
whole = df.dropna(subset=("a", "b"))  #: (5, 3)
df.columns = ("p", "q", "r")
two = df[["p", "r"]].values  #: (5, 2)

# %% A label that stands there twice stands for both columns
table = pd.DataFrame(np.zeros((100, 3)))  #: (100, 3)
twice = table[[0, 0, 2]]  #: (100, 3)
both = twice[0]  #: (100, 2)
late = twice.loc[90:, [0]]  #: (10, 2)
again = twice[[2, 0]]  #: (100, 3)
one = twice.iloc[:, [0]]  #: (100, 1)
rest = twice.drop(columns=[0])  #: (100, 1)
