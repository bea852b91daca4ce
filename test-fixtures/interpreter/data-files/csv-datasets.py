# tf.data.experimental.make_csv_dataset: the columns of a file that lies beside the program, in batches.
import keras
import tensorflow as tf
from keras import layers


# %% Once, with a label: the last batch may be shorter
def pack(columns, label):
    return tf.stack([columns["rain"], columns["wind"]], axis=-1), label  #: (None, 2), (None,)


ds = tf.data.experimental.make_csv_dataset("weather.csv", batch_size=8, label_name="fog", num_epochs=1, shuffle=False)  #: 6 × (None,) · 4 batches
packed = ds.map(pack)  #: (None, 2), (None,) · 4 batches
x, y = next(iter(packed))  #: (8, 2), (8,)
model = keras.Sequential([layers.Input((2,)), layers.Dense(3)])  #: (None, 3) · Σ 9
out = model(x)  #: (8, 3) · 9

# %% Without an end all batches are full
endless = tf.data.experimental.make_csv_dataset(["weather.csv"], 4, select_columns=["rain", "kind"])  #: 2 × (4,)
kinds = endless.map(lambda columns: columns["kind"])  #: (4,)

# %% Types that do not fit each other
ds = tf.data.experimental.make_csv_dataset("weather.csv", batch_size=8, num_epochs=1)  #: 6 × (None,) · 4 batches
both = ds.map(lambda columns: columns["rain"] * columns["fog"])
#                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]
