# %% Gradients of graphs, where none is made
import tensorflow as tf
import tensorflow.keras.backend as K

x = keras.Input((4,))  #: (None, 4)
y = layers.Dense(3)(x)  #: (None, 3) · 15
model = keras.Model(x, y)  #: (None, 3) · Σ 15
slope = tf.gradients(y, x)
#       ^^^^^^^^^^^^^^^^^^ error[needs-a-graph]

# %% The same of Keras, in a function that the program calls
import tensorflow.keras.backend as K


def saliency(model):
    return K.gradients(model.output, model.input)[0]
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[needs-a-graph]


x = keras.Input((4,))  #: (None, 4)
model = keras.Model(x, layers.Dense(3)(x))  #: (None, 3) · Σ 15
saliency(model)

# %% A function that is traced makes a graph, as the call of a layer does in a model
import tensorflow as tf

factor = tf.Variable(tf.ones((3,)))  #: (3,)


@tf.function
def slope(x):
    (found,) = tf.gradients(x * factor, [factor])  #: (3,)
    return found  #: (3,)


s = slope(tf.ones((2, 3)))  #: (3,)


class Sloped(layers.Layer):
    def call(self, x):
        y = x * 2  #: (None, 4)
        return tf.gradients(y, x)[0]  #: (None, 4)


z = Sloped()(keras.Input((4,)))  #: (None, 4)


def unused(model):
    return tf.gradients(model.output, model.input)[0]


# %% Gradients stand in a list, in whatever sequence the sources are given
import tensorflow as tf


@tf.function
def slopes(x, y):
    target = x * tf.reduce_sum(y)  #: (2, 3)
    by_x, by_y = tf.gradients(target, (x, y))  #: (2, 3), (5,)
    both = tf.gradients(target, (x, y)) + [x]  #: [(2, 3), (5,), (2, 3)]
    one, other = tf.keras.backend.gradients(target, (y, x))  #: (5,), (2, 3)
    return by_x  #: (2, 3)


s = slopes(tf.ones((2, 3)), tf.ones((5,)))  #: (2, 3)

# %% Where the target hangs on none of a source, zeros are there for who asks for them
import tensorflow as tf


@tf.function
def slopes(x, y):
    target = x * 2.0  #: (2, 3)
    zeros = tf.gradients(target, [x, y], unconnected_gradients="zero")[1]  #: (5,)
    placed = tf.gradients(target, (y, x), None, "gradients", False, None, None, "zero")[0]  #: (5,)
    named = tf.gradients(target, (y, x), unconnected_gradients=tf.UnconnectedGradients.ZERO)[0]  #: (5,)
    return zeros + placed + named  #: (5,)


s = slopes(tf.ones((2, 3)), tf.ones((5,)))  #: (5,)

# %% A program that asked for graphs has one everywhere  # keras: 2
import tensorflow as tf

tf.compat.v1.disable_eager_execution()
x = keras.Input((4,))  #: (None, 4)
y = layers.Dense(3)(x)  #: (None, 3) · 15
slope = tf.gradients(y, x)  #: [(None, 4)]
