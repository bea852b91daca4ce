# Attributes that values of Python's own types lack, and what gives no items.

# %% A model of two outputs predicts a list
inputs = keras.Input((10,))   #: (None, 10)
x = layers.Dense(16)(inputs)   #: (None, 16) · 176
model = keras.Model(inputs, [layers.Dense(1)(x), layers.Dense(2)(x)])   #: (None, 1), (None, 2) · Σ 227
pred = model.predict(np.ones((5, 10)))   #: [(5, 1), (5, 2)]
print(pred.shape)
#     ^^^^^^^^^^ error[lacks-attribute]
#     ^^^^^^^^^^ fix "Change to pred[0]"

# %% Numbers of a list as an array
losses = [0.5, 0.25, 0.125]
smooth = losses.mean()
#        ^^^^^^^^^^^ error[lacks-attribute]
#        ^^^^^^^^^^^ fix "Change to np.array(losses)"

# %% A tuple of arrays
places = np.where(np.arange(6) > 2)   #: (3,)
count = places.shape[0]
#       ^^^^^^^^^^^^ error[lacks-attribute]

# %% Layers frozen as a list
base = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Dense(2)])   #: (None, 2) · Σ 46
for i in range(1):
    base.layers[:1].trainable = False
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[lacks-attribute]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to for layer in base.layers[:1]: layer.tra…"

# %% A key that is asked for as an attribute
config = {"rate": 0.1, "units": 8}
layer = layers.Dense(config.units)
#                    ^^^^^^^^^^^^ error[lacks-attribute]
#                    ^^^^^^^^^^^^ fix "Change to config["units"]"

# %% Methods of Python 2
word_index = {"a": 1, "b": 2}
for word, i in word_index.iteritems():
#              ^^^^^^^^^^^^^^^^^^^^ error[lacks-attribute]
#              ^^^^^^^^^^^^^^^^^^^^ fix "Change to word_index.items()"
    print(word, i)

# %% And has_key
word_index = {"a": 1, "b": 2}
known = word_index.has_key("a")
#       ^^^^^^^^^^^^^^^^^^ error[lacks-attribute]
#       ^^^^^^^^^^^^^^^^^^ fix "Change to ("a" in word_index)"

# %% Texts in arrays have what arrays have, and those of tensors are bytes
import tensorflow as tf

kinds = [name.decode("utf-8") for name in tf.constant(["a", "b"]).numpy()]
sizes = [name.itemsize for name in np.array(["a", "b"])]

# %% Tuples of libraries may have names for their places
import sys

factors = np.linalg.svd(np.zeros((3, 4)))  #: (3, 3), (3,), (4, 4)
scales = factors.S
x = np.zeros(sys.version_info.major)  #: (3,)

# %% A name that is nearly right
names = ["a"]
none = names.apend("b")
#      ^^^^^^^^^^^ error[lacks-attribute]
#      ^^^^^^^^^^^ fix "Change to append"

# %% A try waits for it
values = [1, 2]
try:
    count = values.shape[0]
except AttributeError:
    count = len(values)
out = keras.Input((count,))   #: (None, 2)

# %% What nobody calls may be given something
def describe(model=None):
    return model.name

# %% A function that gives nothing back
def build(width):
    inputs = keras.Input((width,))   #: (None, 3)
    model = keras.Model(inputs, layers.Dense(2)(inputs))   #: (None, 2) · Σ 8
    model.compile("adam", "mse")

model = build(3)
history = model.fit(np.ones((4, 3)), np.ones((4, 2)))
#         ^^^^^^^^^ error[attribute-of-none]
#         ^^^^^^^^^ fix "Change to return model"

# %% Nor does it give anything to unpack
def load():
    x, y = np.ones((4, 3)), np.ones(4)   #: (4, 3), (4,)
    data = (x, y)   #: (4, 3), (4,)

for i in range(1):
    x, y = load()
#   ^^^^ error[not-iterable]
#   ^^^^ fix "Change to return data"

# %% A loop over a number
for epoch in 3:
#            ^ error[nothing-to-iterate]
#            ^ fix "Change to range(3)"
    print(epoch)

# %% A loop over a model
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])   #: (None, 1) · Σ 5
for layer in model:
#            ^^^^^ error[nothing-to-iterate]
#            ^^^^^ fix "Change to model.layers"
    layer.trainable = False

# %% A loop over an object of a class of one's own
class Batches:
    def __init__(self, x):
        self.x = x   #: (4, 3)

for batch in Batches(np.ones((4, 3))):
#            ^^^^^^^^^^^^^^^^^^^^^^^^ error[nothing-to-iterate]
    print(batch)

# %% Whose items Python finds by their numbers
class Batches:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return np.ones((i + 1, 3))   #: (i + 1, 3)

for batch in Batches():
    print(batch)

# %% The next element of what is no iterator
import tensorflow as tf
data = tf.data.Dataset.from_tensor_slices(np.zeros((8, 4))).batch(2)   #: (None, 4) · 4 batches
first = next(data)
#       ^^^^^^^^^^ error[not-an-iterator]
#       ^^^^^^^^^^ fix "Change to iter(data)"

# %% Nor is a list
first = next([1, 2])
#       ^^^^^^^^^^^^ error[not-an-iterator]
#       ^^^^^^^^^^^^ fix "Change to iter([1, 2])"

# %% Names of classes are those of one data set, and not of what a step makes of it
import tensorflow as tf

numbers = tf.data.Dataset.range(6)
numbers.class_names = ["odd", "even"]
names = numbers.class_names
later = numbers.map(lambda x: x % 2).class_names
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[lacks-attribute]

# %% Names of classes asked behind a step under the same name
import tensorflow as tf

numbers = tf.data.Dataset.range(6)
numbers.class_names = ["odd", "even"]
numbers = numbers.map(lambda x: x % 2)
names = numbers.class_names
#       ^^^^^^^^^^^^^^^^^^^ error[lacks-attribute]
#       ^^^^^^^^^^^^^^^^^^^ fix "Move before the last assignment"
