# What is assigned to a part of a NumPy array is broadcast to it, or refused.
import numpy as np
import tensorflow as tf
import keras
from keras import layers

# %% A row of another length
table = np.zeros((100, 3))  #: (100, 3)
for i in range(100):
    table[i] = np.ones(4)
#   ^^^^^^^^ error[part-of-another-shape]

# %% As many rows as there are, not as are asked for
table = np.zeros((100, 3))  #: (100, 3)
for start in range(0, 100, 30):
    table[start : start + 30] = np.ones((30, 3))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[part-of-another-shape]

# %% A vector is no column
table = np.zeros((100, 3))  #: (100, 3)
for k in range(3):
    table[:, k : k + 1] = np.ones(100)
#   ^^^^^^^^^^^^^^^^^^^ error[part-of-another-shape]

# %% Series of different lengths
series = [[1, 2, 3], [4, 5], [6, 7, 8]]
padded = np.zeros((3, 3), "int32")  #: (3, 3)
for i, one in enumerate(series):
    padded[i] = one
#   ^^^^^^^^^ error[part-of-another-shape]

# %% Series of different lengths, as it is right
series = [[1, 2, 3], [4, 5], [6, 7, 8]]
padded = np.zeros((3, 3), "int32")  #: (3, 3)
for i, one in enumerate(series):
    padded[i, : len(one)] = one

# %% A picture of other channels
pictures = np.zeros((10, 8, 8, 3), "float32")  #: (10, 8, 8, 3)
for i in range(10):
    grey = np.random.rand(8, 8)  #: (8, 8)
    pictures[i] = grey
#   ^^^^^^^^^^^ error[part-of-another-shape]

# %% A picture of one channel is that of each
pictures = np.zeros((10, 8, 8, 3), "float32")  #: (10, 8, 8, 3)
for i in range(10):
    pictures[i] = np.random.rand(8, 8)[..., None]  #: (8, 8, 1)
    pictures[i] = np.random.rand(8, 8, 1)  #: (8, 8, 1)

# %% What fits: an axis of one, axes that are missing, leading ones, numbers, parts that are empty
table = np.zeros((5, 3))  #: (5, 3)
table[0] = 1
table[0] = np.ones(1)  #: (1,)
table[0] = np.ones((1, 1, 3))  #: (1, 1, 3)
table[:, 0] = np.arange(5)  #: (5,)
table[:, :1] = np.arange(5)[:, None]  #: (5, 1)
table[1:3] = [[1, 2, 3], [4, 5, 6]]
table[1:3] = [1, 2, 3]
table[::2] = np.ones((3, 3))  #: (3, 3)
table[..., -1] = np.ones(5)  #: (5,)
table[5:] = np.ones((0, 3))  #: (0, 3)
table[5:] = np.ones((1, 3))  #: (1, 3)
table[None, 0] = np.ones((1, 3))  #: (1, 3)
table[[0, 1]] = np.ones((2, 3))  #: (2, 3)
table[table[:, 0] > 0] = 7
table[0, 0] = np.float32(3)
table[0, 0] = np.ones(())
table[0, 0] = np.ones(4)[2]

# %% Batches of predictions, of which the last is shorter
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
x = np.zeros((1000, 3), "float32")  #: (1000, 3)
out = np.zeros((1000, 2))  #: (1000, 2)
for i in range(0, len(x), 300):
    out[i : i + 300] = model.predict(x[i : i + 300], verbose=0)  #: (300|100, 2)
for i in range(0, len(x), 3):
    out[i : i + 3] = np.ones((len(x[i : i + 3]), 2))  #: (3|1, 2)

# %% A prediction is no number
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
scores = np.zeros(10)  #: (10,)
for i in range(10):
    scores[i] = model.predict(np.zeros((1, 3)), verbose=0)
#   ^^^^^^^^^ error[element-given-array]

# %% The numbers in them are
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
scores = np.zeros(10)  #: (10,)
for i in range(10):
    scores[i] = model.predict(np.zeros((1, 3)), verbose=0).item()
    scores[i] = model.predict(np.zeros((1, 3)), verbose=0)[0, 0]
    scores[i : i + 1] = model.predict(np.zeros((1, 3)), verbose=0)[0]  #: (1,)
    scores[i] = tf.reduce_sum(model(np.zeros((1, 3))))

# %% A buffer of a program, filled by a method
class Buffer:
    def __init__(self, size):
        self.values = np.zeros(size, dtype=np.float32)  #: (40,)
        self.pointer = 0

    def store(self, value):
        self.values[self.pointer] = value
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ error[element-given-array]
        self.pointer += 1


buffer = Buffer(40)
critic = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
for step in range(40):
    value = critic(np.zeros((1, 4)))[0]  #: (2,)
    buffer.store(value)

# %% Objects are what they are given
anything = np.empty(3, dtype=object)  #: (3,)
anything[0] = np.ones(4)  #: (4,)
anything[1] = [1, 2, 3]
anything[2] = "text"

# %% Whoever waits for it goes on
table = np.zeros((100, 3))  #: (100, 3)
try:
    table[0] = np.ones(4)  #: (4,)
except ValueError:
    table = np.zeros((100, 4))  #: (100, 4)

# %% A sum that is computed into, and grows
def added(batches):
    total = np.zeros(3)  #: (3,)
    for batch in batches:  #: (10, 3)
        total += batch
#       ^^^^^^^^^^^^^^ error[in-place-shape]
#       ^^^^^^^^^^^^^^ fix "Change to total = total + batch"
    return total  #: (3,)

added([np.ones((10, 3))])

# %% A sum that is computed into, as it is right
def added(batches):
    total = np.zeros(3)  #: (3,)
    for batch in batches:  #: (10, 3)
        total += batch.sum(axis=0)  #: (3,)
        total += batch[0]  #: (3,)
        total += 1  #: (3,)
    return total  #: (3,)

added([np.ones((10, 3))])  #: (3,)
number = 0
number += np.ones((10, 3))  #: (10, 3)
mean = np.ones(3).mean()
mean += np.ones((10, 3))  #: (10, 3)
tensor = tf.ones(3)  #: (3,)
tensor += tf.ones((10, 3))  #: (10, 3)
table = np.ones((10, 3))  #: (10, 3)
table += np.ones((1, 3))  #: (10, 3)
table += np.ones((10, 1))  #: (10, 3)
table[0] += np.ones((1, 3))[0]  #: (3,)
