# Behind what gradients stop at nobody knows which variables a gradient reaches: a hint tells that it may be None.
import keras
import tensorflow as tf
from keras import layers, ops

# %% A target network behind stop_gradient
online = keras.Sequential([keras.Input((6,)), layers.Dense(4)])  #: (None, 4) · Σ 28
target = keras.Sequential([keras.Input((6,)), layers.Dense(4)])  #: (None, 4) · Σ 28
x = tf.ones((3, 6))                                           #: (3, 6)
with tf.GradientTape() as tape:
    p = online(x)                                             #: (3, 4) · 28
    z = tf.stop_gradient(target(x))                           #: (3, 4)
    loss = tf.reduce_mean(tf.square(p - z))
grads = tape.gradient(loss, online.trainable_variables + target.trainable_variables)
of_online = grads[0]                                          #: (6, 4) | None
of_target = grads[2]                                          #: (6, 4) | None

# %% One variable before, and one behind
with tf.GradientTape() as tape:
    a = tf.Variable(2.0)
    b = tf.Variable(tf.ones((3,)))                            #: (3,)
    c = tf.stop_gradient(a) * b                               #: (3,)
    s = tf.reduce_sum(c)
ga, gb = tape.gradient(s, [a, b])

# %% Through a layer and a model
encode = keras.Sequential([keras.Input((6,)), layers.Dense(4)])  #: (None, 4) · Σ 28
head = keras.Sequential([keras.Input((4,)), layers.Dense(2)]) #: (None, 2) · Σ 10
with tf.GradientTape() as tape:
    h = ops.stop_gradient(encode(tf.ones((3, 6))))            #: (3, 4)
    y = tf.reduce_sum(head(h))
g = tape.gradient(y, encode.layers[0].kernel.value)           #: (6, 4) | None

# %% Zeros in place of None
v = tf.Variable(tf.ones((3,)))                                #: (3,)
with tf.GradientTape() as tape:
    s = tf.reduce_sum(tf.stop_gradient(v))
g = tape.gradient(s, v, unconnected_gradients=tf.UnconnectedGradients.ZERO)  #: (3,)

# %% Nothing that stops
v = tf.Variable(tf.ones((3,)))                                #: (3,)
with tf.GradientTape() as tape:
    s = tf.reduce_sum(tf.identity(v) * 2.0)
g = tape.gradient(s, [v])                                     #: [(3,)]
