"""Dicts of which nobody knows whether they have a key: wherever they are copied, the doubt is copied as well."""
import json
import random
import numpy as np
import tensorflow as tf
from keras import layers
from sklearn.feature_extraction.text import CountVectorizer

options = {"units": 4}
columns = {"a": [1, 2, 3, 4]}
vocabulary = {"red": 0}
if random.random() > 0.5:
    options["width"] = 3
    columns["b"] = [5, 6, 7, 8]
    vocabulary["blue"] = 1

# %% In the keywords that a function collects
def count(**given):
    return len(given)


# silent
x = np.zeros(count(**options))
y = np.zeros(count(units=4))  #: (1,)

# %% As an argument that stands there by its place, too
more = {}
if random.random() > 2:
    more["units"] = 3
layer = layers.Dense(4, **more)  # silent

# %% Through JSON
copied = json.loads(json.dumps(options))
x = np.zeros(len(copied))  # silent

# %% In the elements of a dataset
data = tf.data.Dataset.from_tensor_slices(columns)
element = next(iter(data))
x = np.zeros(len(element))  # silent

# %% As the terms of a vectorizer
bags = CountVectorizer(vocabulary=vocabulary).fit_transform(["red", "blue"])  #: (2, ?)
