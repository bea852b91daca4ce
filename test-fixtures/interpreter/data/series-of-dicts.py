import numpy as np
import pandas as pd

# %% A name for each row
counts = {}
for name in ["a", "b", "c"]:
    counts[name] = float(np.random.rand())
series = pd.Series(counts)  #: (3,)
ordered = series.sort_values(ascending=False)  #: (3,)
best = ordered.head(2).index.tolist()
table = pd.DataFrame(np.zeros((5, 3)), columns=list("abc"))[best]  #: (5, 2)
known = pd.Series({"x": 1, "y": 5, "z": 9}, name="n")  #: (3,)
large = known[known > 3]  #: (2,)
frame = known.to_frame()  #: (3, 1)
chosen = pd.Series({"x": 1, "y": 5}, index=["y", "x", "w"])  #: (3,)
