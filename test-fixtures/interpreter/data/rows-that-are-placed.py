# Rows that come of setting a label, and labels of several levels.

# %% a row behind the others
import pandas as pd

table = pd.DataFrame({"a": [1, 2], "b": [3, 4]})  #: (2, 2)
table.loc[len(table)] = [5, 6]
more = table.to_numpy()  #: (3, 2)
table.loc[1] = [7, 8]
same = table.to_numpy()  #: (3, 2)
table.loc[9, "a"] = 1
most = table.to_numpy()  #: (4, 2)

# %% a table that starts empty
import pandas as pd

log = pd.DataFrame(columns=["epoch", "loss"])  #: (0, 2)
for epoch in range(3):
    log.loc[len(log)] = [epoch, 0.5]
rows = log.to_numpy()  #: (3, 2)

# %% very many of them
import pandas as pd

log = pd.DataFrame(columns=["epoch", "loss"])  #: (0, 2)
for epoch in range(3000):
    log.loc[len(log)] = [epoch, 0.5]
rows = log.to_numpy()  #: (rows.shape[0], 2)

# %% a label that is there stays one row
import pandas as pd

table = pd.DataFrame({"a": [1, 2, 3]}).drop(0)  #: (2, 1)
table.loc[len(table)] = [8]
rows = table.to_numpy()  #: (2, 1)

# %% a label that nobody knows
import pandas as pd
from elsewhere import name

counts = pd.Series([1, 2], index=["x", "y"])  #: (2,)
counts["z"] = 3
three = counts.to_numpy()  #: (3,)
counts["x"] = 4
still = counts.to_numpy()  #: (3,)
counts[name] = 5
some = counts.to_numpy()

# %% one of two ways
import pandas as pd
from elsewhere import flag

table = pd.DataFrame({"a": [1, 2]})  #: (2, 1)
if flag:
    table.loc[len(table)] = [3]
rows = table.to_numpy()  #: (rows.shape[0], 1)

# %% labels of several levels
import pandas as pd

index = pd.MultiIndex.from_tuples([("a", 1), ("a", 2), ("b", 1)])  #: (3,)
series = pd.Series([1, 2, 3], index=index)  #: (3,)
first = series.loc["a"]
second = series.loc[:, [1]]
put = pd.Series([1, 2], index=[("a", 1), ("a", 2)]).reindex(index)  #: (3,)
columns = put.reset_index(name="value")  #: (3, columns.shape[1])

# %% rows grouped by a column itself
import pandas as pd

table = pd.DataFrame({"k": list("abab"), "v": [1, 2, 3, 4], "w": [1, 2, 3, 4]})  #: (4, 3)
sums = table.groupby(table["k"]).sum()  #: (2, 2)
both = table.groupby([table["k"], "v"]).count()  #: (4, 1)
even = table.groupby(table["v"] % 2).count()  #: (2, 3)
upper = table.groupby(table["k"].str.upper()).count()  #: (2, 3)

# %% columns of several levels, a list for each
import pandas as pd

table = pd.DataFrame(np.arange(12).reshape(4, 3), columns=[["o", "o", "c"], ["x", "y", "x"]])  #: (4, 3)
both = table["o"]  #: (4, 2)
one = table[("o", "y")]  #: (4,)
