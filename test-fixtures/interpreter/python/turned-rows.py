# `zip(*rows)` of rows of which nobody knows how many there are: what each of the tuples holds is known all the same.
import os
import numpy as np
import keras
from keras import layers

# %% Rows that a comprehension makes
n = len(os.listdir("/"))
rows = [(np.zeros((48, 4)), np.zeros((6,))) for _ in range(n)]
xs, ys = zip(*rows)
inputs = np.stack(xs)  #: (n, 48, 4)
targets = np.array(ys)  #: (n, 6)
first = xs[0]  #: (48, 4)
count = np.zeros((len(ys), 3))  #: (n, 3)
for row in ys:  #: (6,)
    last = row  #: (6,)
listed = np.stack([*xs])  #: (n, 48, 4)

# %% Batches of a generator, and a model of what they hold
n = len(os.listdir("/"))
values = np.zeros((200 + n, 4))  #: (n + 200, 4)
def windows(values, window=48):
    for i in range(len(values) - window):
        yield values[i : i + window], values[i + window, :2]  #: (48, 4), (2,)
def batches(values, size=32):
    pairs = windows(values)
    while True:
        batch = [pair for _, pair in zip(range(size), pairs)]
        if not batch:
            return
        xs, ys = zip(*batch)
        yield np.stack(xs), np.stack(ys)  #: (?, 48, 4), (?, 2)
x, y = next(batches(values))  #: (x.shape[0], 48, 4), (y.shape[0], 2)
entry = keras.Input(x.shape[1:])  #: (None, 48, 4)
out = layers.Dense(y.shape[-1])(layers.Flatten()(entry))  #: (None, 2) · 386
every, _ = map(np.stack, zip(*windows(values)))  #: (every.shape[0], 48, 4) and 1 more

# %% A function that takes them by place, and tuples of them
n = len(os.listdir("/"))
rows = [np.zeros((3, 2)) for _ in range(n)]
def stacked(*parts):
    return np.stack(parts)  #: (n, 3, 2)
whole = stacked(*rows)  #: (n, 3, 2)
packed = np.vstack(tuple(rows))  #: (3·n, 2)

# %% What goes on for ever is asked for one by one
from itertools import count
heads = (layers.Dense(width) for width in count(64, 64))
entry = keras.Input((3,))  #: (None, 3)
one = next(heads)(entry)  #: (None, 64) · 256
two = next(heads)(entry)  #: (None, 128) · 512
