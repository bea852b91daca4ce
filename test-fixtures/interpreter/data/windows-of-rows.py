import numpy as np
import pandas as pd
import keras
from keras import layers

np.savetxt("weather.csv", np.ones((40, 5)), delimiter=",", header="day,rain,sun,fog,wind", comments="")

# %% Windows of a table by a comprehension
table = pd.read_csv("weather.csv")[["rain", "sun", "fog"]].to_numpy(dtype="float32")  #: (table.shape[0], 3)
x = np.stack([table[k : k + 7] for k in range(len(table) - 7)])  #: (table.shape[0] - 7, 7, 3)
m = keras.Sequential([keras.Input(x.shape[1:]), layers.LSTM(5)])  #: (None, 5) · Σ 180
m.summary()

# %% Windows by appending in a loop of unknown rounds
grid = pd.read_csv("weather.csv").values
past = []
for k in range(6, len(grid)):
    past.append(grid[k - 6 : k, 0])
past = np.array(past)  #: (grid.shape[0] - 6, 6)
model = keras.Sequential([keras.Input(past.shape[1:]), layers.Dense(2)])  #: (None, 2) · Σ 14


# %% The function that everybody writes
def create_dataset(dataset, look_back=3):
    xs, ys = [], []
    for i in range(len(dataset) - look_back - 1):
        xs.append(dataset[i : (i + look_back), 0])
        ys.append(dataset[i + look_back, 0])
    return np.array(xs), np.array(ys)  #: (size - 5, 4), (size - 5,)


data = pd.read_csv("weather.csv", usecols=["rain"]).values.astype("float32")  #: (data.shape[0], 1)
size = int(len(data) * 0.67)
train, test = data[0:size, :], data[size : len(data), :]  #: (size, 1), (data.shape[0] - size, 1)
trainX, trainY = create_dataset(train, 4)  #: (size - 5, 4), (size - 5,)
trainX = np.reshape(trainX, (trainX.shape[0], 1, trainX.shape[1]))  #: (size - 5, 1, 4)
model = keras.Sequential([keras.Input((1, 4)), layers.LSTM(4), layers.Dense(1)])  #: (None, 1) · Σ 149
model.compile("adam", "mse")
model.fit(trainX, trainY, epochs=1, verbose=0)

# %% Windows of frames by iloc
df = pd.read_csv("weather.csv")[["rain", "sun"]]  #: (len(df), 2)
windows = []
for i in range(len(df) - 5):
    windows.append(df.iloc[i : i + 5].values)
windows = np.array(windows)  #: (len(df) - 5, 5, 2)

# %% A bound below zero counts from the end, by whatever name
series = pd.read_csv("weather.csv")["rain"].values
steps = len(series) // 4
a = series[:-steps]  #: (series.shape[0] - series.shape[0] // 4,)
b = series[-steps:]  #: (series.shape[0] // 4,)

# %% A round that appends nothing counts for nothing: how many windows there are is not known
def supervised(table, past, ahead):
    rows = table.reshape((table.shape[0] * table.shape[1], table.shape[2]))  #: (1400, 8)
    windows, targets = [], []
    start = 0
    for _ in range(len(rows)):
        end = start + past
        if end + ahead <= len(rows):
            windows.append(rows[start:end, :])
            targets.append(rows[end : end + ahead, 0])
        start += 1
    return np.array(windows), np.array(targets)  #: (?, 14, 8), (?, 7)

x, y = supervised(np.zeros((200, 7, 8)), 14, 7)  #: (x.shape[0], 14, 8), (y.shape[0], 7)

# %% One branch or the other appends in every round
either = []
for i in range(900):
    if i % 3:
        either.append(np.ones(4))
    else:
        either.append(np.zeros(4))
either = np.array(either)  #: (900, 4)

# %% A loop inside appends as many in each round
pairs = []
for i in range(900):
    for j in range(2):
        pairs.append(np.ones(4))
pairs = np.array(pairs)  #: (1800, 4)

# %% A counter that a `while` raises starts windows of equal length
table = np.zeros((900, 3))  #: (900, 3)
start, windows = 0, []
while start + 20 <= len(table):
    windows.append(table[start : start + 20])
    start += 1
windows = np.array(windows)  #: (windows.shape[0], 20, 3)
