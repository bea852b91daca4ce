# Tensors without numbers: Keras's symbolic ones, and the placeholders with which Keras and TensorFlow trace code.

# %% NumPy on a symbolic tensor
x = keras.Input((4,))                          #: (None, 4)
y = np.mean(x, axis=1)
#   ^^^^^^^^^^^^^^^^^^ error[needs-numbers]
#   ^^^^^^^^^^^^^^^^^^ fix "Change to ops.mean"

# %% Several of them
x = keras.Input((4,))                          #: (None, 4)
y = np.concatenate([x, x], axis=1)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to ops.concatenate"

# %% What asks for no numbers
x = keras.Input((4,))                          #: (None, 4)
print(np.shape(x), np.ndim(x), np.zeros(x.shape[1:]).shape)
y = np.flip(x, 1)                              #: (None, 4)

# %% A comparison as a condition
x = keras.Input((4,))                          #: (None, 4)
if x[0, 0] > 0:
#  ^^^^^^^^^^^ error[needs-numbers]
    print("positive")

# %% Which object it is can be compared
x = keras.Input((4,))                          #: (None, 4)
y = layers.Dense(2)(x)                         #: (None, 2) · 10
if x == y:
    print("the same tensor")

# %% A number of Python's
x = keras.Input((4,))                          #: (None, 4)
y = float(ops.mean(x))
#   ^^^^^^^^^^^^^^^^^^ error[needs-numbers]

# %% A length
x = keras.Input((4,))                          #: (None, 4)
y = len(x)
#   ^^^^^^ error[needs-numbers]

# %% Methods of arrays
x = keras.Input((4,))                          #: (None, 4)
y = x.mean(axis=1)
#   ^^^^^^ error[no-such-attribute]
#   ^^^^^^ fix "Change to ops.mean(x, axis=1)"

# %% Methods that symbolic tensors have
x = keras.Input((4,))                          #: (None, 4)
y = x.reshape((-1, 2))                         #: (None, 2)

# %% NumPy in call
class Positive(layers.Layer):
    def call(self, x):
        return np.maximum(x, 0)
#              ^^^^^^^^^^^^^^^^ error[needs-numbers]
#              ^^^^^^^^^^^^^^^^ fix "Change to ops.maximum"

y = Positive()(keras.Input((4,)))

# %% NumPy in call, on data
class Positive(layers.Layer):
    def call(self, x):
        return np.maximum(x, 0)  #: (3, 4)

y = Positive()(np.ones((3, 4)))                #: (3, 4)

# %% A condition in call
class Signed(layers.Layer):
    def call(self, x):
        if ops.mean(x) > 0:
#          ^^^^^^^^^^^^^^^ error[needs-numbers]
            return x  #: (None, 4)
        return -x  #: (None, 4)

y = Signed()(keras.Input((4,)))

# %% What a condition may ask
class Signed(layers.Layer):
    def call(self, x, mask=None, training=None):
        if x.shape[-1] > 3 and len(x.shape) == 2 and mask is None and not training:
            return x  #: (None, 4)
        return -x

y = Signed()(keras.Input((4,)))                #: (None, 4)

# %% Numbers in call
class Pool(layers.Layer):
    def call(self, x):
        return ops.mean(x.numpy(), axis=1)
#                       ^^^^^^^ error[needs-numbers]
#                       ^^^^^^^ fix "Change to x"

y = Pool()(keras.Input((5, 3)))

# %% A layer inside gives placeholders, too
class Pool(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(3)

    def call(self, x):
        h = self.dense(x)  #: (None, 3) · 15
        return h.numpy()
#              ^^^^^^^ error[needs-numbers]

y = Pool()(keras.Input((4,)))

# %% What a layer keeps are numbers
class Scale(layers.Layer):
    def __init__(self):
        super().__init__()
        self.table = np.arange(4.0)  #: (4,)

    def call(self, x):
        return x * np.sqrt(self.table)  #: (None, 4)

y = Scale()(keras.Input((4,)))                 #: (None, 4)

# %% A Lambda
y = layers.Lambda(lambda x: np.log(x))(keras.Input((4,)))
#                           ^^^^^^^^^ error[needs-numbers]

# %% A loss
def loss(wanted, given):
    return np.mean((wanted - given) ** 2)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to ops.mean"

model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
model.compile("adam", loss)
model.fit(np.zeros((4, 3)), np.zeros((4, 2)), verbose=0)

# %% A loss that is run eagerly
def loss(wanted, given):
    return ops.mean(given) + np.mean(wanted.numpy())

model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
model.compile("adam", loss, run_eagerly=True)
model.fit(np.zeros((4, 3)), np.zeros((4, 2)), verbose=0)

# %% A metric
def share(wanted, given):
    return float(ops.mean(wanted == given))
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]

model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])  #: (None, 2) · Σ 8
model.compile("adam", "mse", metrics=[share])
model.fit(np.zeros((4, 3)), np.zeros((4, 2)), verbose=0)

# %% A function of TensorFlow
y = tf.function(lambda x: np.sum(x))(tf.zeros((2, 3)))
#                         ^^^^^^^^^ error[needs-numbers]

# %% What AutoGraph turns into operations
@tf.function
def signed(x):
    if tf.reduce_mean(x) > 0:
        return x  #: (2, 3)
    return -x  #: (2, 3)
y = signed(tf.zeros((2, 3)))                   #: (2, 3)
print(y.numpy().mean())

# %% A dataset
data = tf.data.Dataset.from_tensor_slices(np.zeros((4, 3)))  #: (3,) · 4 elements
data = data.map(lambda row: row.numpy() * 2)
#                           ^^^^^^^^^ error[needs-numbers]

