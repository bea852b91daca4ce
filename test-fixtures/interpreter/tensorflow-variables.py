# %% Keras 2 counts the variables of TensorFlow that a layer holds  # keras: 2
class Shifted(layers.Layer):
    def build(self, input_shape):
        self.index = tf.Variable(np.arange(12).reshape(3, 4), trainable=False)  #: (3, 4)
        self.shift = tf.Variable(tf.zeros((input_shape[-1],)))  #: (5,)

    def call(self, x):
        return x + self.shift  #: (None, 5)

y = Shifted()(keras.Input((5,)))  #: (None, 5) · 17

# %% To Keras 3 they are none of its own
class Shifted(layers.Layer):
    def build(self, input_shape):
        self.index = tf.Variable(np.arange(12).reshape(3, 4), trainable=False)  #: (3, 4)

    def call(self, x):
        return x * 2  #: (None, 5)

y = Shifted()(keras.Input((5,)))  #: (None, 5)

# %% A variable made of an unknown value has an unknown number of axes # keras: 2
import random

pair = random.choice([np.zeros((8, 4)), np.zeros((2, 8, 4))])


class Held(layers.Layer):
    def __init__(self):
        super().__init__()
        self.kernel = tf.Variable(tf.cast(pair, "float32"))

    def call(self, x):
        return tf.matmul(x, self.kernel)


y = tf.matmul(np.zeros((2, 3, 8), "float32"), Held().kernel)

# %% TensorFlow's own initializers # keras: 2
w = tf.Variable(initial_value=tf.random_uniform_initializer()(shape=(8, 4), dtype="float32"))  #: (8, 4)
y = tf.matmul(np.zeros((2, 3, 8), "float32"), w)                                               #: (2, 3, 4)

# %% A value of another shape than a variable of TensorFlow has
import tensorflow as tf; import numpy as np
v = tf.Variable(tf.zeros((3,)))           #: (3,)
v.assign_add(tf.ones((3,)))               #: (3,)
v.assign_add(tf.zeros((1,)))
#            ^^^^^^^^^^^^^^ error[assigned-shape]

# %% A variable of any shape
import tensorflow as tf; import numpy as np
w = tf.Variable([], shape=tf.TensorShape(None))
w.assign(tf.zeros((2, 2)))
o = tf.Variable(np.zeros((1, 2), "float32"), shape=(None, 2))  #: (None, 2)
o.assign(np.zeros((5, 2)))                #: (None, 2)
n = tf.Variable(0)
n.assign_add(1)

# %% What is added to a variable of Keras must fit it
k = keras.Variable(np.zeros((3,)))        #: (3,)
k.assign_add(np.zeros((4,)))
#            ^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]
