# TensorFlow's operators take numbers of one dtype; Keras's functions convert them, and arrays adapt.
import numpy as np; import tensorflow as tf; import keras; from keras import layers, ops

# %% Floats of 64 bits and of 32
exact = ops.sum(np.zeros((3, 2)), axis=1)    #: (3,)
plain = ops.sum(ops.zeros((3, 2)), axis=1)   #: (3,)
both = ops.add(exact, plain)                 #: (3,)
total = exact + plain
#       ^^^^^^^^^^^^^ error[dtypes-differ]
#       ^^^^^^^^^^^^^ fix "Change to tf.cast(plain, tf.float64)"

# %% Integers of 64 bits and of 32, compared
predicted = tf.argmax(tf.zeros((8, 3)), axis=1)  #: (8,)
labels = tf.zeros((8,), tf.int32)                #: (8,)
hits = predicted == labels
#      ^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]

# %% Arrays and numbers adapt
a = tf.zeros((3,), tf.float64) + np.ones((3,), "float32") if False else tf.zeros((3,)) + np.ones((3,))  #: (3,)
b = tf.zeros((3,), tf.float64) * 2.0         #: (3,)
c = tf.argmax(tf.zeros((8, 3)), axis=1) == np.zeros((8,), "int64")  #: (8,)

# %% The floats of a batch are Keras's own, whatever the arrays had
def distance(y_true, y_pred):
    return tf.reduce_mean((y_true - y_pred) ** 2)
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(1)
    def call(self, x):
        return self.out(x) + tf.zeros((1,))  #: (None, 1)
    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        return ops.mean(ops.square(y - y_pred))
model = Net()
model.compile("adam", metrics=[distance])
history = model.fit(np.zeros((8, 3)), np.zeros((8, 1)), verbose=0)

# %% Other floats are asked for
# silent: whether a layer was made before decides on what layers compute in
keras.config.set_floatx("float64")
x = ops.ones((3,)) + tf.zeros((3,), "float64")        #: (3,)
y = layers.Dense(3)(np.zeros((2, 3))) + tf.zeros((3,), keras.config.floatx())  #: (2, 3)
keras.config.set_floatx("float32")
z = ops.ones((3,)) + tf.zeros((3,))                   #: (3,)

# %% Whichever floats layers take, their weights are as many
keras.backend.set_floatx("float64")
state = keras.Input((4,))  #: (None, 4)
hidden = layers.Dense(32)(state)  #: (None, 32) · 160
model = keras.Sequential([state, layers.Dense(32), layers.BatchNormalization(), layers.Dense(2)])  #: (None, 2) · Σ 354
keras.config.set_floatx("float32")

# %% A configuration then names a dtype that is not known
# silent: whether a layer was made before decides on it, and one that was set could be of quantized weights
keras.backend.set_floatx("float64")
again = layers.Dense.from_config(layers.Dense(5).get_config())(keras.Input((4,)))  #: (None, 5)
keras.config.set_floatx("float32")

# %% An empty list of tensors makes floats of 32 bits
none = ops.stack([])  #: (0,)
of_tensorflow = tf.stack([])  #: (0,)
product = none * ops.ones((1,))  #: (0,)
same = ops.add(of_tensorflow, ops.ones((1,)))  #: (0,)

# %% Code that nobody calls, by a default that leaves nothing to stack
class Levels(layers.Layer):
    def __init__(self, shapes=None):
        super().__init__()
        self.shapes = [tuple(each) for each in (shapes or [])]

    def call(self, x, weights):
        parts = [x[:, :rows] for rows, _ in self.shapes]
        together = ops.stack(parts, axis=3)
        return ops.sum(together * ops.softmax(weights), axis=3)

# %% Functions of two tensors are the operators
whole = tf.constant([1, 2])  #: (2,)
broken = tf.constant([0.5, 1.5])  #: (2,)
total = tf.add(broken, whole)
#       ^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]
#       ^^^^^^^^^^^^^^^^^^^^^ fix "Change to tf.cast(whole, tf.float32)"

# %% The larger of both
larger = tf.maximum(tf.constant([0.5, 1.5]), tf.constant([1, 2]))
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]

# %% Products
kernel = tf.zeros((2, 3), tf.float16)  #: (2, 3)
product = tf.matmul(tf.ones((4, 2)), kernel)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to tf.cast(kernel, tf.float32)"

