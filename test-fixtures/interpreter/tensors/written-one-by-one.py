# What is written, assigned or counted piece by piece.

# %% A TensorArray
import tensorflow as tf
array = tf.TensorArray(tf.float32, size=4)
for i in range(4):
    array = array.write(i, tf.zeros((13,)))
rows = array.stack()                      #: (4, 13)
parts = tf.TensorArray(tf.float32, size=3).unstack(tf.zeros((3, 6)))
again = parts.stack()                     #: (3, 6)
one = parts.read(1)                       #: (6,)


@tf.function
def doubled(x):
    out = tf.TensorArray(tf.float32, size=x.shape[0])
    for i in tf.range(x.shape[0]):
        out = out.write(i, x[i] * 2)
    return out.stack()                    #: (5, 3)


y = doubled(tf.zeros((5, 3)))             #: (5, 3)

# %% Pictures of arrays, and arrays of pictures
import numpy as np
import keras
picture = keras.utils.array_to_img(np.zeros((10, 12, 3)))
x = keras.utils.img_to_array(picture)     #: (10, 12, 3)
grey = keras.utils.img_to_array(keras.utils.array_to_img(np.zeros((10, 12, 1))))  #: (10, 12, 1)

# %% Pairs of rows and columns, and counts in bins
import numpy as np
import tensorflow as tf
from scipy.optimize import linear_sum_assignment
rows, columns = linear_sum_assignment(np.zeros((20, 7)))  #: 2 × (7,)
boxes = np.zeros((20, 4))[rows]           #: (7, 4)
counts = tf.histogram_fixed_width(tf.zeros((5, 3)), [0.0, 1.0], nbins=20)  #: (20,)

# %% Predictions for a data set, and in batches of a model that keeps its state
import numpy as np
import keras
import tensorflow as tf
from keras import layers
model = keras.Sequential([keras.Input((7,)), layers.Dense(3)])  #: (None, 3) · Σ 24
data = tf.data.Dataset.from_tensor_slices((np.zeros((41, 7)), np.zeros(41))).batch(8)  #: (None, 7), (None,) · 6 batches
first = model.predict(data.take(1), verbose=0)  #: (8, 3)
kept = keras.Sequential([keras.Input(batch_shape=(16, 10, 8)), layers.LSTM(4, stateful=True)])  #: (16, 4) · Σ 208
p = kept.predict(np.zeros((32, 10, 8)), batch_size=16, verbose=0)  #: (32, 4)

# %% One that grows is as long as what is written furthest behind
import tensorflow as tf
tokens = tf.TensorArray(dtype=tf.int64, size=0, dynamic_size=True)
tokens = tokens.write(0, [1])
for i in tf.range(3):
    so_far = tf.transpose(tokens.stack())  #: (1, 1|2|3)
    chosen = tf.argmax(tf.zeros((1, 1, 9)), axis=-1)  #: (1, 1)
    tokens = tokens.write(i + 1, chosen[0])
told = tf.transpose(tokens.stack())  #: (1, 4)
states = tf.TensorArray(tf.float32, size=4)
for t in range(4):
    states = states.write(t, tf.zeros((2, 5)))
behind = states.concat()  #: (8, 5)
many = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
for t in range(500):
    many = many.write(t, tf.zeros((3,)))
all_of_them = many.stack()  #: (500, 3)
