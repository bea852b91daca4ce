# Functions that pick places, join blocks, and call a function of the program for rows and elements.
import keras
import numpy as np
import tensorflow as tf
from keras import ops

x = np.zeros((6, 4))  #: (6, 4)
v = np.arange(5.0)  #: (5,)

# %% Places of triangles and diagonals
a = np.triu_indices(5, k=1)  #: 2 × (10,)
b = np.tril_indices(4, -1, 6)  #: 2 × (6,)
c = np.tril_indices_from(x, k=2)  #: 2 × (23,)
d = np.diag_indices(3, ndim=3)  #: 3 × (3,)
e = np.ix_([0, 2], [1, 3, 0])  #: (2, 1), (1, 3)
f = x[np.ix_([0, 2], [1, 3, 0])]  #: (2, 3)
g = np.unravel_index(np.zeros((7,), int), (4, 5))  #: 2 × (7,)
h = np.ravel_multi_index((np.zeros(7, int), np.ones(7, int)), (4, 5))  #: (7,)
i = np.ediff1d(x)  #: (23,)
n_pairs = a[0] * 5 + a[1]  #: (10,)

# %% Grids between brackets
a = np.mgrid[0:3, 0:8]  #: (2, 3, 8)
b, c = np.mgrid[0:3, 0:8]  #: 2 × (3, 8)
d = np.mgrid[2:10]  #: (8,)
e = np.ogrid[0:3, 0:8]  #: (3, 1), (1, 8)
f = np.mgrid[0:1:0.25, 0:2]  #: (2, 4, 2)

# %% Ranges of fractions
a = np.arange(0, 1, 0.1)  #: (10,)
b = np.arange(0.5, 10)  #: (10,)
c = np.arange(10, 0, -2.5)  #: (4,)
d = np.arange(0, 200, 0.1)  #: (2000,)
e = np.arange(3.0)  #: (3,)

# %% Numbers that grow by a factor: those between the ends are rounded
b = np.geomspace(64, 16, 3).astype(int)  #: (3,)
for width in np.logspace(3, 5, 3, base=2).astype(int):
    y = keras.layers.Dense(int(width))(keras.Input((2,)))  #: (None, 8|16|32) · 24|48|96
a = np.geomspace([1, 2], [10, 20], 4)  #: (4, 2)

# %% Functions called for vectors, elements and coordinates
a = np.apply_along_axis(np.sum, 1, x)  #: (6,)
b = np.apply_along_axis(lambda row: row[:2] * 2, 1, x)  #: (6, 2)
c = np.vectorize(lambda t: t + 1)(x)  #: (6, 4)
d = np.vectorize(lambda s, t: s * t)(x, np.arange(4))  #: (6, 4)
e = np.fromfunction(lambda i, j: i + j, (3, 5))  #: (3, 5)
f = np.fromiter((k * k for k in range(7)), dtype=float)  #: (7,)
g = np.piecewise(v, [v < 2, v >= 2], [0, 1])  #: (5,)


@np.vectorize
def squashed(t):
    return 1 / (1 + np.exp(-t))


h = squashed(x)  #: (6, 4)

# %% Blocks and choices
a = np.block([[np.eye(2), np.zeros((2, 3))], [np.ones((3, 2)), np.eye(3)]])  #: (5, 5)
b = np.block([v, v])  #: (10,)
c = np.select([x > 0, x < -1], [x, -x], 0)  #: (6, 4)
d = np.choose(np.zeros((6, 4), int), [x, x])  #: (6, 4)
e = np.broadcast_arrays(x, np.arange(4))  #: 2 × (6, 4)
f = np.modf(x)  #: 2 × (6, 4)
g = np.divmod(x, np.arange(1, 5))  #: 2 × (6, 4)
h = np.vander(v, 3)  #: (5, 3)
i = np.polyadd(v, v)  #: (5,)
j = np.polyder(v)  #: (4,)
k = np.polyint(v)  #: (6,)
l = np.diagflat(v, 1)  #: (6, 6)

# %% Counts in bins
a = np.bincount(np.array([0, 1, 1, 7]))  #: (8,)
b = np.bincount(np.array([0, 1]), minlength=9)  #: (9,)
c = tf.math.bincount(tf.constant([1, 5]), minlength=10, maxlength=10)  #: (10,)
d = tf.math.bincount(tf.constant([[1, 5], [2, 2]]), minlength=6, maxlength=6, axis=-1)  #: (2, 6)
e = np.histogram2d(v, v, bins=(8, 6))  #: (8, 6), (9,), (7,)
f = np.histogram2d(v, v)  #: (10, 10), (11,), (11,)
g = np.histogram_bin_edges(v, 12)  #: (13,)

# %% Equations
a = np.linalg.lstsq(np.zeros((10, 3)), np.zeros((10,)), rcond=None)[0]  #: (3,)
b = np.linalg.lstsq(np.zeros((10, 3)), np.zeros((10, 2)), rcond=None)[0]  #: (3, 2)
c = tf.linalg.lstsq(tf.ones((10, 3)), tf.ones((10, 2)))  #: (3, 2)
d = tf.linalg.normalize(tf.ones((3, 4)), axis=1)  #: (3, 4), (3, 1)
e = tf.linalg.tensor_diag(tf.ones((3,)))  #: (3, 3)
f = tf.eye(3, batch_shape=[4])  #: (4, 3, 3)

