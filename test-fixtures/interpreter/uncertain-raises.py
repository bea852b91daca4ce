# A raise or an assert that we reach is told where it is proven: not where a try waits for what we don't see, nor where a
# test asks of what a library made.
import contextlib
import keras
import numpy as np
import tensorflow as tf
from keras import layers

# %% In a try, whose body may raise before
def draw():
    return np.linalg.cholesky(np.zeros((2, 2)))  #: (2, 2)

try:
    draw()  #: (2, 2)
    raise RuntimeError("it should have raised before")
except np.linalg.LinAlgError:
    print("as expected")

# %% In the else of a context manager that expects an exception
@contextlib.contextmanager
def refused(kind):
    try:
        yield
    except kind:
        print("as expected")
    else:
        raise AssertionError("nothing was raised")

with refused(np.linalg.LinAlgError):
    np.linalg.cholesky(np.zeros((2, 2)))  #: (2, 2)

# %% After a handler that leaves
def is_refused(matrix):
    try:
        np.linalg.cholesky(matrix)  #: (2, 2)
    except np.linalg.LinAlgError:
        return True
    raise ValueError("the matrix is positive definite")

is_refused(np.zeros((2, 2)))

# %% Variables may be laid out in several ways
model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
assert model.layers[0].trainable_weights[0].name != "kernels"
pieces = [w for w in model.weights]  #: [(4, 2), (2,)]
assert len(pieces) >= 2

# %% Shapes, and what the program set itself, are proof
class Heads:
    def __init__(self, width, count):
        self.width = width
        assert self.width % count == 0, "width must be divisible by count"

h = Heads(64, 7)
#   ^^^^^^^^^^^^ error[raised]

# %% A shape that is asserted
x = keras.Input((4,))                  #: (None, 4)
y = layers.Dense(2)(x)                 #: (None, 2) · 10
if True:
    assert y.shape == (None, 3)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[raised]

# %% The Python of a tf.function runs while it is traced
log = []

@tf.function
def step(x):
    log.append("traced")
    return x + 1

step(tf.constant(1))
step(tf.constant(2))
assert len(log) == 1

# %% A model that data of which nothing is known may have built
model = keras.Sequential([layers.Dense(2), layers.Dense(1)])
model.compile("adam", "mse")
rows, labels = np.load("rows.npy"), np.load("labels.npy")
model.fit(rows, labels)
n = model.count_params()
m = model.layers[0].count_params()
