import math
import numpy as np
import pandas as pd

np.savetxt("rows.csv", np.ones((250, 5)), delimiter=",", header="a,b,c,d,e", comments="")
x = pd.read_csv("rows.csv")[["a", "b", "c"]].to_numpy()

# %% As many batches as begin: the last may be shorter
size = 64
for step in range(int(np.ceil(len(x) / size))):
    batch = x[step * size : (step + 1) * size]  #: (batch.shape[0], 3)
for step in range(math.ceil(len(x) / size)):
    batch = x[step * size : (step + 1) * size]  #: (batch.shape[0], 3)
for step in range(-(-len(x) // size)):
    batch = x[step * size : step * size + size]  #: (batch.shape[0], 3)

# %% As many as are whole: each is
size = 64
for step in range(len(x) // size):
    batch = x[step * size : (step + 1) * size]  #: (64, 3)
for step in range(int(len(x) / size)):
    batch = x[step * size : (step + 1) * size]  #: (64, 3)
for step in range(int(np.floor(len(x) / size))):
    batch = x[step * size : (step + 1) * size]  #: (64, 3)

# %% As many as nobody can tell: the last may be shorter where they do not come out even
count = len(x) // 50
table = np.zeros((100, 3))  #: (100, 3)
for step in range(count):
    batch = table[step * 32 : (step + 1) * 32]  #: (batch.shape[0], 3)
for start in range(0, len(x), 30):
    batch = table[start : start + 30]  #: (batch.shape[0], 3)
for start in range(0, 300, 30):
    batch = x[start : start + 30]  #: (min(x.shape[0], 30)|max(min(x.shape[0], 60) - 30, 0)|…, 3)
for step in range(count):
    batch = x[step * 32 : (step + 1) * 32]  #: (batch.shape[0], 3)

# %% What comes out even, and what slides along, is whole where it is there
count = len(x) // 50
table = np.zeros((100, 3))  #: (100, 3)
for step in range(count):
    batch = table[step * 20 : (step + 1) * 20]  #: (20, 3)
for step in range(count):
    window = table[step : step + 20]  #: (20, 3)
for step in range(count):
    row = x[step : step + 1]  #: (1, 3)

# %% No more than there is
table = np.zeros((100, 3))  #: (100, 3)
for start in range(0, len(x), 300):
    batch = table[start : start + 300]  #: (batch.shape[0], 3)

# %% How many there are is a number like any other
steps = math.ceil(len(x) / 64)
means = np.zeros((steps, 3))  #: (ceil(x.shape[0] / 64), 3)
whole = np.zeros((int(len(x) / 64), 3))  #: (x.shape[0] // 64, 3)
rounded = np.zeros((int(np.ceil(len(x) / 64)), 3))  #: (ceil(x.shape[0] / 64), 3)
below = np.zeros((math.floor(-len(x) / 64) + 9, 3))  #: ((-x.shape[0]) // 64 + 9, 3)
either = len(x) / 64 if len(x) > 9 else len(x) / 32
some = np.zeros((math.ceil(either), 3))  #: (some.shape[0], 3)

# %% A `while` goes no further than its test says
at = 0
while at < len(x):
    batch = x[at : at + 100]  #: (batch.shape[0], 3)
    at += 100
at = 0
while at + 100 <= len(x):
    batch = x[at : at + 100]  #: (100, 3)
    at += 100
at = 0
while len(x) > at:
    batch = x[at : at + 100]  #: (batch.shape[0], 3)
    at += 100

# %% A test inside takes some of them out
at = 0
while at < len(x):
    if at + 100 > len(x):
        break
    batch = x[at : at + 100]  #: (batch.shape[0], 3)
    at += 100


# %% A sequence of batches
class Batches:
    def __init__(self, rows, size):
        self.rows, self.size = rows, size  #: (x.shape[0], 3)

    def __len__(self):
        return math.ceil(len(self.rows) / self.size)

    def __getitem__(self, index):
        return self.rows[index * self.size : (index + 1) * self.size]  #: (min(x.shape[0], 32)|?, 3)


batches = Batches(x, 32)
first = batches[0]  #: (min(x.shape[0], 32), 3)
for i in range(len(batches)):
    batch = batches[i]  #: (batch.shape[0], 3)

# %% Between two places there may be fewer rows, and none
second = x[32:64]  #: (max(min(x.shape[0], 64) - 32, 0), 3)
others = x[32:64:2]  #: (ceil(max(min(x.shape[0], 64) - 32, 0) / 2), 3)
late = x[-64:-32]  #: (max(min(x.shape[0], 64) - 32, 0), 3)
behind = x[1:64]  #: (min(x.shape[0], 64) - 1, 3)
beyond = x[300:364]  #: (max(min(x.shape[0], 364) - 300, 0), 3)

# %% A test that looks ahead by less than the batch does, or by as much
at = 0
while at + 1 <= len(x):
    batch = x[at : at + 64]  #: (batch.shape[0], 3)
    at += 64
at, size = 0, 64
while len(x) >= at + size:
    batch = x[at : at + size]  #: (64, 3)
    at += size
