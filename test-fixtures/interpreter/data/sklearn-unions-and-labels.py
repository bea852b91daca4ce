import keras
import numpy as np
import pandas as pd
from keras import layers
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestRegressor
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import FeatureUnion, make_union
from sklearn.preprocessing import LabelEncoder, StandardScaler
from sklearn.utils import resample, shuffle
from sklearn.utils.class_weight import compute_class_weight, compute_sample_weight

# %% A step of a union that is dropped gives no columns
table = np.zeros((20, 6))  #: (20, 6)
made = FeatureUnion([("scaled", StandardScaler()), ("none", "drop"), ("few", PCA(2))]).fit_transform(table)  #: (20, 8)
alone = FeatureUnion([("none", "drop"), ("few", PCA(3))]).fit_transform(table)  #: (20, 3)
kinds = np.arange(20) % 4  #: (20,)
chosen = FeatureUnion([("best", SelectKBest(k=2))]).fit_transform(table + np.eye(20, 6), kinds)  #: (20, 2)
named = FeatureUnion([("best", SelectKBest(k=3))]).fit_transform(table + np.eye(20, 6), y=kinds)  #: (20, 3)
unnamed = make_union(StandardScaler(), PCA(1)).fit_transform(table)  #: (20, 7)

# %% The classes that an encoder learns, and those of its last fit alone
encoder = LabelEncoder().fit(np.array(["b", "a", "c", "a"]))
y = layers.Dense(len(encoder.classes_))(keras.Input((4,)))  #: (None, 3) · 15
codes = encoder.fit_transform(["x", "y"])  #: (2,)
y = layers.Dense(len(encoder.classes_))(keras.Input((4,)))  #: (None, 2) · 10

# %% Of labels that are only counted, all classes occur where they were learnt, and some elsewhere
kinds = pd.Series(["a", "b", "c", "a"], dtype="category")  #: (4,)
encoder = LabelEncoder()
wide = keras.utils.to_categorical(encoder.fit_transform(kinds))  #: (4, 3)
some = keras.utils.to_categorical(encoder.transform(kinds[:2]))  #: (2, some.shape[1])
marked = keras.utils.to_categorical(LabelEncoder().fit_transform(np.array([1.0, np.nan, 2.0, 1.0])))  #: (4, 3)

# %% What is predicted has the columns that the labels had
x = np.zeros((30, 4))  #: (30, 4)
one = LinearRegression().fit(x, np.zeros(30)).predict(x)  #: (30,)
column = LinearRegression().fit(x, np.zeros((30, 1))).predict(x[:7])  #: (7, 1)
three = LinearRegression().fit(x, np.zeros((30, 3))).predict(x[:7])  #: (7, 3)
forest = RandomForestRegressor(2).fit(x, np.zeros((30, 3))).predict(x[:7])  #: (7, 3)

# %% Lists keep their length in another order, and have another one where some are drawn
names = ["a", "b", "c", "d"]
mixed, drawn = shuffle(names), resample(names, n_samples=9)
y = layers.Dense(len(mixed))(keras.Input((len(drawn),)))  #: (None, 4) · 40
numbers, rows = shuffle(list(range(6)), np.zeros((6, 3)))  #: (6, 3)
y = layers.Dense(len(numbers))(keras.Input((2,)))  #: (None, 6) · 18

# %% A list of as many as there are files
import os

names = []
for name in os.listdir("/"):
    names.append((name, 3))
mixed = shuffle(names)
y = layers.Dense(mixed[0][1])(keras.Input((4,)))  #: (None, 3) · 15

# %% A weight for each class, and for each sample
labels = np.array([0, 0, 1, 2, 2, 2])  #: (6,)
weights = compute_class_weight(class_weight="balanced", classes=np.unique(labels), y=labels)  #: (3,)
each = compute_sample_weight("balanced", labels)  #: (6,)

# %% means of what is predicted, one for each of several classes
from sklearn.preprocessing import TargetEncoder

X = np.array(list("aabbcc") * 10).reshape(-1, 1)  #: (60, 1)
two = TargetEncoder().fit_transform(X, [0, 1] * 30)  #: (60, 1)
three = TargetEncoder().fit_transform(X, [0, 1, 2] * 20)  #: (60, 3)
number = TargetEncoder(target_type="continuous").fit_transform(X, [0, 1, 2] * 20)  #: (60, 1)
some = TargetEncoder().fit(X, list("xyz") * 20).transform(X[:4])  #: (4, 3)
