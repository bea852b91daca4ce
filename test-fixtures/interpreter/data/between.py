import keras
import numpy as np
import pandas as pd
import tensorflow as tf
from keras import layers
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.preprocessing.sequence import TimeseriesGenerator

# From a table to the network: what stands between them.

# %% Rows by their labels, which are their numbers
df = pd.DataFrame(np.zeros((100, 3)))  #: (100, 3)
train = df.loc[0:70]  #: (71, 3)
val = df.loc[71:]  #: (29, 3)
last = df[[0, 1]].loc[90:, [0]]  #: (10, 1)

# %% Tables under one another, of which one lacks a column
train = pd.DataFrame({"size": [1, 2, 3], "kind": ["a", "b", "a"], "price": [1.0, 2.0, 3.0]})  #: (3, 3)
test = pd.DataFrame({"size": [4, 5], "kind": ["c", "b"]})  #: (2, 2)
both = pd.concat((train, test)).reset_index(drop=True)  #: (5, 3)
both["size"] = both.groupby("kind")["size"].transform(lambda s: s.fillna(s.median()))  #: (5,)
dummies = pd.get_dummies(both.drop(columns=["price"]))  #: (5, 4)

# %% Categories that are named, and one that is left out
colours = pd.DataFrame({"colour": ["red", "blue", "red"], "size": ["s", "m", "l"]})  #: (3, 2)
named = OneHotEncoder(categories=[["red", "blue", "green"], ["s", "m", "l"]], sparse_output=False)
a = named.fit_transform(colours)  #: (3, 6)
b = OneHotEncoder(drop="first", sparse_output=False).fit_transform(colours)  #: (3, 3)
c = OneHotEncoder(drop="if_binary", sparse_output=False).fit_transform(colours)  #: (3, 4)
kinds = colours["colour"].astype("category").cat.categories  #: (2,)
d = layers.Embedding(len(kinds), 3)(keras.Input((1,)))  #: (None, 1, 3) · 6

# %% What a scaler has learnt
scaler = MinMaxScaler()
scaled = scaler.fit_transform(np.zeros((20, 3)))  #: (20, 3)
back = scaled[:, 0] * (1 / scaler.scale_[0])  #: (20,)
widths = scaler.data_max_ - scaler.data_min_  #: (3,)

# %% Different values of a column and of an array
labels = pd.Series(["x", "y", "x"])  #: (3,)
y = layers.Dense(len(set(labels)))(keras.Input((2,)))  #: (None, 2) · 6
longest = max(len(text) for text in labels)
kind = pd.Series([1, 2, 2]).dtype
a = np.zeros(2 if kind == np.int64 else 3)  #: (2,)

# %% Windows of a series, counted
series = tf.data.Dataset.range(100).window(11, shift=2, drop_remainder=True).flat_map(lambda w: w.batch(11))  #: (None,) · 45 elements
windows = series.map(lambda w: (w[:-1], w[-1])).batch(16)  #: (None, None), (None,) · 3 batches
for x, y in windows.take(1):  #: (16, 10), (16,)
    print(x.shape, y.shape)

# %% One batch of a generator
values = np.zeros((50, 2))  #: (50, 2)
generator = TimeseriesGenerator(values, values[:, :1], length=12, batch_size=8)
x, y = generator[0]  #: (8, 12, 2), (8, 1)
n = keras.Input((len(generator),))  #: (None, 5)
pictures = ImageDataGenerator(rescale=1 / 255).flow(np.zeros((32, 8, 8, 3)), np.zeros((32, 5)), batch_size=16)
a, b = next(pictures)  #: (16, 8, 8, 3), (16, 5)
