# Columns that nobody knows by name are alike: a data set of them has such a tensor under each name.
import numpy as np
import pandas as pd
import tensorflow as tf
import keras
from keras import layers

# %% A dict of a table's columns, and the elements of a data set of it
names = np.random.choice(["age", "rate", "level"], 2, replace=False)  #: (2,)
table = pd.DataFrame(np.zeros((20, 2)), columns=names)  #: (20, 2)
columns = dict(table)
one = columns[names[0]]  #: (20,)
features = tf.data.Dataset.from_tensor_slices((dict(table), np.zeros(20))).batch(4)
only = features.map(lambda x, y: x[names[0]])  #: (None,) · 5 batches
wide = only.map(lambda x: tf.expand_dims(x, -1))  #: (None, 1) · 5 batches

# %% Each input of a model is given one of them
names = np.random.permutation(["age", "rate"])  #: (2,)
table = pd.DataFrame(np.zeros((20, 2)), columns=names)  #: (20, 2)
made = {name: np.array(column)[:, None] for name, column in table.items()}
first = made[names[0]]  #: (20, 1)
inputs = [keras.Input((1,), name="age"), keras.Input((1,), name="rate")]  #: [2 × (None, 1)]
out = layers.Dense(3)(layers.concatenate(inputs))  #: (None, 3) · 9
model = keras.Model(inputs, out)  #: (None, 3) · Σ 9
model.compile("adam", "mse")
model.fit(made, np.zeros((20, 3)), verbose=0)
