# %% An assertion about the losses that a call added holds
class Penalised(layers.Layer):
    def call(self, inputs):
        self.add_loss(keras.ops.sum(inputs))
        return inputs  #: (2, 3)


layer = Penalised()
y = layer(np.zeros((2, 3), "float32"))  #: (2, 3)
assert len(layer.losses) == 1
z = layers.Dense(4)(y)                  #: (2, 4) · 16

# %% Squeezing axes of unknown length leaves the rank open
import tensorflow as tf


def read(name):
    image = tf.image.decode_png(tf.io.read_file(name), channels=0)
    flat = tf.squeeze(image)
    one_hot = tf.one_hot(flat, 12)
    one_hot.set_shape((None, None, 12))
    return one_hot                      #: (?, ?, 12)

# %% A list that a callback fills while Keras trains is not empty
seen = []
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
model.compile("sgd", "mse")
keep = keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: seen.append(np.zeros((2, 3))))
model.fit(np.zeros((4, 3)), np.zeros((4, 2)), callbacks=[keep], verbose=0)
joined = np.concatenate([each for each in seen], axis=0)
square = np.reshape(joined, (3, -1))  #: (3, square.shape[1])

# %% The backend is what the program asks for
import os
os.environ["KERAS_BACKEND"] = "jax"
import keras
if keras.backend.backend() != "jax":
    raise ImportError("This program needs JAX.")
y = keras.layers.Dense(2)(keras.Input((3,)))  #: (None, 2) · 8

# %% or what its user's settings say
import keras
if keras.config.backend() != "jax":
    raise ImportError("This program needs JAX.")
y = keras.layers.Dense(2)(keras.Input((3,)))  #: (None, 2) · 8

# %% Arrays that Keras gives back are NumPy's
import keras
import numpy as np
def rows(x):
    if isinstance(x, np.ndarray):
        return x.shape[0]
    raise TypeError("no array")
scores = keras.ops.convert_to_numpy(keras.ops.zeros((3, 4)))  #: (3, 4)
y = keras.layers.Dense(rows(scores))(keras.Input((3,)))  #: (None, 3) · 12

# %% An array is none of NumPy's single numbers, and an index of NumPy's is no int
import numpy as np
def one_hot(labels, count):
    if isinstance(labels, (int, np.integer)):
        row = np.zeros(count)  #: (3,)
        row[labels] = 1
        return row  #: (3,)
    if isinstance(labels, np.ndarray) and labels.ndim == 1:
        return np.zeros((len(labels), count))  #: (4, 3)
    raise ValueError("labels are a number or a vector of them")
labels = np.array([0, 2, 1, 2])  #: (4,)
y = one_hot(labels, 3)           #: (4, 3)
z = one_hot(np.argmax(labels), 3)  #: (3,)
if isinstance(labels, np.floating) or isinstance(labels, np.generic):
    raise ValueError("a number")
width = 4 if isinstance(np.argmax(labels), int) else 5
x = np.zeros((2, width))         #: (2, 5)

# %% The names of a module are asked for in a list of them
import keras
import numpy as np
from keras import backend as K
if "placeholder" in dir(K):
    x = K.placeholder((3, 4))
else:
    x = keras.Input((4,))      #: (None, 4)
if "not_there" not in vars(K):
    y = keras.layers.Dense(2)(x)  #: (None, 2) · 10
if "ones" in dir(np):
    z = np.ones((2, 3))        #: (2, 3)
names = [name for name in dir(np) if name.startswith("ones")]

# %% An attribute of a name that is not known may be any
import numpy as np
from unseen import lines
class Report:
    def __init__(self, lines):
        for line in lines:
            setattr(self, line.split()[0], line.split()[1])
    def colour(self):
        if hasattr(self, "colour_of"):
            return self.colour_of
        raise AttributeError("no colour")
report = Report(lines)
colour = report.colour()
width = getattr(report, "width", 3)
x = np.zeros((2, width))  #: (2, width)

# %% What a file that is executed sets
version = None
with open("version.py") as file:
    exec(file.read())
if version is None:
    raise ValueError("no version")

# %% A flag that a handler sets, where code that can't be seen may have raised
from unseen import check
raised = False
try:
    check(-1)
except AssertionError:
    raised = True
assert raised

# %% and where all of the body is seen
import numpy as np
failed = False
try:
    x = np.zeros((2, 3))        #: (2, 3)
except ValueError:
    failed = True
width = 4 if failed else 5
y = np.zeros((2, width))        #: (2, 5)

# %% What a model of outputs that are not known predicts may be several arrays
import keras
import numpy as np
from unseen import heads
x = keras.Input((3,))           #: (None, 3)
model = keras.Model(x, heads(x))
predictions = model.predict(np.zeros((4, 3)))
if isinstance(predictions, np.ndarray):
    predictions = [predictions]
named = dict(zip(["a", "b"], predictions))
b = named["b"]
count = len(model.output_names)
y = np.zeros((2, count))  #: (2, len(model.output_names))

# %% The fields of an instance in an instance are a dict of their own
import dataclasses
import numpy as np
@dataclasses.dataclass
class Inner:
    width: int = 4
@dataclasses.dataclass
class Outer:
    inner: Inner
    several: list
outer = dataclasses.asdict(Outer(Inner(5), [Inner(), Inner(6)]))
if not isinstance(outer["inner"], dict):
    raise ValueError("no dict")
a = np.zeros(outer["inner"]["width"])       #: (5,)
b = np.zeros(outer["several"][1]["width"])  #: (6,)
