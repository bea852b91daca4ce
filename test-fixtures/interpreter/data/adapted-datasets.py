import numpy as np
import pandas as pd
import tensorflow as tf
from keras import layers

# %% Lookups learn from the columns of a dataset, which are told apart by their names
df = pd.DataFrame({"sky": ["sun", "fog"] * 30, "kind": [0, 1, 2, 3] * 15, "paid": list(range(60))})  #: (60, 3)
valid = df.sample(frac=0.2, random_state=1)  #: (12, 3)
train = df.drop(valid.index)  #: (48, 3)
labels = train.pop("paid")  #: (48,)
ds = tf.data.Dataset.from_tensor_slices((dict(train), labels)).shuffle(48).batch(8)  #: 3 × (None,) · 6 batches
kinds = ds.map(lambda x, y: x["kind"]).map(lambda x: tf.expand_dims(x, -1))  #: (None, 1) · 6 batches
lookup = layers.IntegerLookup(output_mode="one_hot")
lookup.adapt(kinds)
a = lookup(np.array([[1]]))  #: (1, 5)
words = layers.StringLookup(output_mode="one_hot")
words.adapt(ds.map(lambda x, y: x["sky"]))
b = words(np.array([["sun"]]))  #: (1, 3)

# %% A line of a csv file is a tensor for each column
def parse(line):
    columns = tf.io.decode_csv(line, record_defaults=[0.0] * 8 + [0])
    return tf.stack(columns[:-1]), columns[-1]  #: (8,), ()


files = tf.data.Dataset.from_tensor_slices(["a.csv", "b.csv"])
lines = files.interleave(lambda path: tf.data.TextLineDataset(path).skip(1), cycle_length=2)
batches = lines.map(parse).batch(4)  #: (None, 8), (None,)
one = tf.io.decode_csv(tf.constant(["1,2", "3,4"]), [[0.0], [0]])  #: [2 × (2,)]
