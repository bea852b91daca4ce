# Columns that are taken out of a table and changed in place: pandas 2 changes the table too, pandas 3 doesn't.

# %% texts that become numbers, or don't
import pandas as pd

table = pd.DataFrame({"churn": ["Yes", "No", "Yes"], "age": [1.0, None, 3.0]})  #: (3, 2)
for name in ["churn"]:
    table[name].replace({"Yes": 1, "No": 0}, inplace=True)
try:
    labels = table["churn"].astype("float32")  #: (3,)
except ValueError:
    pass

# %% gaps that are filled, or aren't
import pandas as pd

table = pd.DataFrame({"churn": ["Yes", "No", "Yes"], "age": [1.0, None, 3.0]})  #: (3, 2)
table["age"].fillna(0, inplace=True)
left = table.dropna()  #: (len(left), 2)
kinds = pd.get_dummies(table["churn"])  #: (3, 2)

# %% by attribute, and by chained items
import pandas as pd

table = pd.DataFrame({"a": [1.0, None, 3.0], "b": [1.0, 2.0, None], "c": [1, 2, None]})  #: (3, 3)
table.a.fillna(0, inplace=True)
some = table.dropna(subset=["a"])  #: (len(some), 3)
table["c"][table["a"] > 1] = 0
more = table.dropna(subset=["c"])  #: (len(more), 3)
others = table.dropna(subset=["b"])  #: (2, 3)

# %% a table's own method changes it in every release
import pandas as pd

table = pd.DataFrame({"a": [1.0, None, 3.0], "b": ["x", "y", "z"]})  #: (3, 2)
table.fillna({"a": 0}, inplace=True)
left = table.dropna()  #: (3, 2)
column = table["a"].copy()  #: (3,)
column.replace(0, 5, inplace=True)
again = table.dropna()  #: (3, 2)

# %% What changes a table in place gives it in pandas 3, for some of the methods
import pandas as pd

table = pd.DataFrame({"a": [1.0, None], "b": [3.0, 4.0]})  #: (2, 2)
filled = table.fillna(0, inplace=True)
column = table["a"].clip(0, 1, inplace=True)
names = list(filled.columns)
