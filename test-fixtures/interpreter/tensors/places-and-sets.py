# Places, sets, choices among arrays, and functions of arrays as a whole.
import keras
import numpy as np
import tensorflow as tf
from keras import layers

# %% Triangles and grids of places
rows, columns = np.tril_indices(5)  #: 2 × (15,)
upper = np.triu_indices(4, k=1)  #: 2 × (6,)
side, same = np.diag_indices(6)  #: 2 × (6,)
y, x = np.unravel_index(np.arange(7), (5, 8))  #: 2 × (7,)
flat = np.ravel_multi_index((np.arange(4), np.arange(4)), (5, 8))  #: (4,)
down, right = np.ix_(np.arange(3), np.arange(5))  #: (3, 1), (1, 5)
part = np.ones((10, 10))[np.ix_(np.arange(3), np.arange(5))]  #: (3, 5)
order = np.lexsort((np.ones(9), np.zeros(9)))  #: (9,)
box = np.ones((4, 5, 6, 7))  #: (4, 5, 6, 7)
ends = box[0, :, [1, 2]]  #: (2, 5, 7)
points = box[:, [0, 1], [[0], [1], [2]]]  #: (4, 3, 2, 7)
apart = box[[0, 1], ..., [0, 1]]  #: (2, 5, 6)
moved = box[:, [0, 1], ..., [0, 1]]  #: (2, 4, 6)
beside = box[:, 0, [1, 2]]  #: (4, 2, 7)
between = box[:, 0, None, [0, 1]]  #: (2, 4, 1, 7)
turned = box[..., 0, [1, 2]]  #: (4, 5, 2)
distances = np.ones((20, 20))[np.tril_indices(20)]  #: (210,)

# %% Windows by stating their steps
series = np.arange(100.0)  #: (100,)
windows = np.lib.stride_tricks.as_strided(series, shape=(91, 10), strides=(8, 8))  #: (91, 10)
model = keras.Sequential([layers.Input((10,)), layers.Dense(4), layers.Dense(1)])  #: (None, 1) · Σ 49
forecast = model(windows)  #: (91, 1) · 49

# %% Choices, quotients, spaces
ages = np.array([3, 20, 70, 41])  #: (4,)
groups = np.select([ages < 18, ages < 65], [0, 1], default=2)  #: (4,)
grid = np.select([np.ones((4, 1)) > 0], [np.ones((1, 6))])  #: (4, 6)
whole, rest = np.divmod(ages, 7)  #: 2 × (4,)
fraction, integer = np.modf(np.ones((2, 3)))  #: 2 × (2, 3)
a, b = np.broadcast_arrays(np.ones((3, 1)), np.ones((1, 4)))  #: 2 × (3, 4)
scales = np.logspace(0, 3, num=7)  #: (7,)
paths = np.linspace(np.zeros(3), np.ones(3), num=5, axis=-1)  #: (3, 5)
steps = keras.ops.geomspace(1.0, 100.0, num=6)  #: (6,)
matrix = np.diagflat(np.ones((2, 3)))  #: (6, 6)
band = np.diag(np.ones(4), k=-1)  #: (5, 5)
powers = np.vander(np.arange(5), 3)  #: (5, 3)
gaps = np.ediff1d(np.ones((3, 4)))  #: (11,)
items = np.fromiter((i * i for i in range(6)), dtype=float)  #: (6,)
drawn = np.random.weibull(1.5, size=(3, 2))  #: (3, 2)

# %% Sets, of which only the data tells the size
labels = np.random.randint(0, 5, 40)  #: (40,)
known = np.union1d(labels, [1, 2])
held = np.setdiff1d(np.arange(5), labels)
where = np.flatnonzero(labels > 2)
chosen = np.compress(labels[:8] > 1, np.ones((4, 8)), axis=1)  #: (4, chosen.shape[1])

# %% Functions of vectors, and of places
table = np.ones((6, 5))  #: (6, 5)
sums = np.apply_along_axis(np.sum, 1, table)  #: (6,)
doubled = np.apply_along_axis(lambda v: np.concatenate([v, v]), 0, table)  #: (12, 5)
field = np.fromfunction(lambda i, j: i + 2 * j, (3, 4))  #: (3, 4)

# %% Equations
solution, residuals, rank, values = np.linalg.lstsq(np.ones((8, 3)), np.ones((8, 2)), rcond=None)  #: (3, 2) and 3 more
weights = keras.ops.lstsq(keras.ops.ones((8, 3)), keras.ops.ones((8, 2)))  #: (3, 2)
eigenvalues = np.linalg.eigvals(np.eye(4))  #: (4,)
factors, pivots = keras.ops.lu_factor(keras.ops.eye(5))  #: (5, 5), (5,)
ranks = keras.ops.matrix_rank(keras.ops.ones((2, 4, 3)))  #: (2,)

# %% Labels
inputs = keras.Input((6, 10))  #: (None, 6, 10)
bag = keras.ops.multi_hot(keras.ops.array([[0, 2], [1, 3]]), num_classes=5)  #: (2, 5)
alike = keras.ops.allclose(keras.ops.ones(3), keras.ops.ones(3))
loss = keras.ops.ctc_loss(keras.ops.ones((4, 5), "int32"), keras.ops.ones((4, 12, 8)), keras.ops.ones(4, "int32"), keras.ops.ones(4, "int32") * 9)  #: (4,)
decoded, likely = keras.ops.ctc_decode(keras.ops.ones((4, 12, 8)), keras.ops.full((4,), 12))  #: (1, 4, 12), (4, 1)
costs = tf.nn.ctc_loss(tf.ones((4, 5), tf.int32), tf.ones((12, 4, 8)), tf.fill([4], 5), tf.fill([4], 12))  #: (4,)

