# %% A loop of many rounds that appends arrays makes an array of as many rows
bags = []
for n in range(1000):
    index = np.random.choice(60000, 3, replace=False)  #: (3,)
    bags.append(np.zeros((60000, 28, 28))[index])
data = np.array(bags)  #: (1000, 3, 28, 28)
first, second, third = list(np.swapaxes(bags, 0, 1))  #: 3 × (1000, 28, 28)
y = layers.Flatten()(first)  #: (1000, 784)

# %% Windows of a series: as many as there are starts
series = np.zeros((5000, 9), "float32")  #: (5000, 9)
windows, targets = [], []
for start in range(len(series) - 30):
    windows.append(series[start : start + 30])
    targets.append(series[start + 30, 0])
x, t = np.array(windows), np.array(targets)  #: (4970, 30, 9), (4970,)
y = layers.LSTM(4)(x)  #: (4970, 4) · 224
z = layers.Rescaling(0.5)(t)  #: (4970,)

# %% A comprehension over as many items makes as many
series = np.zeros((2000, 4), "float32")  #: (2000, 4)
x = np.stack([series[i : i + 16] for i in range(2000 - 16)])  #: (1984, 16, 4)
y = layers.Conv1D(8, 3)(x)  #: (1984, 14, 8) · 104
flat = np.concatenate([series[i : i + 2] for i in range(1000)])  #: (2000, 4)
z = layers.Dense(2)(flat)  #: (2000, 2) · 10

# %% A list that some rounds leave alone has a length of its own
kept = []
for n in range(1000):
    if np.random.rand() < 0.5:
        kept.append(np.zeros((4,)))
print(len(kept))
more = [np.zeros((4,))]  # silent: chance decides  #: [(4,)]
for n in range(1000):
    more.append(np.zeros((4,)))
    if np.random.rand() < 0.01:
        break
y = layers.Dense(2)(np.array(more))  #: (?, 2) · 10

# %% Rows of different lengths have what they share
rows = [np.zeros((4, 6))]  #: [(4, 6)]
for n in range(600):
    rows += [np.zeros((4, 6)) + n]  #: [2 × (4, 6)] | ?
y = layers.Dense(2)(np.array(rows))  #: (601, 4, 2) · 14
rows.append(np.zeros((4, 6)))
y = layers.Dense(2)(np.array(rows))  #: (602, 4, 2) · 14

# %% A list that a round empties is no longer what the rounds before made of it
buffer = []
for n in range(700):
    buffer.append(np.zeros((3,)))
    if n % 10 == 9:
        buffer.clear()
print(len(buffer))

# %% A loop ends where what its condition reads was set to by a method that the rounds call
import numpy as np


class Growing:
    def __init__(self):
        self.limit = 900

    def grow(self):
        self.limit += 1

    def grown(self, values):
        rows = []
        for start in range(0, 3000):
            end = start + 5
            if end > self.limit:
                break
            self.grow()
            rows.append(values[start:end])
        return len(rows)

    def fixed(self, values):
        rows = []
        for start in range(0, 3000):
            end = start + 5
            if end > self.limit:
                break
            rows.append(np.array(values[start:end]))
        return np.array(rows)  #: (896, 5)


unknown = np.zeros(Growing().grown(np.zeros(5000)))  #: (len(rows),)
windows = Growing().fixed(np.zeros(5000))  #: (896, 5)
