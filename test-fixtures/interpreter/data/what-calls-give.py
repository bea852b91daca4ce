# What a call gives that is mostly made for what it does: nothing is said of it that it has not.
import csv
import numpy as np
import pandas as pd

# %% Settings that were in force before
before = np.seterr(divide="ignore")
mode = before["divide"]
np.seterr(**before)
limit = csv.field_size_limit(10**6) + 1

# %% What was drawn
table = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})  #: (3, 2)
axes = table.hist()
first = axes[0][0]
axis = table.plot(title="both")
axis.set_xlabel("time")
