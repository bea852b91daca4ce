# %% every second element, and what is left of batches behind others
import tensorflow as tf

rows = tf.data.Dataset.from_tensor_slices(np.zeros((10, 3)))  #: (3,) · 10 elements
one = rows.shard(3, 0)  #: (3,) · 4 elements
other = rows.shard(num_shards=3, index=2).batch(2)  #: (None, 3) · 2 batches
batches = rows.batch(4)  #: (None, 3) · 3 batches
second = next(iter(batches.skip(1)))  #: (4, 3)
middle = next(iter(batches.shard(2, 1)))  #: (4, 3)
last = next(iter(batches.skip(2)))  #: (2, 3)
same = next(iter(batches.skip(0)))  #: (4, 3)
for batch in batches.skip(2):  #: (2, 3)
    seen = batch  #: (2, 3)
