# Tensor functions that call other functions, matrices taken apart, draws of vectors.

# %% a function for each row
import tensorflow as tf

sums = tf.map_fn(lambda row: tf.reduce_sum(row, axis=0), tf.zeros((2, 10, 4)))  #: (2, 4)
pairs = tf.map_fn(lambda pair: pair[0] + pair[1], (tf.zeros((5, 3)), tf.ones((5, 3))), fn_output_signature=tf.float32)  #: (5, 3)
rows = keras.ops.vectorized_map(lambda row: keras.ops.sum(row, axis=0), np.ones((2, 10, 4)))  #: (2, 4)
firsts = keras.ops.map(lambda row: row[0], keras.ops.ones((6, 7, 8)))  #: (6, 8)
steps = tf.scan(lambda total, row: total + row, tf.ones((9, 5)))  #: (9, 5)

# %% loops
last, all_steps = keras.ops.scan(lambda carry, x: (carry + x, carry * 2), keras.ops.zeros((5,)), keras.ops.ones((9, 5)))  #: (5,), (9, 5)
counter, power = keras.ops.while_loop(lambda i, a: i < 4, lambda i, a: (i + 1, a * 2), (0, keras.ops.ones((2, 3))))  #: (), (2, 3)
looped = keras.ops.fori_loop(0, 3, lambda i, total: total + 1.0, keras.ops.zeros((3, 2)))  #: (3, 2)
together = keras.ops.associative_scan(lambda a, b: a + b, keras.ops.ones((8, 2)))  #: (8, 2)

# %% matrices
import tensorflow as tf

q, r = keras.ops.qr(keras.ops.ones((6, 3)))  #: (6, 3), (3, 3)
whole, rest = np.linalg.qr(np.ones((6, 3)), mode="complete")  #: (6, 6), (6, 3)
u, s, vh = np.linalg.svd(np.ones((4, 7)))  #: (4, 4), (4,), (7, 7)
a, b, c = keras.ops.svd(keras.ops.ones((2, 4, 7)), full_matrices=False)  #: (2, 4, 4), (2, 4), (2, 4, 7)
values = keras.ops.svd(keras.ops.ones((4, 7)), compute_uv=False)  #: (4,)
d, e, f = tf.linalg.svd(tf.ones((4, 7)))  #: (4,), (4, 4), (7, 4)

# %% classes, boxes, gradients
import tensorflow as tf

table = tf.math.confusion_matrix([0, 1, 2], [0, 1, 1], num_classes=10)  #: (10, 10)
clipped, norm = tf.clip_by_global_norm([tf.zeros((3, 4)), tf.zeros((5,))], 1.0)  #: (3, 4), (5,), ()
boxes = tf.zeros((2, 6, 4))  #: (2, 6, 4)
chosen = tf.gather(boxes, tf.zeros((2, 10), tf.int32), batch_dims=1)  #: (2, 10, 4)
columns = tf.gather(boxes, tf.zeros((2, 5), tf.int32), axis=2, batch_dims=1)  #: (2, 6, 5)

# %% vectors that are drawn
points = np.random.multivariate_normal(mean=[0, 3], cov=[[1, 0.5], [0.5, 1]], size=1000)  #: (1000, 2)
shares = np.random.dirichlet([1, 2, 3], 5)  #: (5, 3)
counts = np.random.multinomial(20, [0.25] * 4)  #: (4,)
more = np.random.default_rng(0).multivariate_normal([0, 0, 0], np.eye(3), size=(4, 2))  #: (4, 2, 3)

# %% a list of texts
vectorize = keras.layers.TextVectorization(max_tokens=50, output_sequence_length=64)
vectorize.adapt(["a b", "c"])
words = vectorize(["the cat", "a dog", "x"])  #: (3, 64)
lookup = keras.layers.StringLookup(vocabulary=["a", "b"])
places = lookup([["a", "b", "c"], ["b", "b", "a"]])  #: (2, 3)
