"""Ranges that count in fractions, and functions of SciPy's that keep the shape."""
import numpy as np
import pandas as pd
from scipy.special import expit, softmax
from scipy.stats import zscore

# %% NumPy counts in floating point
a = np.arange(-10.0, 10.0, 0.2)  #: (100,)
b = np.arange(0, 1, 0.1)  #: (10,)
c = np.arange(0, 2 * np.pi, 0.1)  #: (63,)
d = np.arange(1, 1.3, 0.1)  #: (4,)
e = np.arange(5, 0, -0.5)  #: (10,)
f = np.arange(0.0, 5.0)  #: (5,)
g = np.arange(0.5)  #: (1,)

# %% Standard scores of arrays and tables
a = zscore(np.ones((4, 3)))  #: (4, 3)
df = pd.DataFrame({"a": [1, 2, 4], "b": [3, 4, 1]})  #: (3, 2)
b = zscore(df)  #: (3, 2)
df["a"] = zscore(df["a"])  #: (3,)
c = softmax(np.ones((4, 3)), axis=1)  #: (4, 3)
d = expit(np.ones(5))  #: (5,)
