# A statement that takes too long is given up: what it may have changed is unknown, and the rest of the program goes on.

# %% Calls of calls come to millions, and the lines behind them have their hints
def down(n, x):
    if n == 0:
        return x  #: (None, 8) | ?
    return down(n - 1, down(n - 1, x))  #: (None, 8) | ?


inputs = keras.Input((8,))  #: (None, 8)
outputs = down(14, down(14, down(14, down(14, inputs))))
head = layers.Dense(4)(inputs)  #: (None, 4) · 36

# %% What it was given may have changed
counts = [0]
sizes = [1, 2]


def count(n):
    counts[0] += 1
    return 0 if n == 0 else count(n - 1) + count(n - 1)


count(19)
kept = np.zeros((len(sizes), 3))  #: (2, 3)
changed = np.zeros((counts[0], 3))  #: (changed.shape[0], 3)
