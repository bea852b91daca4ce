# Columns and rows that a table certainly lacks, and values that do not fit it.

# %% One column, and one of a list
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
x = table["fares"]
#         ^^^^^^^ error[missing-column]
#         ^^^^^^^ fix "Change to "fare""

# %%
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
x = table[["age", "fair"]].to_numpy()
#                 ^^^^^^ error[missing-column]

# %%
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
x = table.loc[:, "cabin"]
#                ^^^^^^^ error[missing-column]

# %% What was dropped, popped, renamed or made the row labels
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28], "sex": ["f", "m"]})   #: (2, 3)
y = table.pop("sex")                                             #: (2,)
x = table[["age", "sex"]]
#                 ^^^^^ error[missing-column]

# %%
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
table = table.rename(columns={"fare": "price"}).set_index("age") #: (2, 1)
x = table["age"]
#         ^^^^^ error[missing-column]

# %% Methods that ask for columns
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
x = table.drop(columns=["age", "Fare"])
#                              ^^^^^^ error[missing-column]

# %%
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
x = table.groupby("sex").mean()
#                 ^^^^^ error[missing-column]

# %%
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
x = table.sort_values("name")
#                     ^^^^^^ error[missing-column]

# %% Names of row labels are found as well
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
table = table.set_index("age")                                   #: (2, 1)
x = table.sort_values("age")                                     #: (2, 1)

# %% Rows are dropped unless it is told otherwise
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
x = table.drop("fare")
#              ^^^^^^ error[missing-row]
#              ^^^^^^ fix "Add axis=1"

# %% What is not missed
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
x = table.drop(columns="sex", errors="ignore")                   #: (2, 2)
table["sex"] = ["f", "m"]
y = table["sex"]                                                 #: (2,)
table.index.name = "passenger"
table = table.reset_index()                                      #: (2, 4)
z = table["passenger"]                                           #: (2,)

# %% A handler that waits for it
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
try:
    x = table[["age", "cabin"]]
except KeyError:
    x = table[["age"]]                                           #: (2, 1)

# %% Code that can't be seen may have added it
import pandas as pd
from features import add_features

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
add_features(table)
x = table["speed"]
y = table.drop(columns="age")[["speed"]]

# %% Places past the end
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
row = table.iloc[2]
#     ^^^^^^^^^^^^^ error[index-past-axis]

# %%
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})   #: (2, 2)
y = table.iloc[:, 2]
#   ^^^^^^^^^^^^^^^^ error[index-past-axis]

# %% A column of another length
import pandas as pd

table = pd.DataFrame({"day": range(5)})                          #: (5, 1)
for name in ["forecast"]:
    table[name] = [1.0, 2.0, 3.0]
#   ^^^^^^^^^^^ error[column-length]

# %%
import pandas as pd

table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28, 8.0]})
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[column-length]

# %% Series are put where their labels are, and one value stands in every row
import pandas as pd

table = pd.DataFrame({"day": range(5)})                          #: (5, 1)
table["moved"] = pd.Series([1.0, 2.0, 3.0])                      #: (3,)
table["unit"] = "kW"
x = table.to_numpy()                                             #: (5, 3)

# %% Labels that are too many or too few
import pandas as pd

table = pd.DataFrame(np.zeros((4, 3)), columns=["a", "b"])
#                                              ^^^^^^^^^^ error[labels-of-columns]

# %%
import pandas as pd

table = pd.DataFrame(np.zeros((4, 3)))                           #: (4, 3)
for names in [["a", "b"]]:
    table.columns = names
#   ^^^^^^^^^^^^^ error[labels-of-columns]

# %% Joined tables keep apart what both have
import pandas as pd

left = pd.DataFrame({"a": [1, 2], "b": [3, 4]})                  #: (2, 2)
right = pd.DataFrame({"a": [5, 6], "c": [7, 8]})                 #: (2, 2)
both = left.join(right, lsuffix="_l", rsuffix="_r")              #: (2, 4)
x = both[["a_l", "a_r"]]                                         #: (2, 2)
total = both.eval("d = a_l + c")                                 #: (2, 5)
y = total["d"]                                                   #: (2,)
