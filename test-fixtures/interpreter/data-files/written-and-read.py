import copy
import pickle

import joblib
import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler

# %% A table that was written as records is read with the columns that it had
frame = pd.DataFrame({"a": range(12), "b": np.random.rand(12), "kind": list("xyz") * 4, 3: 1})  #: (12, 4)
frame.to_csv("frame.csv", index=False)
frame["more"] = 0
again = pd.read_csv("frame.csv")  #: (12, 4)
kinds = np.zeros(again.kind.nunique())  #: (3,)
number = again["3"]  #: (12,)
frame.to_csv("labelled.csv", sep=";")
labelled = pd.read_csv("labelled.csv", sep=";")  #: (12, 6)
chosen = pd.read_csv("labelled.csv", sep=";", index_col=0)  #: (12, 5)
otherwise = pd.read_csv("labelled.csv")

# %% Row labels become columns again
means = pd.DataFrame({"a": range(12), "kind": list("xyz") * 4}).groupby("kind").mean()  #: (3, 1)
means.to_csv("means.csv")
flat = pd.read_csv("means.csv")  #: (3, 2)
means.to_excel("means.xlsx", index=False)
sheet = pd.read_excel("means.xlsx")  #: (3, 1)

# %% A pickle holds what the table was when it was written
frame = pd.DataFrame({"a": range(12), "b": 1})  #: (12, 2)
frame.to_pickle("frame.pkl")
frame["c"] = 1
again = pd.read_pickle("frame.pkl")  #: (12, 2)
frame["a"].to_pickle("column.pkl")
column = pd.read_pickle("column.pkl")  #: (12,)

# %% Objects that the program dumps are loaded as they were
scaler = StandardScaler().fit(np.zeros((4, 3)))
joblib.dump(scaler, "scaler.joblib")
scaler.fit(np.zeros((4, 7)))
loaded = joblib.load("scaler.joblib")
mean = loaded.mean_  #: (3,)
with open("parts.pkl", "wb") as file:
    pickle.dump({"images": np.zeros((3, 5)), "names": ["a", "b"]}, file)
with open("parts.pkl", "rb") as file:
    parts = pickle.load(file)  #: (3, 5)
images = parts["images"]  #: (3, 5)
one_hot = np.zeros((2, len(parts["names"])))  #: (2, 2)

# %% A copy of a table or a scaler is its own
frame = pd.DataFrame({"a": [1, 2], "b": [3, 4]})  #: (2, 2)
other = copy.deepcopy(frame)  #: (2, 2)
other["c"] = 1
values = frame.values  #: (2, 2)
scaler = StandardScaler().fit(np.zeros((4, 3)))
wider = copy.deepcopy(scaler)
wider.fit(np.zeros((4, 5)))
mean = scaler.mean_  #: (3,)

# %% Where a column has the name, an attribute that is set is the column
frame = pd.DataFrame({"text": ["a b x%d" % i for i in range(10)], "n": range(10)})  #: (10, 2)
frame.text = frame.text.apply(lambda text: text[:3])  #: (10,)
frame.n = 7
frame.other = 5
first = frame[["text", "n"]].head(8)  #: (8, 2)
texts = np.zeros(first["text"].nunique())  #: (1,)
numbers = np.zeros(first["n"].nunique())  #: (1,)
values = frame.values  #: (10, 2)