# %% Products by their operator
product = tf.ones((4, 2)) @ tf.zeros((2, 3), tf.float16)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]

# %% Tensors of a list
age = tf.constant([22, 38])  #: (2,)
fare = tf.constant([7.25, 71.3])  #: (2,)
table = tf.stack([age, fare], axis=-1)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to tf.cast(age, tf.float32)"

# %% More of them
age = tf.constant([22, 38])  #: (2,)
fare = tf.constant([7.25, 71.3])  #: (2,)
row = tf.concat([fare, fare, age, age], 0)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to tf.cast(age, tf.float32), Change to tf.cast(age, tf.float32)"

# %% Arrays and Python's numbers adapt here as well
import keras

fare = tf.constant([7.25, 71.3])  #: (2,)
table = tf.stack([fare, np.array([1, 2])])  #: (2, 2)
row = tf.concat([np.array([1.0, 2.0]), fare], 0)  #: (4,)
total = tf.add(fare, 1)  #: (2,)
product = tf.matmul(tf.ones((2, 2)), np.zeros((2, 2)))  #: (2, 2)
joined = keras.ops.concatenate([fare, tf.constant([1, 2])])  #: (4,)

# %% A map of columns of several types
ages = np.array([22, 38, 26])  #: (3,)
fares = np.array([7.25, 71.3, 7.9], dtype="float32")  #: (3,)
pairs = tf.data.Dataset.from_tensor_slices((ages, fares))
rows = pairs.map(lambda age, fare: tf.stack([age, fare]))
#                                  ^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]

# %% A list without items is one of floats
none = tf.constant([])                                        #: (0,)
b = tf.concat([tf.repeat(tf.constant([0.25, 0.5]), 5), none], axis=0)  #: (10,)
c = tf.concat([tf.convert_to_tensor([[]])[0], tf.constant([1.0])], 0)  #: (1,)
d = ops.concatenate([ops.array([]), ops.ones((2,))])          #: (2,)
e = tf.ones((3,)) + tf.Variable([[]], shape=(0, 0))[:, :1] if False else tf.ones((1, 2)) * tf.reshape([], (0, 2))  #: (0, 2)
whole = tf.concat([none, tf.constant([1, 2])], axis=0)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]

# %% A list of unknown number may hold arrays, which keep their floats
import random
found = []
while random.random() < 0.7 or not found:
    found.append(np.zeros(3))
a = tf.constant(found) + tf.zeros((3,), tf.float64)   #: (a.shape[0], 3)
of_two = tf.constant(found) + tf.zeros((3,))
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[dtypes-differ]

# %% Indices of TensorFlow's are integers
label = tf.constant([0.0, 2.0])  #: (2,)
rows = tf.one_hot(label, 3)
#                 ^^^^^ error[float-indices]
#                 ^^^^^ fix "Change to tf.cast(label, tf.int32)"

# %% in a data set
numbers = np.random.rand(8, 4).astype("float32")  #: (8, 4)
def split(row):
    return row[:-1], tf.one_hot(row[-1], 5)
#                               ^^^^^^^ error[float-indices]
#                               ^^^^^^^ fix "Change to tf.cast(row[-1], tf.int32)"
data = tf.data.Dataset.from_tensor_slices(numbers).map(split)

# %% of what is taken
part = tf.gather(tf.zeros((5, 2)), tf.range(2.0))
#                                  ^^^^^^^^^^^^^ error[float-indices]
#                                  ^^^^^^^^^^^^^ fix "Change to tf.cast(tf.range(2.0), tf.int32)"

# %% Arrays, lists of integers and Keras's own functions convert
a = tf.one_hot(np.ones((3,)), 4)                            #: (3, 4)
b = tf.one_hot(tf.argmax(tf.zeros((3, 4)), axis=1), 4)      #: (3, 4)
c = ops.one_hot(ops.ones((3,)), 4)                          #: (3, 4)
d = tf.gather(tf.zeros((5, 2)), np.array([0, 3]))           #: (2, 2)

# %% What is one hot is of floats, of however many axes
def marked(labels):
    return tf.one_hot(tf.cast(labels, tf.int32), 3) - tf.ones((3,))  #: (4, 3)
e = marked(tf.ones((4,)))                                   #: (4, 3)