# %% Patches and pooled windows
images = keras.Input((3, 32, 32))  #: (None, 3, 32, 32)
blocks = keras.ops.unfold(keras.ops.ones((2, 3, 32, 32)), kernel_size=4, stride=4)  #: (2, 48, 64)
again = keras.ops.fold(blocks, output_size=32, kernel_size=4, stride=4)  #: (2, 3, 32, 32)
few = keras.ops.adaptive_average_pool(keras.ops.ones((2, 13, 17, 5)), output_size=(4, 3), data_format="channels_last")  #: (2, 4, 3, 5)
edges = keras.ops.image.sobel_edges(keras.ops.ones((2, 16, 16, 3)))  #: (2, 16, 16, 3, 2)
similar = keras.ops.image.ssim(keras.ops.ones((2, 16, 16, 3)), keras.ops.ones((2, 16, 16, 3)))  #: (2,)

# %% Structures
batch = {"image": tf.zeros((8, 28, 28)), "label": tf.zeros((8,))}  #: (8, 28, 28), (8,)
first = tf.nest.map_structure(lambda t: t[0], batch)  #: (28, 28), ()
one = first["image"]  #: (28, 28)
leaves = tf.nest.flatten(batch)  #: [(8, 28, 28), (8,)]
pictures = leaves[0]  #: (8, 28, 28)
wider = keras.tree.map_structure(lambda t: keras.ops.expand_dims(t, -1), (keras.ops.ones((2, 3)), keras.ops.ones(4)))  #: (2, 3, 1), (4, 1)
sums = keras.tree.map_structure(lambda p, q: p + q, [keras.ops.ones((2, 1))], [keras.ops.ones((1, 3))])  #: [(2, 3)]
both = sums[0]  #: (2, 3)

# %% Branches by number
x = keras.ops.ones((2, 5))  #: (2, 5)
y = keras.ops.switch(1, [lambda t: t * 2.0, lambda t: t + 1.0], x)  #: (2, 5)
total = tf.foldl(lambda a, row: a + row, tf.ones((6, 4)))  #: (4,)

# %% Complex numbers
z = tf.complex(tf.ones((3, 4)), tf.zeros((3, 4)))  #: (3, 4)
numbers = keras.ops.view_as_complex(keras.ops.ones((5, 2)))  #: (5,)
pairs = keras.ops.view_as_real(numbers)  #: (5, 2)

# %% Devices and assertions are nobody's numbers
gpus = tf.config.list_physical_devices("GPU")
if gpus:
    width = 7
else:
    width = 7
np.testing.assert_array_equal(np.ones(3), np.ones(3))
checked = tf.debugging.assert_equal(tf.shape(tf.ones((2, 3)))[1], 3)
out = layers.Dense(width)(keras.Input((3,)))  #: (None, 7) · 28

# %% Distances and elements at places
far = keras.ops.cdist(keras.ops.ones((2, 5, 3)), keras.ops.ones((2, 7, 3)))  #: (2, 5, 7)
values = keras.ops.image.map_coordinates(keras.ops.ones((8, 9)), keras.ops.ones((2, 6, 4)), order=1)  #: (6, 4)

# %% A batch taken apart in a step of one's own
class Weighed(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(2)

    def call(self, inputs):
        return self.dense(inputs)  #: (None, 2) · 8

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        x, y, weight = keras.utils.unpack_x_y_sample_weight((x, y))  #: (None, 3), (None, 2)
        return keras.ops.mean(keras.ops.square(y - y_pred))

model = Weighed()
model.compile("sgd")
history = model.fit(np.ones((8, 3)), np.ones((8, 2)), verbose=0)

# %% The same on symbolic tensors
image = keras.Input((16, 16, 3))  #: (None, 16, 16, 3)
maps = keras.Input((3, 8, 8))  #: (None, 3, 8, 8)
rows = keras.Input((5, 3))  #: (None, 5, 3)
edges = keras.ops.image.sobel_edges(image)  #: (None, 16, 16, 3, 2)
few = keras.ops.adaptive_max_pool(maps, output_size=(4, 4), data_format="channels_first")  #: (None, 3, 4, 4)
longer = keras.ops.adaptive_max_pool(image, output_size=(4, 4), data_format="channels_last")  #: (None, 16, 4, 4, 3)
blocks = keras.ops.unfold(maps, kernel_size=2, stride=2)  #: (None, 12, 16)
again = keras.ops.fold(blocks, output_size=(8, 8), kernel_size=2, stride=2)  #: (None, 3, 8, 8)
far = keras.ops.cdist(rows, rows)  #: (None, 5, 5)
decoded, likely = keras.ops.ctc_decode(keras.Input((12, 8)), keras.Input((), dtype="int32"), strategy="beam_search", top_paths=2)  #: (2, None, 12), (None, 2)
chosen = keras.ops.select([rows > 0, rows < 0], [rows, -rows])  #: (None, 5, 3)
same = keras.ops.allclose(rows, rows)
volume = keras.Input((8, 8, 8, 2))  #: (None, 8, 8, 8, 2)
patches = keras.ops.image.extract_patches_3d(volume, size=(4, 4, 4))  #: (None, 2, 2, 2, 128)
flat = keras.tree.flatten({"b": rows, "a": image})  #: [(None, 16, 16, 3), (None, 5, 3)]
nearest = flat[0]  #: (None, 16, 16, 3)
taken = keras.ops.get_item(rows, 0)
