# %% [markdown]
# Where a function of NumPy writes, what objects of the program make of its functions, and what arrays beside arrays do.

# %% An axis that is given by its place is changed there
joined = np.concatenate([np.zeros((4, 3)), np.zeros((4, 2))], 0)
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[concatenate-mismatch]
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change 0 to 1"

# %% An object of the program that says itself what functions make of it
class Marked:
    def __init__(self, data):
        self.data = data  #: (2, 3)

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        arrays = [each.data if isinstance(each, Marked) else each for each in inputs]
        return Marked(getattr(ufunc, method)(*arrays, **kwargs))


marked = np.add(Marked(np.ones((2, 3))), np.ones(3))
rows = marked.data

# %% Repetitions are counts, and not what is repeated
tiled = np.tile([1, 2, 3], np.array([2]))  #: (6,)
kinds = np.zeros(len(np.unique(np.tile([1, 2, 3], np.array([2])))))  #: (3,)

# %% Distributions whose place and scale are arrays
import scipy.stats
from scipy.stats import norm
densities = norm.pdf(np.linspace(-1, 1, 5), loc=np.zeros((3, 1)), scale=2.0)  #: (3, 5)
below = norm.cdf(0.5, np.arange(4.0), 1.0)  #: (4,)
scores = scipy.stats.zscore(np.arange(6).reshape(2, 3))  #: (2, 3)

# %% Functions of NumPy write to an array and give it back
kept = np.zeros((2, 3), "float32")  #: (2, 3)
doubled = np.multiply(np.ones(3), 2.0, out=kept)  #: (2, 3)
rooted = np.sqrt(np.ones(3), kept)  #: (2, 3)
single = np.zeros(1 if rooted.dtype == np.float32 else 2)  #: (1,)

# %% Bounds that are arrays, and coefficients with axes
clipped = np.clip(np.ones(3), np.zeros((2, 1)), None)  #: (2, 3)
drawn = np.random.randint(np.array([3, 4]), 9)  #: (2,)
values = np.polyval(np.ones((2, 4)), np.ones((3, 1)))  #: (3, 4)
inserted = np.insert(np.arange(6), [0, 1, 0], 2)  #: (9,)
steps = np.ediff1d(np.arange(4), to_end=[1, 2])  #: (5,)

# %% A list beside a symbolic tensor counts as one number where Keras infers shapes
x = keras.Input((3,))  #: (None, 3)
same = ops.equal(x, [True, False])  #: (None, 3)
angle = ops.arctan2(x, [0.0, 2.0])  #: (None, 3)
spaced = ops.linspace(x, [1.0, 2.0], num=4)  #: (4, None, 3)

# %% Symbolic tensors of different types
small, whole = keras.Input((3,), dtype="float16"), keras.Input((3,), dtype="int32")  #: 2 × (None, 3)
both = ops.add(small, whole)  #: (None, 3)
a = np.zeros(1 if both.dtype == "float16" else 2)  #: (1,)
b = np.zeros(1 if (whole * 1.5).dtype == "float32" else 2)  #: (1,)
joined = ops.concatenate([whole, small])  #: (None, 3)
c = np.zeros(1 if joined.dtype == "float16" else 2)  #: (1,)
d = np.zeros(1 if ops.sqrt(whole).dtype == "float32" else 2)  #: (1,)

# %% One tensor is no list of them
batch = tf.ones((2, 3))  #: (2, 3)
alone = tf.concat(batch, axis=1)  #: (2, 3)

# %% Floats are divided as Python does it
parts = np.zeros(int(1.0 // 0.1))  #: (9,)
power = np.zeros(1 if 2.5 ** -5 == 0.01024 else 2)  #: (1,)
