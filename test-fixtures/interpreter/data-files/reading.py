import csv
import keras
import numpy as np
import tensorflow as tf
from keras import layers

# Rows of tables as Python reads them, labels in arrays that lie in files, and examples in records.

# %% csv.reader gives the fields of each row
values, kinds = [], []
with open("weather.csv") as file:
    reader = csv.reader(file)
    header = next(reader)
    for row in reader:
        values.append([float(field) for field in row[2:4]])
        kinds.append(row[-1])
x = np.array(values)  #: (30, 2)
y = layers.Dense(len(header))(keras.Input((x.shape[1],)))  #: (None, 6) · 18
rows = len(list(csv.reader(open("weather.csv"))))
z = keras.Input((rows, len(kinds)))  #: (None, 31, 30)

# %% csv.DictReader names them
values = []
with open("weather.csv", newline="") as file:
    for row in csv.DictReader(file):
        values.append([float(row[name]) for name in ("sun", "fog")])
x = np.array(values)  #: (30, 2)

# %% A table that is not there leaves names
values = []
with open("elsewhere.csv") as file:
    for row in csv.reader(file):
        values.append(float(row[0]))
x = np.array(values)

# %% Labels that come with Keras
(x, y), (u, v) = keras.datasets.cifar10.load_data()  #: (50000, 32, 32, 3) and 3 more
one = keras.utils.to_categorical(y)  #: (50000, 10)
z = layers.Dense(len(np.unique(v)))(keras.Input((y.max() + 1,)))  #: (None, 10) · 110

# %% What an example of a record holds
features = {
    "picture": tf.io.FixedLenFeature([], tf.string),
    "label": tf.io.FixedLenFeature([], tf.int64),
    "curve": tf.io.FixedLenFeature([7], tf.float32),
}  #: (), (), (7,)
def parse(record):
    example = tf.io.parse_single_example(record, features)  #: (), (), (7,)
    picture = tf.io.decode_png(example["picture"], channels=1)  #: (picture.shape[0], picture.shape[1], 1)
    return (tf.image.resize(picture, (6, 6)), example["curve"]), tf.one_hot(example["label"], 3)  #: (6, 6, 1), (7,), (3,)
data = tf.data.TFRecordDataset(["no.tfrecord"]).map(parse).batch(5)  #: (None, 6, 6, 1), (None, 7), (None, 3)
