"""Methods of arrays that are functions of NumPy as well, and numbers read off arrays."""

# %% Orders, places and ranges
import numpy as np

scores = np.zeros((64, 128))  #: (64, 128)
nearest = scores.argsort(axis=1)[:, :5]  #: (64, 5)
votes = np.zeros(5000)[nearest]  #: (64, 5)
flat = scores.argsort(axis=None)  #: (8192,)
parts = scores.argpartition(3, axis=1)  #: (64, 128)
places = np.arange(10).searchsorted([1, 2, 3])  #: (3,)
spread = np.ptp(scores, axis=0)  #: (128,)
growth = scores.cumprod(axis=0)  #: (64, 128)
same = scores.conj()  #: (64, 128)

# %% A number that only running tells is a number
import numpy as np

signal = np.zeros(20)  #: (20,)
best = int(np.argmax(signal))
signal = np.append(signal, best / 127.5 - 1)  #: (21,)
signal = np.append(signal, int(signal[0]) + 1)  #: (22,)
