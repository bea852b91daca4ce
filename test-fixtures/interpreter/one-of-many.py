# An item under an index or a key that is not known is one of many: what changes it may change each of them.

# %% Lists in a dictionary
import sys
key = int(sys.argv[1]) if len(sys.argv) > 1 else 0
rows = {i: [] for i in range(3)}
rows[key].append(np.zeros((2, 2)))
all_rows = np.stack(rows[0])
first = all_rows[0, 0, 0]

# %% Lists in a list, in a loop
rows = [[] for i in range(3)]
for label in np.zeros(3).astype(int):
    rows[label].append(np.zeros((2, 2)))
all_rows = np.stack(rows[0])
first = all_rows[0, 0, 0]

# %% By get, by another name, in a function
import sys
key = int(sys.argv[1]) if len(sys.argv) > 1 else 0
rows = {i: [] for i in range(3)}
rows.get(key).append(np.zeros((2, 2)))
a = np.stack(rows[0])[0, 0, 0]
rows = {i: [] for i in range(3)}
mine = rows[key]
mine.append(np.zeros((2, 2)))
b = np.stack(rows[0])[0, 0, 0]
rows = {i: [] for i in range(3)}
def add(key, row):
    rows[key].append(row)
add(key, np.zeros((2, 2)))
c = np.stack(rows[0])[0, 0, 0]

# %% Items of items
import sys
key = int(sys.argv[1]) if len(sys.argv) > 1 else 0
sizes = [[1, 2], [3, 4]]
sizes[key][0] = 7
layer = layers.Dense(sizes[0][0])
names = {i: {} for i in range(3)}
names[key]["x"] = 3
x = names[0]["x"]

# %% Layers and models
import sys
key = int(sys.argv[1]) if len(sys.argv) > 1 else 0
both = [layers.Dense(3), layers.Dense(3)]
y = both[key](keras.Input((3,)))  #: (None, 3)
total = both[0].count_params()  # silent: nobody knows which of the two
models = {0: keras.Sequential([keras.Input((3,)), layers.Dense(3)])}
models[key].compile("adam", "mse")
models[0].fit(np.zeros((3, 3)), np.zeros((3, 3)), verbose=0)

# %% What only is read stays known
import sys
key = int(sys.argv[1]) if len(sys.argv) > 1 else 0
sizes = {0: [4, 5], 1: [6, 7]}
mine = sizes[key]
mine.index(4)
y = layers.Dense(sizes[0][1])(keras.Input((3,)))  #: (None, 5) · 20

# %% What all that may stand there have in common is known
import sys
key = int(sys.argv[1]) if len(sys.argv) > 1 else 0
text = "the quick brown fox jumps over the lazy dog. " * 40
index = {c: i for i, c in enumerate(sorted(set(text)))}
encode = lambda s: [index[c] for c in s]
data = np.array(encode(text))  #: (1800,)
codes = np.array([ord(c) for c in text])  #: (1800,)
train, test = data[: int(0.9 * len(data))], data[int(0.9 * len(data)) :]  #: (1620,), (180,)
pictures = [np.zeros((8, 8)), np.ones((8, 8)), np.ones((8, 8))]  #: [3 × (8, 8)]
one = pictures[key] + 1  #: (8, 8)
part = [np.zeros((8, 8)), np.zeros((6, 8))][key]  #: (part.shape[0], 8)
row = np.array([{0: 1, 1: 2}[key], {0: 1.5, 1: 2}.get(key, 3)])  #: (2,)
given = {0: np.zeros(3), 1: np.ones(3)}.get(key, np.zeros(4))
default = {0: np.zeros(3)}.get(key)

# %% In an order that only the data tells
rng = np.random.default_rng(0)
found = []
for rate in (0.1, 0.2, 0.3):
    found.append((float(rng.random()), np.ones((4, 5)), layers.Dense(3)(keras.Input((2,)))))
best = max(found, key=lambda one: one[0])[1]  #: (4, 5)
last = sorted(found, key=lambda one: one[0])[-1][2]  #: (None, 3)
found.sort(key=lambda one: one[0])
_, x, y = found[0]  #: (4, 5), (None, 3)

# %% A text that is one of several is none of the others
import sys
rows = [("big", len(sys.argv)), ("small", len(sys.argv) + 1)]
best = max(rows, key=lambda row: row[1])
ranked = sorted(rows, key=lambda row: row[1])
x = keras.Input((9,))               #: (None, 9)
if best[0] == "huge":
    y = layers.Dense(8)(x)
else:
    y = layers.Dense(16)(x)         #: (None, 16) · 160
width = {"big": 4, "small": 4, "huge": 5}
z = layers.Dense(width[best[0]])(x)                     #: (None, 4) · 40
u = layers.Dense(width.get(ranked[0][0], 7))(x)         #: (None, 4) · 40
kind = "lstm" if len(sys.argv) > 1 else "gru"
if kind in ("conv", "pool"):
    v = layers.Dense(3)(x)
elif kind in width:
    v = layers.Dense(6)(x)
elif "z" in kind:
    v = layers.Dense(2)(x)
else:
    v = layers.Dense(7)(x)          #: (None, 7) · 70

# %% Of two equal ones nothing is known that would tell them apart
import sys
kind = "lstm" if len(sys.argv) > 1 else "gru"
x = keras.Input((5, 9))             #: (None, 5, 9)
if kind == "lstm":
    y = layers.LSTM(4)(x)           #: (None, 4) · 224
else:
    y = layers.GRU(4)(x)            #: (None, 4) · 180
n = layers.Dense({"lstm": 3, "gru": 3, "rnn": 2}[kind])(y)  #: (None, 3) · 15
