# The last element of long data: it alone may be shorter, and is run by itself.
import keras
import numpy as np
import tensorflow as tf

x = np.zeros((10000, 12), "float32")
y = np.zeros((10000, 1), "float32")

# %% The last batch of a data set is shorter
ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(64)  #: (None, 12), (None, 1) · 157 batches
for xs, ys in ds:  #: (None, 12), (None, 1)
    z = tf.reshape(xs, (64, 3, 4))
#                      ^^^^^^^^^^ error[reshape-size]

# %% Without it they are all alike
ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(64, drop_remainder=True)  #: (64, 12), (64, 1) · 156 batches
for xs, ys in ds:  #: (64, 12), (64, 1)
    z = tf.reshape(xs, (64, 3, 4))  #: (64, 3, 4)

# %% Batches that come out even, one left out, and some that are taken
for xs in tf.data.Dataset.from_tensor_slices(x).batch(50):  #: (50, 12)
    z = tf.reshape(xs, (50, 3, 4))  #: (50, 3, 4)
for xs in tf.data.Dataset.from_tensor_slices(x).batch(64).take(100):  #: (None, 12)
    z = tf.reshape(xs, (64, 3, 4))  #: (64, 3, 4)
for i, xs in enumerate(tf.data.Dataset.from_tensor_slices(x).batch(64)):  #: (None, 12)
    if i == 100:
        break
    z = tf.reshape(xs, (64, 3, 4))  #: (64, 3, 4)

# %% What one round in a `try` meets is caught
for xs in tf.data.Dataset.from_tensor_slices(x).batch(64):  #: (None, 12)
    try:
        z = tf.reshape(xs, (64, 3, 4))  #: (64, 3, 4)
    except Exception:
        break

# %% A sum over all of them
total = 0
for xs, ys in tf.data.Dataset.from_tensor_slices((x, y)).batch(64):  #: (None, 12), (None, 1)
    total += xs @ tf.ones((12, 64)) + tf.ones((64, 64))
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% A list of what each gives
rows = [tf.reshape(xs, (64, 12)) for xs in tf.data.Dataset.from_tensor_slices(x).batch(64)]
#                      ^^^^^^^^ error[reshape-size]

# %% The last of what a generator yields
def batches(data, size):
    for start in range(0, len(data), size):
        yield data[start : start + size]  #: (16|17|?, 12)
for xs in batches(x, 16):  #: (16, 12)
    z = xs.reshape(16, 3, 4)  #: (16, 3, 4)
for xs in batches(x, 17):  #: (17|xs.shape[0], 12)
    z = xs.reshape(17, 3, 4)
#                  ^^^^^^^^ error[reshape-size]

# %% Only whoever asks for all of it comes to the last
def batches(data, size):
    for start in range(0, len(data), size):
        yield data[start : start + size].reshape(size, 3, 4)  #: (17, 3, 4)
some = batches(x, 17)
for _ in range(5):
    z = next(some)  #: (17, 3, 4)

# %% Told where it stands, once somebody does
def batches(data, size):
    for start in range(0, len(data), size):
        yield data[start : start + size].reshape(size, 3, 4)
#                                                ^^^^^^^^^^ error[reshape-size]
for xs in batches(x, 17):  #: (17, 3, 4)
    pass

# %% A generator that leaves the short one out, and one that yields once more
def batches(data, size):
    for start in range(0, len(data) - size + 1, size):
        yield data[start : start + size]  #: (17, 12)
for xs in batches(x, 17):  #: (17, 12)
    z = xs.reshape(17, 3, 4)  #: (17, 3, 4)
def with_zeros(data, size):
    for start in range(0, len(data), size):
        yield data[start : start + size]
    yield np.zeros((17, 12))  #: (17, 12)

# %% Numbered, and in a comprehension
for i, (xs, ys) in enumerate(tf.data.Dataset.from_tensor_slices((x, y)).batch(64)):  #: (None, 12), (None, 1)
    z = tf.reshape(xs, (64, 3, 4))
#                      ^^^^^^^^^^ error[reshape-size]

# %% A round that only the last number comes to
def batches(data, size):
    for start in range(0, len(data), size):
        yield data[start : start + size]  #: (17|?, 12)
for i, xs in enumerate(batches(x, 17)):  #: (17|xs.shape[0], 12)
    if i < 588:
        z = xs.reshape(17, 3, 4)  #: (17, 3, 4)
