import numpy as np
import tensorflow as tf

rows = tf.data.Dataset.from_tensor_slices(np.ones((10, 2), "float32"))

def numbers():
    for i in range(6):
        yield float(i)

# %% Batches of windows by a key: the last of each may be shorter
grouped = rows.group_by_window(lambda v: tf.constant(0, tf.int64), lambda key, window: window.batch(3), window_size=4)  #: (None, 2)
for batch in grouped:  #: (None, 2)
    pass
sizes = [batch.shape[0] for batch in grouped]
first = next(iter(grouped))  #: (None, 2)

# %% Elements of which nobody states a shape, behind rows
open_shapes = tf.data.Dataset.from_generator(numbers, output_types=tf.float32)
both = rows.concatenate(open_shapes)
turned = open_shapes.concatenate(rows)
mapped = both.map(lambda v: tf.reduce_sum(v))

# %% Elements of one width, of several, and of several ranks
alike = rows.concatenate(tf.data.Dataset.from_tensor_slices(np.ones((4, 2), "float32")))  #: (2,) · 14 elements
wider = rows.concatenate(tf.data.Dataset.from_tensor_slices(np.ones((4, 3), "float32")))  #: (None,) · 14 elements
deeper = rows.concatenate(tf.data.Dataset.from_tensor_slices(np.ones((4, 3, 2), "float32")))
lengths = [v.shape[0] for v in wider]
last = list(wider)[-1]  #: (None,)

# %% An array that may grow is as long as what is written furthest behind
grown = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
grown = grown.write(0, tf.ones((2,)))
grown = grown.write(3, tf.ones((2,)))
written = grown.stack()  #: (4, 2)
count = grown.size()

# %% One without a size grows only where it is told so
fixed = tf.TensorArray(tf.float32, size=3, dynamic_size=False)
fixed = fixed.unstack(tf.ones((3, 4)))
stacked = fixed.stack()  #: (3, 4)

# %% Whether it may grow is said by nobody
from random import random
may_grow = random() > 0.5
maybe = tf.TensorArray(tf.float32, size=2, dynamic_size=may_grow)
maybe = maybe.write(0, tf.ones((5,))).write(1, tf.ones((5,)))
perhaps = maybe.stack()  #: (perhaps.shape[0], 5)
