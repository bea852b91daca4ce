# Names that TensorFlow 1 had at its top level.

# %% A session
session = tf.Session()
#         ^^^^^^^^^^ error[only-in-tensorflow-1]
#         ^^^^^^^^^^ fix "tf.compat.v1.Session"

# %% A function that stands in a module
x = tf.constant([1.5, 2.5])             #: (2,)
y = tf.log(x)
#   ^^^^^^ error[only-in-tensorflow-1]
#   ^^^^^^ fix "tf.math.log"

# %% A cast
x = tf.constant([1.5, 2.5])             #: (2,)
y = tf.to_int32(x)
#   ^^^^^^^^^^^ error[only-in-tensorflow-1]
#   ^^^^^^^^^^^ fix "Change to tf.cast(x, tf.int32)"

# %% Imported names
if True:
    from tensorflow import ConfigProto, Session
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-tensorflow-1]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from tensorflow.compat.v1 import Config…"

# %% They are where they were below compat.v1
config = tf.compat.v1.ConfigProto()
import tensorflow.compat.v1 as old
session = old.Session()

# %% A program that waits for the failure
try:
    session = tf.Session()
except AttributeError:
    session = tf.compat.v1.Session()

# %% None of it is told under Keras 2  # keras: 2
try:
    size = tf.Dimension(3)
except AttributeError:
    size = 3

# %% Code that asks whether the name is there goes the other way
if hasattr(tf, "Session"):
    session = tf.Session()
    width = 8
else:
    width = 3
log = getattr(tf, "log", None) or tf.math.log
x = log(tf.ones((2, width)))  #: (2, 3)
if hasattr(tf, "Variable"):
    y = tf.ones((4,))  #: (4,)

# %% Modules that nothing stands for as a whole
if True:
    from tensorflow.examples.tutorials.mnist import input_data
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-tensorflow-1]

# %% With another name
import tensorflow.contrib.slim as slim
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-tensorflow-1]

# %% As an attribute
y = tf.contrib.layers.flatten(tf.ones((2, 3)))
#   ^^^^^^^^^^ error[only-in-tensorflow-1]

# %% A program that waits for the failure of an import
try:
    from tensorflow.contrib import slim
except ImportError:
    slim = None

# %% Names of its modules
optimizer = tf.train.AdamOptimizer(0.1)
#           ^^^^^^^^^^^^^^^^^^^^^^ error[only-in-tensorflow-1]
#           ^^^^^^^^^^^^^^^^^^^^^^ fix "Change to tf.compat.v1.train.AdamOptimizer"

# %% A loss
loss = tf.losses.softmax_cross_entropy(tf.ones((2, 3)), tf.ones((2, 3)))
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-tensorflow-1]

# %% One that is asked for first
if hasattr(tf.train, "Saver"):
    saver = tf.train.Saver()
