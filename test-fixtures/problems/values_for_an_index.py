# As many values as the index has labels that a new table is given with them.
import numpy as np
import pandas as pd

days = pd.date_range("2024-01-01", periods=3)

# %% As many, one for all, or put where their own labels are
a = pd.DataFrame({"load": np.zeros(3)}, index=days)                    #: (3, 1)
b = pd.Series([1, 2, 3], index=days)                                   #: (3,)
c = pd.DataFrame({"load": [1], "day": "mon"}, index=days)              #: (3, 2)
d = pd.DataFrame({"load": pd.Series([1, 2])}, index=[0, 1, 2])         #: (3, 1)
e = pd.DataFrame({"load": [1, 2]}, index=[["a", "b"], ["x", "y"]])     #: (2, 1)
f = pd.DataFrame({"load": [1, 2], "day": 5}, index=days, columns=["day"])  #: (3, 1)
g = pd.DataFrame([{"load": 1}, {"load": 2}], index=["a", "b"])         #: (2, 1)
h = pd.Series(5, index=days)                                           #: (3,)
i = pd.Series({"a": 1}, index=["a", "b"])                              #: (2,)
j = pd.DataFrame(np.zeros((4, 2)), index=pd.MultiIndex.from_product([["a", "b"], [1, 2]]))  #: (4, 2)
k = pd.DataFrame({"load": pd.Index([1, 2])}, index=[1, 2, 3])          #: (3, 1)

# %% A column of a dict
a = pd.DataFrame({"load": np.zeros(4)}, index=days)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[column-length]

# %% A matrix
a = pd.DataFrame(np.zeros((4, 2)), index=days)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[column-length]

# %% A series
a = pd.Series([1, 2], index=days)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[column-length]
