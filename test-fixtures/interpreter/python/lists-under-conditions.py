# %% What a round may add to a list is what each of its items is
import random

import numpy as np


def chance():
    return random.random() > 0.5


rows = []
for i in range(50):
    if chance():
        rows.append(np.zeros(4))
kept = np.array(rows)  #: (kept.shape[0], 4)
others = []
for i in range(50):
    if chance():
        continue
    others.append(np.zeros((2, 3)))
stacked = np.stack(others)  #: (stacked.shape[0], 2, 3)
picked = np.array([np.zeros(4) for i in range(50) if chance()])  #: (picked.shape[0], 4)
listed = [np.zeros(i) for i in range(3) if chance()]
number = np.zeros(len(rows))  #: (len(rows),)

# %% A list that is filled until it has as many items as were asked for has as many
import random

import numpy as np

pairs, seen = [], set()
while len(pairs) < 700:
    a, b = random.randint(0, 999), random.randint(0, 999)
    if (a, b) in seen:
        continue
    seen.add((a, b))
    pairs.append([a, b])
data = np.array(pairs)  #: (700, 2)
length = np.zeros((len(pairs), 7))  #: (700, 7)
halves = []
while 40 > len(halves):
    if random.random() > 0.5:
        halves.append(np.zeros(3))
    elif len(halves) > 2:
        halves.append(np.ones(3))
filled = np.stack(halves)  #: (40, 3)

# %% Not where a round may add more, or the loop may end before
import random

import numpy as np

double = []
while len(double) < 5:
    if random.random() > 0.5:
        double.append(np.zeros(3))
        double.append(np.zeros(3))
more = np.zeros(len(double))  #: (len(double),)
ended = []
while len(ended) < 5:
    if random.random() > 0.9:
        break
    if random.random() > 0.5:
        ended.append(np.zeros(3))
fewer = np.zeros(len(ended))  #: (len(ended),)
