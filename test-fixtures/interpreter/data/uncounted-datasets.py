import numpy as np
import tensorflow as tf

# %% Where TensorFlow does not count elements, no number is made of their count
a = tf.data.Dataset.range(3)
both = tf.data.Dataset.sample_from_datasets([a, a])
zipped = tf.data.Dataset.zip((both, both))
rows = np.zeros((abs(int(zipped.cardinality())), 3))  #: (rows.shape[0], 3)
chosen = tf.data.Dataset.choose_from_datasets([a, a], tf.data.Dataset.range(2))
rows = np.zeros((abs(int(chosen.cardinality())), 3))  #: (rows.shape[0], 3)
counted = tf.data.Dataset.zip((a, a))
rows = np.zeros((int(counted.cardinality()), 3))  #: (3, 3)