# %% Branches and folds of TensorFlow
a = tf.foldl(lambda acc, row: acc + row, tf.ones((6, 5)))  #: (5,)
b = tf.foldr(lambda acc, row: acc + tf.reduce_sum(row), tf.ones((6, 5)), initializer=tf.constant(0.0))
c = tf.case([(tf.constant(True), lambda: tf.ones((3,)))], default=lambda: tf.zeros((3,)))  #: (3,)
d = tf.switch_case(tf.constant(1), [lambda: tf.ones((2,)), lambda: tf.zeros((2,))])  #: (2,)
e = tf.strings.join([["a", "b"], ["c", "d"]])  #: (2,)
f = tf.random.stateless_normal((3, 4), seed=(1, 2))  #: (3, 4)

# %% Derivatives of each element
w = tf.Variable(tf.ones((3, 2)))  #: (3, 2)
z = tf.ones((4, 3))  #: (4, 3)
with tf.GradientTape(persistent=True) as tape:
    tape.watch(z)
    y = tf.matmul(z, w)  #: (4, 2)
a = tape.jacobian(y, w)  #: (4, 2, 3, 2)
b = tape.batch_jacobian(y, z)  #: (4, 2, 3)
c = tape.jacobian(y, [z, w])  #: [(4, 2, 4, 3), (4, 2, 3, 2)]

# %% Functions of Keras alone
a = ops.cdist(ops.ones((5, 3)), ops.ones((7, 3)))  #: (5, 7)
b = ops.select([ops.ones((4, 3)) > 0], [ops.ones((4, 3))], 0.0)  #: (4, 3)
c = ops.multi_hot(ops.array([[0, 1], [2, 3], [1, 1]]), num_classes=6)  #: (3, 6)
d = ops.image.map_coordinates(ops.ones((8, 9)), ops.ones((2, 5, 6)), 1)  #: (5, 6)
e = ops.diagflat(ops.ones((4,)))  #: (4, 4)
f = ops.adaptive_average_pool(ops.ones((2, 8, 8, 3)), (2, 4))  #: (2, 2, 4, 3)
g = ops.ctc_loss(ops.ones((2, 3), "int32"), ops.ones((2, 10, 6)), ops.array([3, 2]), ops.array([10, 9]))  #: (2,)
h = ops.ctc_decode(ops.ones((2, 10, 6)), ops.array([10, 9]))  #: (1, 2, 10), (2, 1)
i = ops.vander(ops.arange(4), 3)  #: (4, 3)

# %% Initialisers by name, and the value of a variable
a = keras.initializers.get("he_normal")((2, 9))  #: (2, 9)
w = keras.Variable(np.zeros((5, 3)))  #: (5, 3)
b = w.value  #: (5, 3)
c = keras.layers.Dense(4)
c.build((None, 3))
d = [u.value for u in c.trainable_variables]  #: [(3, 4), (4,)]

# %% Draws
a = np.random.triangular(0, 1, 2, size=(3, 4))  #: (3, 4)
b = np.random.weibull(2.0, (5,))  #: (5,)
c = np.random.vonmises(0, 1, 6)  #: (6,)
d = np.random.choice(["a", "b"], (3,))  #: (3,)
e = np.random.choice(x[:, 0], 8)  #: (8,)

# %% One query attends to a batch of values: a batch of one stretches where products are really taken
q, k = np.zeros((1, 32, 64), "float32"), np.zeros((2, 25, 64), "float32")  #: (1, 32, 64), (2, 25, 64)
a = keras.layers.Attention()([q, k])  #: (2, 32, 64)
b = keras.layers.AdditiveAttention()([q, k])  #: (2, 32, 64) · 64
c, d = keras.layers.Attention()([q, k], return_attention_scores=True)  #: (2, 32, 64), (2, 32, 25)
pair = [keras.Input((32, 64)), keras.Input((25, 64))]  #: [(None, 32, 64), (None, 25, 64)]
e = keras.Model(pair, keras.layers.Attention()(pair))([q, k])  #: (2, 32, 64)
f = keras.layers.Attention()([keras.Input(batch_shape=(1, 3, 4)), keras.Input(batch_shape=(2, 5, 4))])  #: (1, 3, 4)

# %% Metrics as functions: one truth for each element, or one for each sample
a = keras.metrics.binary_accuracy(np.zeros((3, 5)), np.zeros((3, 5)))  #: (3, 5)
b = keras.metrics.categorical_accuracy(np.zeros((3, 5)), np.zeros((3, 5)))  #: (3,)

# %% Drawn texts are no numbers
import pandas as pd

table = pd.DataFrame(np.zeros((20, 3)), columns=list("abc"))  #: (20, 3)
table["city"] = np.random.choice(["Oslo", "Rome"], 20)  #: (20,)
numbers = table.select_dtypes("number")  #: (20, 3)
texts = table.select_dtypes(exclude="number")  #: (20, 1)

# %% TensorFlow's own product takes matrices alone, Keras's and NumPy's vectors as well
# silent: a vector among them
import keras
import numpy as np
import tensorflow as tf
from keras import ops

a = ops.matmul(ops.ones((2, 5, 3)), ops.ones((3,)))  #: (2, 5)
b = np.matmul(np.ones((5, 3)), np.ones(3))           #: (5,)
c = tf.matmul(tf.ones((2, 5, 3)), tf.ones((3, 1)))   #: (2, 5, 1)
d = tf.matmul(tf.ones((2, 5, 3)), tf.ones((3,)))
