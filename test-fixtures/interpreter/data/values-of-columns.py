import numpy as np
import pandas as pd

# %% what is counted of a column is a number
table = pd.DataFrame({"n": [4, 2, 7, 2], "x": [1.5, np.nan, 3.0, 2.0], "town": ["b", "a", None, "a"]})  #: (4, 3)
total = np.zeros(table["n"].sum())  #: (15,)
missing = np.zeros(table["x"].isnull().sum())  #: (1,)
there = np.zeros(table["town"].count())  #: (3,)
middle = np.zeros(int(table["n"].median()))  #: (3,)
half = np.zeros(int(table["x"].median()))  #: (2,)
place = np.zeros(table["n"].argmax())  #: (2,)
label = np.zeros(table["x"].idxmin() + 1)  #: (1,)
only = np.zeros(table[table["n"] == 7]["n"].item())  #: (7,)
draws = np.random.randint(0, 9, size=table["x"].isna().sum())  #: (1,)

# %% what stands there most often fills what is missing
table = pd.DataFrame({"town": ["b", "a", None, "a"], "age": [3.5, 41.9, 3.2, 8.0]})  #: (4, 2)
often = table["age"].mode()  #: (4,)
table["town"] = table["town"].fillna(table["town"].mode()[0])  #: (4,)
wide = pd.get_dummies(table, columns=["town"])  #: (4, 3)
ages = np.zeros(table["age"].astype(int).nunique())  #: (3,)
texts = pd.Series(["1.50", "2.5", "1.5"]).str.replace(".50", ".5", regex=False).astype(float)  #: (3,)
different = np.zeros(texts.nunique())  #: (2,)
