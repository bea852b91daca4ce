import numpy as np
import pandas as pd

# %% Of rows that nobody counted a slice holds at most as many as it asks for
def first(path):
    data = np.loadtxt(path, delimiter=",")
    x, y = data[:3000, 0:8], data[:3000, 8]  #: (x.shape[0], 8), (y.shape[0],)
    frame = pd.read_csv(path)
    few = frame[:100]  #: (min(len(frame), 100), frame.shape[1])
    head = frame.head(5)  #: (min(len(frame), 5), frame.shape[1])
    one = frame[:1]  #: (1, frame.shape[1])
    window = frame[2:12]  #: (max(min(len(frame), 12) - 2, 0), frame.shape[1])

# %% Where they are counted it is what Python clips
x = np.zeros((20, 8))  #: (20, 8)
a = x[:3000]  #: (20, 8)
b = x[5:3000]  #: (15, 8)
c = x[:4]  #: (4, 8)
