# What numeric_only leaves of a table, and rows that are left once those of some labels are dropped.

# %% reductions over the columns of numbers
import pandas as pd

table = pd.DataFrame({"a": [1.0, None, 3.0], "kind": ["x", "y", "x"], "n": [1, 2, 3]})  #: (3, 3)
means = table.mean(numeric_only=True)  #: (2,)
deviations = table.std(numeric_only=True)  #: (2,)
middle = table.quantile(0.5, numeric_only=True)  #: (2,)
together = table.corr(numeric_only=True)  #: (2, 2)
running = table[["a", "n"]].cumsum(numeric_only=True)  #: (3, 2)
filled = table.fillna(table.mean(numeric_only=True)).dropna()  #: (3, 3)
per_row = table.sum(axis=1, numeric_only=True)  #: (3,)

# %% nobody knows which columns are numbers
import pandas as pd

def read(path):
    table = pd.read_csv(path)
    return table.mean(numeric_only=True)

# %% rows without those of some labels
import pandas as pd

table = pd.DataFrame({"a": [1, 2, 3, 4], "b": ["x", "y", "z", "x"]})  #: (4, 2)
one = table.drop(0)  #: (3, 2)
two = table.drop([1, 3])  #: (2, 2)
some = table.drop(index=range(3))  #: (1, 2)
named = table.set_index("b").drop("x")  #: (2, 1)
column = table["a"].drop([0, 1])  #: (2,)
kinds = pd.get_dummies(two["b"])  #: (2, 2)
