# Places at which elements are taken out or put in: masks, and places that are named twice.
import numpy as np

a = np.array([1, 2, 3, 4, 5])

# %% From both ends one place has two names
left = np.delete(a, [0, -5, 1])  #: (3,)
left = np.delete(a, [-1, -2])  #: (3,)
left = np.delete(a, [0, 0, 1])  #: (3,)
left = np.delete(np.zeros((3, 4)), [0, -1], axis=1)  #: (3, 2)

# %% Of columns that nobody counted
def without(path):
    data = np.loadtxt(path)[:, :9].T  #: (9, data.shape[1])
    left = np.delete(data, [0, 1], axis=1)  #: (9, data.shape[1] - 2)
    some = np.delete(data, [0, -1], axis=1)  #: (9, some.shape[1])

# %% A mask takes out what it picks
left = np.delete(a, [True, False, False, False, False])  #: (4,)
left = np.delete(a, np.array([True, False, True, False, False]))  #: (3,)
left = np.delete(a, a > 3)  #: (3,)
more = np.insert(a, np.array([True, False, True, False, False]), 9)  #: (7,)
more = np.insert(a, [1, 1, -1], 9)  #: (8,)
