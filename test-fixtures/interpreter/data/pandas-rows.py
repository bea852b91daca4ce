import numpy as np
import pandas as pd
import keras
from keras import layers

table = pd.DataFrame(np.arange(160).reshape(40, 4), columns=["a", "b", "c", "d"])  #: (40, 4)
open("table.csv", "w").write(table.to_csv(index=False))

# %% What keeps rows keeps the shape
df = table.copy()  #: (40, 4)
a = df.astype("float32").fillna(0).shift(1).diff()  #: (40, 4)
b = df.rolling(3).mean()  #: (40, 4)
c = df.sort_values("a").reset_index(drop=True)  #: (40, 4)
d = df.sample(frac=1)  #: (40, 4)
e = (df - df.mean()) / df.std()  #: (40, 4)
f = df["a"].rolling(window=5).sum().values  #: (40,)
g = (df["a"] + df["b"]).values  #: (40,)
h = df["a"].astype(str).str.lower()  #: (40,)
i = df.isna()  #: (40, 4)
j = df["a"].apply(lambda v: v + 1)  #: (40,)

# %% head, tail, samples and slices choose some
df = table.copy()  #: (40, 4)
a = df.head()  #: (5, 4)
b = df.tail(7)  #: (7, 4)
c = df.sample(frac=0.25)  #: (10, 4)
d = df.sample(n=6)  #: (6, 4)
e = df[10:30]  #: (20, 4)
f = df.iloc[:-5]  #: (35, 4)
g = df.iloc[3]  #: (4,)
h = df["a"].iloc[1:4]  #: (3,)

# %% Masks and missing values leave rows that only the data tells
df = table.copy()  #: (40, 4)
a = df[df["a"] > 20]  #: (len(a), 4)
b = df.dropna()  #: (40, 4)
c = df[(df["a"] > 20) & (df["b"] < 100)].values  #: (c.shape[0], 4)
d = df[~df["a"].isin([1, 2])]  #: (len(d), 4)
e = df.drop_duplicates()  #: (len(e), 4)
df.dropna(inplace=True)
f = df.values  #: (40, 4)

# %% Changing in place changes the object
df = table.copy()  #: (40, 4)
df.drop("d", axis=1, inplace=True)
a = df.values  #: (40, 3)
df.rename(columns={"a": "first"}, inplace=True)
df["e"] = 1
df.insert(0, "z", 2)
b = df.values  #: (40, 5)
df.drop(columns=["first", "nothing"], errors="ignore", inplace=True)
c = df.values  #: (40, 4)

# %% Frames beside and under one another
df = table.copy()  #: (40, 4)
a = pd.concat([df, df])  #: (80, 4)
b = pd.concat([df, df["a"] * 2], axis=1)  #: (40, 5)
c = pd.concat([df, pd.DataFrame(np.zeros((40, 2)), columns=["p", "q"])], axis=1)  #: (40, 6)
d = pd.concat([df, pd.DataFrame(np.zeros((39, 2)), columns=["p", "q"])], axis=1)  #: (40, 6)
e = df.merge(df, on="a")  #: (len(e), 7)
f = pd.get_dummies(df["a"]).values  #: (40, f.shape[1])

# %% Rows of a file cut at a number are counted from its end
df = pd.read_csv("table.csv")
n = int(len(df) * 0.8)
values = df[["a", "b"]].values  #: (len(df), 2)
train = values[:n]  #: (n, 2)
test = values[n:]  #: (len(df) - n, 2)
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])  #: (None, 1) · Σ 3
model.compile("sgd", "mse")
model.fit(train, train[:, 0])

# %% Frames and series are fed as arrays, a series as a column
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("sgd", "mse")
model.fit(table[["a", "b", "c"]], table["d"])
y = model.predict(table[["a", "b", "c"]])  #: (40, 1)

# %% Columns that two paths leave differently are counted by neither
df = pd.read_csv("table.csv")
if len(df) > 10:
    df["e"] = 1
x = df.values  #: (len(df), x.shape[1])
y = df[["a", "b"]].values  #: (len(df), 2)

# %% Loops over columns and rows
df = table.copy()  #: (40, 4)
for name in ["p", "q"]:
    df[name] = df["a"] * 2  #: (40,)
a = df.values  #: (40, 6)
for column in df.columns:
    b = df[column].values  #: (40,)
rows = []
for i, row in df.iterrows():  #: (6,)
    rows.append(row.values)
c = np.array(rows)  #: (40, 6)

# %% A frame with another number of columns than the model takes
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("sgd", "mse")
model.fit(table, table["d"])
#         ^^^^^ error[changed-axis]
