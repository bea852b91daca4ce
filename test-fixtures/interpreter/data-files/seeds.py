import keras
import numpy as np
import pandas as pd
from keras import layers
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import OneHotEncoder

# NumPy's RandomState of a given seed always draws the same, so that the rows of a split are known from the source.

# %% Splits of a seed: which rows they hold, and so how many values there are
df = pd.read_csv("weather.csv")  #: (30, 6)
train, test, x, y = train_test_split(df, df["sun"].values, test_size=0.2, random_state=42)  #: (24, 6), (6, 6), (24,), (6,)
few = train_test_split(df, train_size=4, random_state=7)[0]  #: (4, 6)
kinds = few["kind"].unique()  #: (4,)
hot = OneHotEncoder(sparse_output=False).fit_transform(test[["kind"]])  #: (6, 3)
layer = layers.Dense(len(np.unique(y)))(keras.Input((len(np.unique(x)),)))  #: (None, 5) · 60

# %% In the proportion of classes, or in the order that there is
df = pd.read_csv("weather.csv")  #: (30, 6)
train, test = train_test_split(df, test_size=7, stratify=df["kind"], random_state=0)  #: (23, 6), (7, 6)
suns = pd.unique(test["sun"])  #: (5,)
first, last = train_test_split(df, shuffle=False, test_size=0.1)  #: (27, 6), (3, 6)
suns = last["sun"].unique()  #: (3,)
some = df.sample(frac=0.3, random_state=3)["sun"].unique()  #: (6,)

# %% Texts that are fitted to after a split
texts = [f"word{i % 11} word{i % 7}" for i in range(40)]
train, test = train_test_split(texts, test_size=0.9, random_state=1)
counts = CountVectorizer().fit_transform(train).toarray()  #: (4, 6)

# %% Without a seed nobody knows
df = pd.read_csv("weather.csv")  #: (30, 6)
train, test = train_test_split(df, test_size=0.2)  #: (24, 6), (6, 6)
hot = OneHotEncoder(sparse_output=False).fit_transform(test[["kind"]])  #: (6, hot.shape[1])
