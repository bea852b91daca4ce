# %% A loop that plays on and on ends in what every round may leave
import random

memory = []
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.compile("adam", "mse")
total = 0
for episode in range(400):
    state = np.zeros((1, 4), "float32")  #: (1, 4)
    for step in range(500):
        if random.random() < 0.1:
            break
        memory.append((state, random.randrange(2)))
        if len(memory) > 32:
            total += 1
            values = model.predict(state, verbose=0)  #: (1, 2)
            model.fit(state, values, epochs=1, verbose=0)
    if episode == 1:
        break
y = layers.Dense(3)(keras.Input((4,)))  #: (None, 3) · 15

# %% A loop that makes layers is run to its end, however much each round does
x = keras.Input((8,))  #: (None, 8)
for i in range(120):
    width = sum([n % 2 for n in range(i + 390)]) - 190
    x = layers.Dense(width)(x)  #: (None, 5…64) · 30…4,160
y = layers.Dense(3)(x)  #: (None, 3) · 195

# %% Rounds that make layers are run one by one, however many
x = keras.Input((8,))  #: (None, 8)
for i in range(600):
    x = layers.Dense(8)(x)  #: (None, 8) · 72
stack = keras.Sequential([layers.Input((8,))])  #: (None, 8) · Σ 43,200
for i in range(600):
    stack.add(layers.Dense(8))  #: (None, 8) · 72
listed = keras.Sequential([layers.Input((8,))] + [layers.Dense(8) for _ in range(700)])  #: (None, 8) · Σ 50,400
y = layers.Dense(i + 1)(x)  #: (None, 600) · 5,400

# %% Windows of a list of numbers
def windows(length, series):
    steps, targets = [], []
    for i in range(len(series) - length):
        window = series[i:i + length]
        steps.append([[value] for value in window])
        targets.append(series[i + length])
    return np.array(steps), np.array(targets)  #: (690, 10, 1), (690,)
x, y = windows(10, [1.0] * 700)  #: (690, 10, 1), (690,)
rows = []
for i in range(690):
    rows.append(list(range(700))[i:i + 4])
rows = np.array(rows)  #: (690, 4)

# %% A comparison of the counter ends a loop, however long it is
def split_sequences(sequences, n_in, n_out):
    X, y = list(), list()
    for i in range(len(sequences)):
        end = i + n_in
        out_end = end + n_out
        if out_end > len(sequences):
            break
        seq_x, seq_y = sequences[i:end, :], sequences[end:out_end, 0:2]  #: (24, 7), (8, 2)
        X.append(seq_x)
        y.append(seq_y)
    return np.array(X), np.array(y)  #: (869, 24, 7), (869, 8, 2)
X, y = split_sequences(np.random.rand(900, 7), 24, 8)  #: (869, 24, 7), (869, 8, 2)
odd = []
for k in range(1, 100_000, 3):
    if len(X) - 2 * k <= 100:
        break
    odd.append(X[0])
odd = np.array(odd)  #: (128, 24, 7)
grown, limit = [], 700
for i in range(100_000):
    if limit + i > 3000:
        break
    limit += 1
    grown.append(y[0])
grown = np.array(grown)  #: (grown.shape[0], 8, 2)

# %% A list is filled by rounds that call functions of the program
import random


def pair(n):
    return random.randint(0, n), random.randint(0, n)


pairs, seen = [], set()
while len(pairs) < 200:
    sizes = lambda n: pair(n)
    p = sizes(90)
    if p in seen:
        continue
    seen.add(p)
    pairs.append(p)
P = np.array(pairs)  #: (200, 2)
texts = []
while len(texts) < 150:
    text = "{}+{}".format(*pair(99))
    if len(text) < 4:
        continue
    texts.append(text + " " * (7 - len(text)))
x = np.zeros((len(texts), 7))  #: (150, 7)

# %% One that such a function fills as well is longer than that
import random
pairs = []


def put(n):
    pairs.extend([n, n])
    return n


while len(pairs) < 200:
    if random.random() > 0.5:
        pairs.append(put(3))
P = np.zeros((len(pairs), 2))  #: (len(pairs), 2)


class Source:
    def __init__(self, rows):
        self.rows = rows

    def draw(self):
        self.rows.append(0)
        return 1


rows = []
source = Source(rows)
while len(rows) < 200:
    if random.random() > 0.5:
        rows.append(source.draw())
R = np.zeros((len(rows), 2))  #: (len(rows), 2)

# %% The first round of a loop is certain, however many there are
dense = layers.Dense(3)
noise = np.zeros((4, 8), "float32")  #: (4, 8)
flag = True
for step in range(3_000_000):
    made = dense(noise, flag)
#                       ^^^^ error[not-positional]

# %% What it binds is then bound
for step in range(100_000, 0, -1):
    last = np.zeros((4, 2))  #: (4, 2)
    if step == 100_000:
        first = last  #: (4, 2)
both = np.concatenate([first, last])  #: (8, 2)

# %% As many rows are collected as there are rounds
rows = []
for step in range(20_000):
    rows.append(np.zeros(3))
array = np.array(rows)  #: (20000, 3)

# %% And as many pieces side by side
data = np.zeros((640_000, 5))  #: (640000, 5)
for begin, end in zip(range(0, 640_000, 32), range(32, 640_001, 32)):
    piece = data[begin:end]  #: (32, 5)

# %% The rows of a long array are as certain
for row in np.zeros((30_000, 6)):  #: (6,)
    kept = row  #: (6,)
whole = np.stack([kept, row])  #: (2, 6)
