# A hint tells the value of its statement, or it is absent: never the last layer that the line happens to apply.

# %% Functions and operators round a layer
i = keras.Input((8,))  #: (None, 8)
a = ops.sum(layers.Dense(3)(i), axis=-1)  #: (None,)
b = ops.reshape(layers.Dense(6)(i), (-1, 2, 3))  #: (None, 2, 3)
c = ops.concatenate([layers.Dense(3)(i), layers.Dense(4)(i)], axis=-1)  #: (None, 7)
d = ops.split(layers.Dense(6)(i), 3, axis=-1)[0]  #: (None, 2)
e = ops.stack([layers.Dense(3)(i), layers.Dense(3)(i)], axis=1)  #: (None, 2, 3)
f = ops.expand_dims(layers.Dense(3)(i), 1) + ops.ones((1, 4, 1))  #: (None, 4, 3)
f += layers.Dense(3)(f)  #: (None, 4, 3)

# %% Slices of what a layer gives
i = keras.Input((8,))  #: (None, 8)
a = layers.Dense(3)(i)[:, 0]  #: (None,)
b = layers.Dense(3)(i)[:, :2]  #: (None, 2)

# %% Several values: all of them
h = keras.Input((8,))  #: (None, 8)
mu, log_var = layers.Dense(2)(h), layers.Dense(2)(h)  #: 2 × (None, 2)
one, other = layers.Dense(2)(h), layers.Dense(3)(h)  #: (None, 2), (None, 3)
both = [layers.Dense(2)(h), layers.Dense(3)(h)]  #: [(None, 2), (None, 3)]
named = {"mean": layers.Dense(2)(h), "scale": layers.Dense(3)(h)}  #: (None, 2), (None, 3)
y, state, carry = layers.LSTM(4, return_state=True)(keras.Input((5, 8)))  #: 3 × (None, 4) · 208

# %% What a function gives back
def joined(x, width):
    a = layers.Dense(width)  # its output shows where it is applied
    b = layers.Dense(width)(x)  #: (None, 4) · 36
    return a(x) + b  #: (None, 4)


y = joined(keras.Input((8,)), 4)  #: (None, 4)

# %% Inside of a layer
class Tokens(layers.Layer):
    def __init__(self):
        super().__init__()
        self.tokens = layers.Embedding(100, 64)
        self.positions = layers.Embedding(20, 64)
        self.query = layers.Dense(64)

    def call(self, x):
        x = self.tokens(x) + self.positions(ops.arange(20))  #: (None, 20, 64)
        q = ops.reshape(self.query(x), (-1, 20, 4, 16))  #: (None, 20, 4, 16)
        return ops.transpose(q, (0, 2, 1, 3))  #: (None, 4, 20, 16)


y = Tokens()(keras.Input((20,), dtype="int32"))  #: (None, 4, 20, 16) · 11,840

# %% A call of something unknown
# silent: what it makes of the layer's output
from somewhere import unknown

a = unknown(layers.Dense(10)(keras.Input((8,))))
unknown(keras.Input((224, 224, 3)))

# %% A layer that is refused, and what follows from it
r = layers.Reshape((7, 7, 10))(keras.Input((500,)))
#                  ^^^^^^^^^^ error[reshape-size]
s = layers.Conv2D(4, 3)(r)
t = layers.GlobalAveragePooling2D()(s)
u = layers.Dense(2)(t)

# %% Statements that only do something tell the layer they are about
branches = []
x = keras.Input((20, 4))  #: (None, 20, 4)
for width in [2, 3]:
    branches.append(layers.Conv1D(4, width, padding="same")(x))  #: (None, 20, 4) · 36|52
model = keras.Sequential()  #: (None, 3) · Σ 43
model.add(keras.Input((4,)))  #: (None, 4)
model.add(layers.Dense(5))  #: (None, 5) · 25
model.add(
    layers.Dense(3, activation="softmax"),  #: (None, 3) · 18
)

# %% Lines inside a longer statement tell the layer that they hold
i = keras.Input((8,))  #: (None, 8)
x = layers.add([
    layers.Dense(4)(i),  #: (None, 4) · 36
    layers.Dense(4)(i),  #: (None, 4) · 36
])  #: (None, 4)
y = (
    layers.Dense(4)(i)
    + layers.Dense(4)(i)
)  #: (None, 4)
model = keras.Sequential([keras.Input((8,)), layers.Dense(5),  #: (None, 5) · 45
                          layers.Dense(3)])  #: (None, 3) · Σ 63

# %% Names that are bound on the way
x = keras.Input((8,))  #: (None, 8)
if (y := layers.Dense(3)(x)) is not None:  #: (None, 3)
    z = y * 2  #: (None, 3)
for part in [layers.Dense(2)(x), layers.Dense(3)(x)]:  #: (None, 2|3)
    w = layers.Dense(4)(part)  #: (None, 4) · 12|16

# %% A model that a function gives back, and a model that is called
def build(classes):
    i = keras.Input((8,))  #: (None, 8)
    return keras.Model(i, layers.Dense(classes)(i))  #: (None, 3) · Σ 27


model = build(3)  #: (None, 3) · Σ 27
y = model(keras.Input((8,)))  #: (None, 3) · 27

# %% Data sets and their elements
x, y = np.zeros((1000, 9), "float32"), np.zeros((1000,), "int32")  #: (1000, 9), (1000,)
data = tf.data.Dataset.from_tensor_slices((x, y))  #: (9,), () · 1,000 elements
data = data.shuffle(100).batch(32)  #: (None, 9), (None,) · 32 batches
for step, (rows, labels) in enumerate(data):  #: (None, 9), (None,)
    twice = rows * 2  #: (None, 9)

# %% A list is told as one
rows = [np.zeros((4,))]  #: [(4,)]
pair = [np.zeros((4,)), np.zeros((4,))]  #: [2 × (4,)]

# %% What a call may give instead of an array
import numpy as np
vectors = {"a": np.zeros(8), "dog": np.ones(8)}  #: 2 × (8,)
table = np.zeros((4, 8))            #: (4, 8)
for word, row in {"a": 1, "dog": 2, "zzz": 3}.items():
    vector = vectors.get(word)      #: (8,) | None
    if vector is not None:
        table[row] = vector         #: (8,)
