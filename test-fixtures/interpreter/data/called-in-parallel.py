import numpy as np
import pandas as pd
from joblib import Parallel, delayed
from keras import Input, Sequential, layers


def features(track, win=20):
    parts = np.stack([track[k : k + win] for k in range(0, len(track) - win, win)])  #: (9|11|13, 10, 3)
    return np.c_[parts.mean(axis=1), parts.std(axis=1)], len(parts)  #: (9|11|13, 6)


# %% Calls that are put off give what plain calls give, in their order
tracks = [np.random.rand(100 + 20 * k, 3) for k in range(3)]  #: [(100, 3), (120, 3), (140, 3)]
results = Parallel(n_jobs=1)(delayed(features)(t, win=10) for t in tracks)  #: [(9, 6), (11, 6), (13, 6)]
x = np.vstack([r[0] for r in results])  #: (33, 6)
y = np.concatenate([[k] * r[1] for k, r in enumerate(results)])  #: (33,)
model = Sequential([Input((x.shape[1],)), layers.Dense(3)])  #: (None, 3) · Σ 21
with Parallel(n_jobs=1) as pool:
    rows = pool(delayed(np.zeros)((k, 2)) for k in (1, 2))  #: [(1, 2), (2, 2)]
both = np.concatenate(rows)  #: (3, 2)

# %% Of calls that nobody counts, each gives what it gives
many = Parallel(n_jobs=1)(delayed(np.zeros)((4,)) for _ in range(int(np.random.rand() * 9) + 1))
grid = np.array(many)  #: (grid.shape[0], 4)
