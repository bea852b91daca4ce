# Signs of texts and items of lists by their place, and columns by how much of them is there.
import numpy as np
import pandas as pd

# %% A sign of each text, and the parts of each
df = pd.DataFrame({"cabin": ["C85", "E46", None, "C123"], "name": ["Ann Lee", "Bo", "Al Fox", "Ann Day"]})  #: (4, 2)
deck = df["cabin"].str[0].fillna("U")  #: (4,)
wide = pd.get_dummies(deck)  #: (4, 3)
first = df["name"].str.split(" ").str[0]  #: (4,)
a = np.zeros(first.nunique())  #: (3,)
last = df["name"].str.split(" ").str.get(1)  #: (4,)
b = np.zeros(last.nunique())  #: (3,)
c = np.zeros(int(last.isna().sum()))  #: (1,)
d = np.zeros(df["name"].str[-1].nunique())  #: (4,)

# %% Columns of which at least so much is there
df = pd.DataFrame({"a": [1, 2, 3], "b": [1, None, 3], "c": [None, None, 3]})  #: (3, 3)
two = df.dropna(axis=1, thresh=2)  #: (3, 2)
all = df.dropna(axis=1, thresh=1)  #: (3, 3)
whole = df.dropna(axis=1, thresh=3)  #: (3, 1)
