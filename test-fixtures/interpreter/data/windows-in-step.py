import numpy as np
import pandas as pd
import keras
from keras import layers

rows = np.column_stack([np.repeat([1, 2], 60), np.arange(120), np.arange(120) * 2])
np.savetxt("engines.csv", rows, fmt="%d", delimiter=",", header="id,cycle,heat", comments="")


# %% Two ranges that go on side by side keep their distance: windows that a generator gives, engine by engine
def windows_of(table, length, columns):
    grid = table[columns].values  #: (grid.shape[0], 2)
    for start, stop in zip(range(0, len(grid) - length), range(length, len(grid))):
        yield grid[start:stop, :]  #: (50, 2)


df = pd.read_csv("engines.csv")
one = list(windows_of(df[df["id"] == 1], 50, ["cycle", "heat"]))
x = np.array(one)  #: (x.shape[0], 50, 2)
each = (list(windows_of(df[df["id"] == i], 50, ["cycle", "heat"])) for i in df["id"].unique())
x = np.concatenate(list(each)).astype(np.float32)  #: (x.shape[0], 50, 2)
model = keras.Sequential([layers.LSTM(4), layers.Dense(1)])  #: (None, 1) · Σ 117
model.compile("adam", "mse")
model.fit(x, np.zeros((len(x), 1)), verbose=0)

# %% With steps, and from other starts than zero
series = pd.read_csv("engines.csv")["heat"].to_numpy()
pairs = [series[a:b] for a, b in zip(range(3, len(series) - 20, 2), range(15, len(series), 2))]
x = np.array(pairs)  #: (ceil((series.shape[0] - 23) / 2), 12)

# %% Ranges of other steps do not
series = pd.read_csv("engines.csv")["heat"].to_numpy()
parts = [series[a:b] for a, b in zip(range(0, len(series), 2), range(10, len(series), 3))]
sums = np.array([part.sum() for part in parts])  #: (min(ceil(series.shape[0] / 2), ceil((series.shape[0] - 10) / 3)),)

# %% A list of what a generator gives, which nobody counts
def halves(values):
    for value in values:
        if value > 20:
            yield [value, value / 2]


pairs = list(halves(pd.read_csv("engines.csv")["heat"].astype(float)))
x = np.array(pairs)  #: (x.shape[0], 2)

# %% A list of a column of numbers, and windows of it
values = pd.read_csv("engines.csv")["heat"].astype(float).tolist()
x, y = [], []
for i in range(len(values) - 10):
    window = values[i : i + 10]
    x.append([[value] for value in window])
    y.append(values[i + 10])
x, y = np.array(x), np.array(y)  #: (len(values) - 10, 10, 1) and 1 more

# %% Rows that are picked hold what they held
df = pd.DataFrame({"level": np.sin(np.arange(500.0))}, index=np.arange(500.0) / 10)  #: (500, 1)
train = df.iloc[:400]  #: (400, 1)
late = df[df.level > 0.5]  #: (len(late), 1)
x = np.array([train.level.iloc[i + 3] for i in range(len(train) - 3)])  #: (397,)
y = np.array([late["level"].iloc[0], late.level.iloc[-1]])  #: (2,)
z = np.array(list(late["level"]))  #: (len(late),)
