# Words and numbers that functions of NumPy, pandas and SciPy refuse whatever else they are given.
import numpy as np
import pandas as pd
import scipy.fft
from scipy import signal

x = np.arange(30.0)
df = pd.DataFrame({"a": [1, 2, 3], "b": [1.0, 2.0, 3.0]})

# %% Words that are taken
a = np.fft.fft(x, norm="ortho")                               #: (30,)
b, c = signal.butter(3, 0.2, "lowpass", output="ba")          #: 2 × (4,)
d = df.nlargest(2, "a", keep="last")                          #: (2, 2)
e = df.merge(df, on="a", validate="1:1")                      #: (3, 3)
f = df.mean(axis="columns")                                   #: (3,)
g = np.pad(x, 3, mode="reflect")                              #: (36,)
h = df["b"].rolling(2, min_periods=0).mean()                  #: (3,)
i = np.percentile(x, 100)
j = np.linspace(0, 1, 0)                                      #: (0,)
k = df.sample(frac=2.0, replace=True)                         #: (len(k), 2)

# %% A norm of a transform
a = np.fft.fft(x, norm="orth")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% The kind of a filter
b = signal.butter(3, 0.2, "lowpas")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% What is kept among equals
d = df.nlargest(2, "a", keep="las")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% How two tables belong together
e = df.merge(df, on="a", validate="1:2")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% An axis by name
f = df.mean(axis="colums")
#   ^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Fewer than no periods
h = df["b"].rolling(2, min_periods=-1).mean()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% How equal ones share a rank
i = df["b"].rank(method="avg")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]
