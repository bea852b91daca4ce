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

# %% A copy is what it is a copy of
import collections

counts = collections.Counter("abca").copy()
most = np.zeros(len(counts.most_common(2)))  #: (2,)
groups = collections.defaultdict(list, a=[1]).copy()
groups["b"].append(2)
n = np.zeros(len(groups))  #: (2,)
last = collections.deque([1, 2, 3], maxlen=3).copy()
last.appendleft(0)
m = np.zeros(len(last))  #: (3,)