# %% Elements are numbers again
data = tf.data.Dataset.from_tensor_slices(np.zeros((4, 3))).map(lambda row: row * 2)  #: (3,) · 4 elements
for row in data:                               #: (3,)
    print(row.numpy().mean(), float(tf.reduce_sum(row)))

# %% NumPy's functions as TensorFlow has them record their operations
import tensorflow as tf
import tensorflow.experimental.numpy as tnp

class Units(layers.Layer):
    def build(self, shape):
        self.w = self.add_weight(name="w", shape=(shape[1], 3), initializer="random_normal")  #: (4, 3)
    def call(self, x):
        return tnp.maximum(tnp.matmul(x, self.w), 0.0)  #: (None, 3)

def squares(wanted, given):
    return tnp.mean(tnp.square(wanted - given), axis=0)  #: (3,)

m = keras.Sequential([keras.Input((4,)), Units()])  #: (None, 3) · Σ 12
m.compile("sgd", squares)
m.fit(np.ones((8, 4)), np.ones((8, 3)), verbose=0)

# %% The same by the name that it has among the older ones
import keras
import tensorflow as tf
import tensorflow.compat.v2.experimental.numpy as older
class Mean(keras.layers.Layer):
    def call(self, x):
        return older.mean(x, axis=1)  #: (None, 3)
y = Mean()(keras.Input((4, 3)))  #: (None, 3)

# %% An array in front of a symbolic tensor
x = keras.Input((4,))                          #: (None, 4)
y = x * np.ones(4) + np.float32(2)             #: (None, 4)
z = np.ones(4) * x
#   ^^^^^^^^^^^^^^ error[needs-numbers]

# %% And a number of NumPy's
x = keras.Input((4,))                          #: (None, 4)
z = 1 / 3 - x                                  #: (None, 4)
y = np.sqrt(2.0) * x
#   ^^^^^^^^^^^^^^^^ error[needs-numbers]

# %% Inside a layer TensorFlow's placeholders take the operator
class Scaled(layers.Layer):
    def call(self, x):
        return np.sqrt(2.0) * x + np.ones(4, "float32") * x  #: (None, 4)

y = Scaled()(keras.Input((4,)))                #: (None, 4)
z = layers.Lambda(lambda t: np.float32(3) * t)(y)  #: (None, 4)

# %% The run-time shape as a condition
class Cut(layers.Layer):
    def call(self, x):
        if tf.shape(x)[1] > 3:
#          ^^^^^^^^^^^^^^^^^^ error[needs-numbers]
            return x[:, :3]                    #: (None, 3)
        return x                               #: (None, 4)

y = Cut()(keras.Input((4,)))

# %% The rank as a condition
class Same(layers.Layer):
    def call(self, x):
        assert tf.rank(x) == 2
#              ^^^^^^^^^^^^^^^ error[needs-numbers]
        return x                               #: (None, 4)

y = Same()(keras.Input((4,)))

# %% A loop of as many rounds
class Added(layers.Layer):
    def call(self, x):
        for _ in range(tf.shape(x)[1]):
#                ^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]
            x = x + 1.0                        #: (None, 4)
        return x                               #: (None, 4)

y = Added()(keras.Input((4,)))

# %% The batch as Keras gives it
class Large(layers.Layer):
    def call(self, x):
        batch, features = ops.shape(x)
        if features > 3 and batch > 1:
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]
            return x * 2.0                     #: (None, 4)
        return x                               #: (None, 4)

y = Large()(keras.Input((4,)))

# %% The smaller of two
class Scaled(layers.Layer):
    def call(self, x):
        return x * ops.cast(min(tf.shape(x)[0], 2), "float32")
#                           ^^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]

y = Scaled()(keras.Input((4,)))

# %% The root of a sum
import math

class Norm(layers.Layer):
    def call(self, x):
        return x / math.sqrt(tf.reduce_sum(x * x))
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]

y = Norm()(keras.Input((4,)))

# %% Numbers among others
class Chosen(layers.Layer):
    def call(self, x):
        return x * 2.0 if tf.size(x[0]) in (3, 4) else x
#                         ^^^^^^^^^^^^^^^^^^^^^^^ error[needs-numbers]

y = Chosen()(keras.Input((4,)))

# %% Lengths that operations take
class Parts(layers.Layer):
    def call(self, x):
        batch, features = tf.unstack(tf.shape(x))
        halves = tf.reshape(x, (batch, features // 2, 2))  #: (None, 2, 2)
        ones = tf.ones((tf.shape(x)[0], tf.rank(x)))  #: (None, 2)
        return tf.concat([tf.reshape(halves[:, :tf.shape(halves)[1]], (batch, features)), ones], -1)  #: (None, 6)

y = Parts()(keras.Input((4,)))                 #: (None, 6)

# %% AutoGraph makes operations of conditions
@tf.function
def doubled(x):
    if tf.shape(x)[0] > 1:
        return x * 2.0                         #: (2, 3)
    return x                                   #: (2, 3)

y = doubled(tf.ones((2, 3)))                   #: (2, 3)

# %% Data has numbers
class Cut(layers.Layer):
    def call(self, x):
        if tf.shape(x)[1] > 3:
            return x[:, :3]                    #: (2, 3)
        return x

y = Cut()(np.ones((2, 4), "float32"))          #: (2, 3)

# %% What compares itself asks no tensor
class Least:
    def __lt__(self, other):
        return True

class Kept(layers.Layer):
    def call(self, x):
        min(tf.reduce_sum(x), Least())
        return x                               #: (None, 4)

y = Kept()(keras.Input((4,)))                  #: (None, 4)
