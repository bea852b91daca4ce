# Arrays that are used like the tables they were taken from, and like lists and functions.

# %% values is no method
import pandas as pd

table = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})   #: (2, 2)
x = table[["a"]].values()
#   ^^^^^^^^^^^^^^^^^^^^^ error[not-callable]
#   ^^^^^^^^^^^^^^^^^^^^^ fix "Remove it"

# %% Places of rows in an array
import pandas as pd

table = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})   #: (2, 2)
x = table.values.iloc[:, 1:]
#   ^^^^^^^^^^^^^^^^^ error[lacks-attribute]
#   ^^^^^^^^^^^^^^^^^ fix "Remove it"

# %% Names of columns
import pandas as pd

table = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})   #: (2, 2)
x = table.to_numpy()   #: (2, 2)
names = x.columns
#       ^^^^^^^^^ error[lacks-attribute]

# %% An array grows by nothing
rows = np.zeros((0, 3))   #: (0, 3)
grown = rows.append([1, 2, 3])
#       ^^^^^^^^^^^ error[lacks-attribute]

# %% What NumPy makes of a table is a table
import pandas as pd

table = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})   #: (2, 2)
rounded = np.round(table, 1).iloc[0]   #: (2,)
largest = np.max(table, axis=0).loc["a"]
logs = np.log(table).columns   #: (2,)

# %% A method that was not called
import pandas as pd

table = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 4.0]})   #: (2, 2)
y = table["a"].to_numpy
first = y[0]
#       ^^^^ error[not-subscriptable]
#       ^^^^ fix "Change to y()"

# %% A list under many places
names = ["ant", "bee", "fly"]
scores = np.zeros((5, 3))   #: (5, 3)
winner = names[np.argmax(scores, axis=1)]
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[array-as-number]
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to np.array(names)"

# %% And under one
names = ["ant", "bee", "fly"]
scores = np.zeros((5, 3))   #: (5, 3)
first = names[np.argmax(scores[0])]
all_of_them = [names[i] for i in np.argmax(scores, axis=1)]

# %% Columns made of categories of one that is not there
import pandas as pd

table = pd.DataFrame({"kind": ["a", "b"], "size": [1.0, 2.0]})   #: (2, 2)
x = pd.get_dummies(table, columns=["kind", "colour"])
#                                          ^^^^^^^^ error[missing-column]
#                                          ^^^^^^^^ fix "Remove "colour""

# %% A label dropped that is not there
import pandas as pd

table = pd.DataFrame({"kind": ["a", "b"], "size": [1.0, 2.0]})   #: (2, 2)
features = table.columns.drop("Kind")
#                             ^^^^^^ error[missing-column]
#                             ^^^^^^ fix "Change to "kind""
others = table.columns.drop("colour", errors="ignore")

# %% Texts asked of a column of numbers, and times of a column of texts
import pandas as pd

table = pd.DataFrame({"price": [210, 305], "day": ["2024-01-02", "2024-02-03"]})   #: (2, 2)
price = table["price"].str.replace(",", "")
#       ^^^^^^^^^^^^^^^^^^ error[lacks-attribute]
#       ^^^^^^^^^^^^^^^^^^ fix "Change to astype(str).str"
month = table["day"].dt.month
#       ^^^^^^^^^^^^^^^ error[lacks-attribute]
#       ^^^^^^^^^^^^^^^ fix "Change to pd.to_datetime(table["day"])"
parsed = pd.to_datetime(table["day"]).dt.month   #: (2,)
length = table["price"].astype(str).str.len()   #: (2,)

# %% A key of a merge that one side lacks
import pandas as pd

left = pd.DataFrame({"Item": ["a", "b"], "count": [1, 2]})   #: (2, 2)
right = pd.DataFrame({"Item": ["a", "b"], "price": [1.5, 2.5]})   #: (2, 2)
both = left.merge(right, on="item")
#                           ^^^^^^ error[missing-column]
#                           ^^^^^^ fix "Change to "Item""
same = left.merge(right, on="Item")   #: (2, 3)
