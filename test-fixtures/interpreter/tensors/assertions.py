import numpy as np
import tensorflow as tf
import keras
from keras import layers, ops

# %% A shape that is declared and another one
x = tf.ensure_shape(tf.zeros((32, 28, 28)), (None, 28, 28, 1))
#                                           ^^^^^^^^^^^^^^^^^ error[asserted-shape]

# %% An open axis goes with every length
x = tf.ensure_shape(tf.zeros((32, 28, 28, 1)), (None, 28, 28, 1))  #: (32, 28, 28, 1)

# %% What `set_shape` says is compared too
x = tf.ones((2, 3))  #: (2, 3)
x.set_shape((2, 4))
#           ^^^^^^ error[asserted-shape]

# %% Where it goes with the tensor, it changes nothing here
x = tf.ones((2, 3))  #: (2, 3)
x.set_shape((None, 3))
y = x + 1  #: (2, 3)

# %% Shapes of TensorFlow compare themselves
tf.ones((2, 3)).shape.assert_is_compatible_with((2, 4))
#                                               ^^^^^^ error[asserted-shape]

# %% And count their axes
tf.ones((2, 3)).shape.assert_has_rank(3)
#                                     ^ error[asserted-shape]

# %% Or give themselves where the number is right
both = tf.ones((2, 3)).shape.with_rank(2).concatenate((5,))
made = tf.zeros(both)  #: (2, 3, 5)
whole = tf.zeros(tf.ones((2, 3)).shape.merge_with((None, 3)))  #: (2, 3)
flat = tf.zeros(tf.ones((2, 3)).shape.num_elements())  #: (6,)

# %% A question is no assertion
shape = tf.ones((2, 3)).shape
rows = tf.zeros(4 if shape.is_compatible_with((2, 4)) else 7)  #: (7,)

# %% Ranks that are asserted
tf.debugging.assert_rank(tf.ones((2, 2)), 3)
#                                         ^ error[asserted-shape]

# %% At least so many, or one of several
tf.debugging.assert_rank_at_least(tf.ones((2, 2)), 2)
tf.debugging.assert_rank_in(tf.ones((2, 2)), (3, 4))
#                                            ^^^^^^ error[asserted-shape]

# %% Elements that are known and compared
x = tf.zeros((5, 9))  #: (5, 9)
done = tf.debugging.assert_equal(tf.shape(x)[1], 8)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[raised]

# %% Those that nobody knows are not
x = tf.random.normal((5, 9))  #: (5, 9)
tf.debugging.assert_less(x, 1e9)
tf.debugging.assert_less(tf.constant([1, 2, 3]), 4)
tf.debugging.assert_equal(tf.ones((2, 3)), tf.ones((1, 3)))

# %% What is compared must broadcast
done = tf.debugging.assert_equal(tf.ones((2, 3)), tf.ones((2, 4)))
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% NumPy's assertions broadcast nothing but numbers
np.testing.assert_allclose(np.ones((3, 1)), np.ones(3))
#                                           ^^^^^^^^^^ error[asserted-shape]

# %% A number goes with every array
np.testing.assert_allclose(np.ones((3, 1)), 1.0)
np.testing.assert_array_equal(np.ones((3, 2)), np.ones((3, 2)))

# %% An assertion that somebody waits for
try:
    tf.debugging.assert_rank(tf.ones((2, 2)), 3)
except ValueError:
    x = tf.zeros(4)  #: (4,)

# %% In a layer on a batch of which nobody knows how many samples it has
class Halves(layers.Layer):
    def call(self, x):
        tf.debugging.assert_equal(tf.shape(x)[0] % 2, 0)
        tf.debugging.assert_rank(x, 3)
        return ops.mean(tf.ensure_shape(x, (None, 6, 4)), axis=1)  #: (None, 4)


y = Halves()(keras.Input((6, 4)))  #: (None, 4)

# %% The largest of no elements
rows = np.ones((50, 3))  #: (50, 3)
highest = np.max(rows[60:], axis=0)
#                ^^^^^^^^^ error[nothing-to-fold]

# %% Where there is nothing to find one for, or something to begin with
rows = np.ones((50, 3))  #: (50, 3)
none = np.argmax(rows[60:], axis=1)  #: (0,)
some = np.max(rows[60:], axis=0, initial=0.0)  #: (3,)
total = np.sum(rows[60:], axis=0)  #: (3,)

# %% Keras cuts by differences, which may not be negative
a = ops.split(keras.Input((10, 4)), [2, 5], axis=-1)
#                                   ^^^^^^ error[split-outside-axis]

# %% On data as well
a = ops.split(np.zeros((2, 10, 4)), [3, 2], axis=-1)
#                                   ^^^^^^ error[split-outside-axis]

# %% NumPy slices
a, b, c = np.split(np.zeros((2, 10, 4)), [2, 5], axis=-1)  #: (2, 10, 2), (2, 10, 2), (2, 10, 0)
a, b = np.split(np.zeros((2, 10, 4)), [-1], axis=-1)  #: (2, 10, 3), (2, 10, 1)
a, b, c = np.split(np.zeros(9), [6, 4])  #: (6,), (0,), (5,)

# %% A padding that is none
y = ops.conv(np.zeros((2, 9, 8), "float32"), np.zeros((3, 8, 5), "float32"), padding="full")
#                                                                                    ^^^^^^ error[unknown-choice]

# %% In any case
y = ops.conv(np.zeros((2, 9, 8), "float32"), np.zeros((3, 8, 5), "float32"), padding="SAME")  #: (2, 9, 5)

# %% Rows that belong to one another are as many
from sklearn.utils import shuffle

x, y = shuffle(np.zeros((90, 3)), np.zeros(100))
#                                 ^^^^^^^^^^^^^ error[lengths-differ]

# %% A vocabulary that is set may not repeat itself
lookup = layers.StringLookup()
lookup.set_vocabulary(["a", "b", "a"])
#                     ^^^^^^^^^^^^^^^ error[vocabulary-tokens]

# %% A cell by itself is run at once, whose states must be as wide as it is
y, states = layers.GRUCell(4)(keras.Input((3,)), [keras.Input((5,))])
#                             ^^^^^^^^^^^^^^^^^ error[state-width]

# %% The memory of an LSTM is multiplied number by number
y, states = layers.LSTMCell(4)(np.zeros((2, 3)), [np.zeros((2, 4)), np.zeros((2, 1))])  #: 3 × (2, 4) · 128

# %% A batch of fewer than no samples
x = keras.Input((5,), batch_size=-4)
#                                ^^ error[negative-axis]

# %% An axis that is a list
x = keras.Input(([2, 3], 4))
#               ^^^^^^^^^^^ error[wrong-axis-type]
