import numpy as np
import pandas as pd

# %% tables under one another keep their labels, behind those that are given to each
train = pd.DataFrame({"k": [1, 2, 3, 1], "v": [5, 6, 7, 8]})  #: (4, 2)
test = train.iloc[:2]  #: (2, 2)
both = pd.concat([train, test], keys=["train", "test"])  #: (6, 2)
back = both.xs("train")  #: (4, 2)
again = both.loc["test"]  #: (2, 2)
columns = both.reset_index()  #: (6, 4)
plain = both.droplevel(0)  #: (6, 2)
twice = pd.concat([train, test])  #: (6, 2)
first = twice.loc[0]  #: (2, 2)
early = twice[twice.index < 2]  #: (4, 2)

# %% a label that stands there twice picks rows, one that stands there once a row
table = pd.DataFrame({"k": [1, 2, 3, 1], "v": [5, 6, 7, 8]}).set_index("k")  #: (4, 1)
rows = table.loc[1]  #: (2, 1)
towns = pd.DataFrame({"town": ["a", "b", "c"], "x": [1, 2, 3], "y": [4, 5, 6]}).set_index("town")  #: (3, 2)
row = towns.loc["b"]  #: (2,)
slice_ = towns.loc["b":]  #: (2, 2)

# %% labels that are given to rows are those that files were called
files = pd.DataFrame()  #: (0, 0)
for name in ["10.00", "10.10", "10.20", "10.30"]:
    row = pd.DataFrame(np.zeros((1, 4)))  #: (1, 4)
    row.index = ["2004.02.12." + name]
    files = pd.concat([files, row])  #: (1…4, 4)
files.index = pd.to_datetime(files.index, format="%Y.%m.%d.%H.%M")  #: (4,)
late = files["2004-02-12 10:10:00":]  #: (3, 4)

# %% rows are joined by what a column says of the other table's labels
sales = pd.DataFrame({"item": [0, 2, 2, 1], "sold": [5, 6, 7, 8]})  #: (4, 2)
items = pd.DataFrame({"name": ["x", "y", "z"], "item": [0, 1, 2]})  #: (3, 2)
named = sales.join(items, on="item", rsuffix="_r")  #: (4, 4)
few = named[named["name"] == "z"]  #: (2, 4)
by_label = sales.join(items.set_index("item"), on="item")  #: (4, 3)

# %% labels that become columns again are counted whatever the others are called
sales = pd.DataFrame({"shop": [1, 1, 2], "month": [0, 1, 1], "sold": [5, 6, 7]})  #: (3, 3)
wide = sales.pivot_table(index=["shop"], columns=["month"], values=["sold"], aggfunc="sum")  #: (2, 2)
flat = wide.reset_index()  #: (2, 3)
one = flat.droplevel(0, axis=1)  #: (2, 3)

# %% codes are small whole numbers, and computed with
codes = pd.Series(["a", "c", "b", "a"]).astype("category").cat.codes + 1  #: (4,)
table = np.zeros((int(codes.max()) + 1, 4))  #: (4, 4)
