import numpy as np
import pandas as pd

# %% What stands above fills a gap, so that the values are known row by row
marks = pd.DataFrame({"turn": ["one", None, None, "two", None], "word": ["a", "b", "a", "c", "b"]})  #: (5, 2)
marks = marks.ffill()  #: (5, 2)
turns = marks.groupby("turn").size()  #: (2,)
hot = pd.get_dummies(marks["turn"])  #: (5, 2)
late = pd.get_dummies(pd.Series([None, "x", None, "y"]).bfill())  #: (4, 2)
early = pd.Series([None, "x", None]).ffill().dropna()  #: (2,)

# %% A number between two others is neither of them
heights = pd.DataFrame({"h": [1.0, None, 3.0]}).interpolate()  #: (3, 1)
kinds = pd.get_dummies(heights["h"])  #: (3, kinds.shape[1])

# %% Labels at listed places
sheet = pd.DataFrame(np.arange(12.0).reshape(2, 6))  #: (2, 6)
ends = sheet.columns[[0, -1]]  #: (2,)
inner = sheet.drop(sheet.columns[[0, 5]], axis=1)  #: (2, 4)
inner.columns = list("abcd")
c = inner[["c", "d"]]  #: (2, 2)

# %% Columns that a part of the labels names are written, and the others stay as they are
stock = pd.DataFrame({"kind": ["p", None, "q"], "price": [1.0, None, 3.0], "count": [1, 2, 3]})  #: (3, 3)
numbers = stock.select_dtypes(include="number").columns  #: (2,)
texts = stock.select_dtypes(exclude="number").columns  #: (1,)
stock[numbers] = stock[numbers].fillna(stock[numbers].median())  #: (3, 2)
stock[texts] = stock[texts].fillna("none")  #: (3, 1)
wide = pd.get_dummies(stock)  #: (3, 5)

# %% A sum that has no name of its own, by groups
flow = pd.DataFrame({"id": [1, 1, 2, 2], "u": [0.5, 1.0, 1.5, 2.0], "t": [0.0, 1.0, 0.0, 1.0], "R": [5, 5, 20, 20]})  #: (4, 4)
flow["area"] = (flow["u"] * flow["t"]).groupby(flow["id"]).cumsum()  #: (4,)
flow["R"] = flow["R"].astype(str)  #: (4,)
columns = pd.get_dummies(flow)  #: (4, 6)

# %% A list for each group is one item of a series
words = pd.DataFrame({"line": ["a", "a", "b", "b", "b"], "word": list("vwxyz"), "tag": list("NVNVN")})  #: (5, 3)
lines = words.groupby("line").apply(lambda g: [(w, t) for w, t in zip(g["word"].tolist(), g["tag"].tolist())])  #: (2,)
sentences = [s for s in lines]
count = np.zeros(len(sentences))  #: (2,)

# %% A sign taken out of texts leaves numbers
notes = pd.DataFrame({"z": ["1.5;", "2;", None, "0.25;"], "n": [1, 2, 3, 4]})  #: (4, 2)
notes["z"] = notes["z"].replace(regex=True, to_replace=r";", value=r"").astype(float)  #: (4,)
notes = notes.dropna()  #: (3, 2)
half = notes["z"].replace(r"\d", "", regex=True)  #: (3,)
