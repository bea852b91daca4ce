import numpy as np
import pandas as pd

# %% A column of truth values picks rows, as it stands and inverted
days = pd.DataFrame({"kind": ["open", "shut", "open"], "place": ["N", "N", "M"], "moved": [False, True, False]})  #: (3, 3)
moved = days[days.moved]  #: (1, 3)
kept = days[~days["moved"]]  #: (2, 3)
own = days[(days.place == "N") & (~days.moved)]  #: (1, 3)
inside = np.zeros((3, 2))[days["moved"]]  #: (1, 2)

# %% What share of each column is missing picks columns
table = pd.DataFrame({"a": [1.0, None, None], "b": [1, 2, 3], "c": [None, "x", "y"]})  #: (3, 3)
missing = table.isnull().mean()  #: (3,)
left = table.drop(columns=missing[missing > 0.5].index)  #: (3, 2)
whole = table.loc[:, ~table.isna().any()]  #: (3, 1)
counts = table.count()  #: (3,)
fuller = table[counts[counts >= 2].index]  #: (3, 2)

# %% np.isin tells which elements are among others
owners = np.array([1, 1, 2, 3, 3])  #: (5,)
held = np.isin(owners, [3])  #: (5,)
train, test = np.zeros((5, 4))[~held], np.zeros((5, 4))[held]  #: (3, 4), (2, 4)

# %% Years, months and days of a table make points of time
parts = pd.DataFrame({"year": [2020, 2020, 2021], "month": [1, 2, 1], "day": [31, 1, 1], "v": [1.0, 2.0, 3.0]})  #: (3, 4)
parts["date"] = pd.to_datetime(parts[["year", "month", "day"]])  #: (3,)
old = parts[parts["date"] < "2021-01-01"]  #: (2, 5)
monthly = parts.set_index("date").resample("MS").sum()  #: (13, 4)

# %% Categories that are missing are filled with one of them
ages = pd.DataFrame({"age": [4.0, None, 31.0, 33.0]})  #: (4, 1)
ages["group"] = pd.cut(ages["age"], bins=[0, 18, 65, 99], labels=["young", "middle", "old"])  #: (4,)
ages["group"] = ages["group"].fillna(ages["group"].mode()[0])  #: (4,)
columns = pd.get_dummies(ages["group"])  #: (4, 3)
middle = ages[ages["group"] == "middle"]  #: (3, 2)

# %% An imputer that tells what was missing, and bins of equal width
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import KBinsDiscretizer, StandardScaler

table = pd.DataFrame({"a": [1.0, None, 3.0], "b": [4, 5, 6], "c": [None, None, 2.0], "d": [7, 7, 7]})  #: (3, 4)
filler = SimpleImputer(strategy="median", add_indicator=True)
train = filler.fit_transform(table)  #: (3, 6)
test = filler.transform(table.fillna(0))  #: (3, 6)
scaled = make_pipeline(SimpleImputer(add_indicator=True), StandardScaler()).fit_transform(table[["a", "b"]])  #: (3, 3)
bins = KBinsDiscretizer(n_bins=3, encode="onehot-dense", strategy="uniform").fit_transform(table[["b", "d"]])  #: (3, 4)
numbers = KBinsDiscretizer(n_bins=3, encode="ordinal").fit_transform(table[["b"]])  #: (3, 1)
