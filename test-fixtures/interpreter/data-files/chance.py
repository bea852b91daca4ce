"""Rows that chance picks: a value that stands in more rows than are left out is certainly among them."""
import numpy as np
import pandas as pd
from keras.utils import to_categorical
from sklearn.model_selection import KFold, ShuffleSplit, train_test_split
from sklearn.preprocessing import OneHotEncoder

# %% Parts of a split
df = pd.read_csv("tides.csv")  #: (150, 5)
train, test = train_test_split(df, test_size=0.2)  #: (120, 5), (30, 5)
x = pd.get_dummies(train["sky"])  #: (120, 4)
y = pd.get_dummies(test["sky"])  #: (30, y.shape[1])
code = OneHotEncoder().fit_transform(train[["sky"]]).toarray()  #: (120, 4)
labels = (df["wind"] > 4).astype(int).to_numpy()  #: (150,)
a, b = train_test_split(labels, test_size=0.1)  #: (135,), (15,)
a, b = to_categorical(a), to_categorical(b)  #: (135, 2), (15, b.shape[1])
c, d = train_test_split(labels, test_size=0.1, stratify=labels)  #: (135,), (15,)
c, d = to_categorical(c), to_categorical(d)  #: (135, 2), (15, 2)
e, f = train_test_split(df, test_size=0.1, stratify=df["sky"])  #: (135, 5), (15, 5)
e, f = pd.get_dummies(e["sky"]), pd.get_dummies(f["sky"])  #: (135, 4), (15, 4)

# %% Places of rows in some order
df = pd.read_csv("tides.csv")  #: (150, 5)
labels = df["wind"].to_numpy() // 5  #: (150,)
sky = df["sky"].to_numpy()  #: (150,)
order = np.random.permutation(len(labels))  #: (150,)
mixed = pd.get_dummies(sky[order])  #: (150, 4)
most = pd.get_dummies(sky[order[:140]])  #: (140, 4)
few = pd.get_dummies(sky[order[140:]])  #: (10, few.shape[1])
places = np.arange(len(df))  #: (150,)
np.random.shuffle(places)
x = pd.get_dummies(sky[places[:140]])  #: (140, 4)
rng = np.random.default_rng(3)
y = pd.get_dummies(df["sky"].iloc[rng.permutation(150)])  #: (150, 4)
z = pd.get_dummies(rng.permutation(sky))  #: (150, 4)

# %% Folds and samples
df = pd.read_csv("tides.csv")  #: (150, 5)
for train, test in KFold(5, shuffle=True).split(df):  #: (120,), (30,)
    x = pd.get_dummies(df.iloc[train]["sky"])  #: (120, 4)
    y = pd.get_dummies(df["sky"].to_numpy()[test])  #: (30, y.shape[1])
train, test = next(ShuffleSplit(n_splits=2, test_size=0.2).split(df))  #: (120,), (30,)
x = pd.get_dummies(df["sky"].to_numpy()[train])  #: (120, 4)
some = df.sample(frac=0.8)  #: (120, 5)
rest = df.drop(some.index)  #: (30, 5)
x, y = pd.get_dummies(some["sky"]), pd.get_dummies(rest["sky"])  #: (120, 4), (30, y.shape[1])
again = pd.get_dummies(df.sample(n=140, replace=True)["sky"])  #: (140, again.shape[1])
