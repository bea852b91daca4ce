# %% A raise that the call certainly reaches is told at the call
def block(x, filters):
    if filters % 8:
        raise ValueError(f"filters must be divisible by 8, not {filters}")
    return layers.Conv2D(filters, 3)(x)


x = keras.Input((32, 32, 3))  #: (None, 32, 32, 3)
y = block(x, 12)
#   ^^^^^^^^^^^^ error[raised]

# %% So is an assertion with its words, and a raise of the module itself
class Block(layers.Layer):
    def __init__(self, units, rate):
        super().__init__()
        assert 0 <= rate < 1, "rate must be in [0, 1)"
        self.dense = layers.Dense(units)


b = Block(3, 1.5)
#   ^^^^^^^^^^^^^ error[raised]

# %% The module's own raise stands at itself
units = 3
if units < 8:
    raise ValueError("too few")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[raised]

# %% An exception that is caught, that only some path raises, or that nobody calls for, is none
import os


def check(n):
    if n < 1:
        raise ValueError("n")
    return n


try:
    check(0)
except ValueError:
    n = 3
if os.path.exists("somewhere"):
    check(0)
for name in os.listdir("."):
    if name == "no such file":
        check(0)


def nobody():
    check(0)


class Base:
    def build(self):
        raise NotImplementedError


def leave():
    raise SystemExit(0)


x = keras.Input((n,))  #: (None, 3)

# %% A shape has one item for each axis
x = keras.Input((28, 28, 3))  #: (None, 28, 28, 3)
channels = x.shape[4]
#          ^^^^^^^^^^ error[index-out-of-range]

# %% A model has its layers and no more
model = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(2)])  #: (None, 2) · Σ 23
last = model.layers[2]
#      ^^^^^^^^^^^^^^^ error[index-out-of-range]

# %% Three names for four axes
x = keras.Input((28, 28, 3))  #: (None, 28, 28, 3)
if True:
    height, width, channels = x.shape
#   ^^^^^^^^^^^^^^^^^^^^^^^ error[wrong-unpacking]

# %% Three names for one value
if True:
    a, b, c = (1,)
#   ^^^^^^^ error[wrong-unpacking]

# %% Too few for the names before and after the rest
if True:
    first, *rest, last = (1,)
#   ^^^^^^^^^^^^^^^^^^ error[wrong-unpacking]

# %% A slice steps by something
sizes = [16, 32, 64]
half = sizes[::0]
#      ^^^^^^^^^^ error[zero-slice-step]

# %% A dictionary that is written out has the keys that it has
sizes = {"small": 32, "large": 128}
units = sizes["medium"]
#       ^^^^^^^^^^^^^^^ error[missing-key]

# %% What others were given may have changed
import heapq
import os

sizes = {"small": 32}
found = [3, 4]
heapq.heappush(found, 5)
os.environ.update(sizes)
a = found[2]
later = []


def fill():
    later.append(3)


fill()
x = keras.Input((later[0],))  #: (None, 3)

# %% Shapes in Keras 3 are tuples
x = keras.Input((28, 28, 3))  #: (None, 28, 28, 3)
channels = x.shape.as_list()[-1]
#          ^^^^^^^^^^^^^^^ error[no-such-attribute]

# %% and its tensors have no get_shape
x = keras.Input((28, 28, 3))  #: (None, 28, 28, 3)
shape = x.get_shape()
#       ^^^^^^^^^^^ error[no-such-attribute]

# %% Inside of call and of a Lambda they are TensorFlow's
class Doubled(layers.Layer):
    def call(self, x):
        return tf.concat([x] * x.get_shape()[-1], axis=-1)  #: (None, 5, 9)


x = keras.Input((5, 3))                                          #: (None, 5, 3)
y = Doubled()(x)                                                 #: (None, 5, 9)
z = layers.Lambda(lambda t: t * t.get_shape().as_list()[-1])(x)  #: (None, 5, 3)

# %% In Keras 2 they have  # keras: 2
x = keras.Input((28, 28, 3))  #: (None, 28, 28, 3)
y = layers.Dense(x.get_shape().as_list()[-1])(x)  #: (None, 28, 28, 3) · 12

# %% A model without inputs
x = keras.Input((3,))  #: (None, 3)
y = layers.Dense(2)(x)  #: (None, 2) · 8
model = keras.Model([], y)
#                   ^^ error[empty-model]

# %% A model without outputs
x = keras.Input((3,))  #: (None, 3)
model = keras.Model(x, [])
#                      ^^ error[empty-model]
