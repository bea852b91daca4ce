# Losses and gradients of which no weight is part: training refuses them, and a tape gives None.
import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops

# %% A loss of hits
def missed(y_true, y_pred):
    hits = tf.cast(tf.equal(tf.round(y_pred), y_true), tf.float32)  #: (None, 1)
    return 1.0 - tf.reduce_mean(hits)

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", missed)
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[no-gradients]
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "mse""

# %% A loss of classes, with Keras's own operations
def distance(y_true, y_pred):
    return ops.mean(ops.abs(ops.cast(ops.argmax(y_pred, axis=-1), "float32") - y_true))

model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile("adam", loss=distance)
run = model.train_on_batch(np.zeros((8, 4)), np.zeros(8))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[no-gradients]

# %% A loss of the labels, and a number
def energy(y_true, y_pred):
    return tf.reduce_mean(tf.square(y_true))

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", energy)
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[no-gradients]

# %% Only evaluated, nothing is learned
def missed(y_true, y_pred):
    return tf.reduce_mean(tf.cast(y_pred > 0.5, tf.float32))

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", missed)
model.evaluate(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% Weighted by hits: the outputs are part of it
def careful(y_true, y_pred):
    hits = tf.cast(y_pred > 0.5, tf.float32)  #: (None, 1)
    return tf.reduce_mean(tf.square(y_true - y_pred) * (2.0 - hits))

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", careful)
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% A rounding that is learned through
@tf.custom_gradient
def straight(x):
    return tf.round(x), lambda upstream: upstream  #: (None, 1)

def rounded(y_true, y_pred):
    return tf.reduce_mean(tf.square(straight(y_pred) - y_true))

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", rounded)
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% The weights themselves are part of it
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
def small(y_true, y_pred):
    return tf.add_n([tf.reduce_sum(tf.square(w)) for w in model.trainable_variables])

model.compile("adam", small)
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% A regularizer is a loss too
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, kernel_regularizer="l2")])  #: (None, 1) · Σ 5
model.compile("adam", lambda y_true, y_pred: tf.constant(0.0))
model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)

# %% One of two outputs
x = keras.Input((4,))  #: (None, 4)
model = keras.Model(x, [layers.Dense(1)(x), layers.Dense(1)(x)])  #: 2 × (None, 1) · Σ 10
model.compile("adam", [lambda y_true, y_pred: tf.constant(0.0), "mse"])
model.fit(np.zeros((8, 4)), [np.zeros((8, 1)), np.zeros((8, 1))], verbose=0)

# %% Steps by hand
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
optimizer = keras.optimizers.Adam()
with tf.GradientTape() as tape:
    best = tf.argmax(model(tf.zeros((8, 4))), axis=-1)  #: (8,)
    loss = tf.reduce_mean(tf.cast(best, tf.float32))
grads = tape.gradient(loss, model.trainable_variables)
optimizer.apply_gradients(zip(grads, model.trainable_variables))
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[no-gradients]

# %% What nobody watches
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
x = tf.ones((8, 4))  #: (8, 4)
with tf.GradientTape() as tape:
    y = model(x)  #: (8, 1) · 5
slope = tape.gradient(y, x)
print(slope.shape)
#     ^^^^^^^^^^^ error[attribute-of-none]

# %% Watched
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
x = tf.ones((8, 4))  #: (8, 4)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = model(x)  #: (8, 1) · 5
slope = tape.gradient(y, x)  #: (8, 4)
print(slope.shape)

# %% A variable, and what is made of it
v = tf.Variable(tf.ones((3,)))  #: (3,)
v.assign(tf.zeros((3,)))  #: (3,)
with tf.GradientTape() as tape:
    s = tf.reduce_sum(tf.square(tf.identity(v)))
slope = tape.gradient(s, v)  #: (3,)
print(slope.shape)

# %% Keras 2  # keras: 2
def missed(y_true, y_pred):
    return tf.reduce_mean(tf.cast(y_pred > 0.5, tf.float32))

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", missed)
run = model.fit(np.zeros((8, 4)), np.zeros((8, 1)), verbose=0)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[no-gradients]

# %% The result of a method that gives None
model = keras.Sequential([keras.Input((4,))])  #: (None, 1) · Σ 5
model = model.add(layers.Dense(1))
run = model.compile("adam", "mse")
#     ^^^^^^^^^^^^^ error[attribute-of-none]

# %% One after the other
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)]).compile("adam", "mse")
run = model.summary()
#     ^^^^^^^^^^^^^ error[attribute-of-none]

# %% A tape that is in other hands may watch what nobody knows
import operator
x = tf.constant([[1.0, 2.0]])  #: (1, 2)
watches = operator.methodcaller("watch", x)
with tf.GradientTape() as tape:
    watches(tape)
    y = x * x  #: (1, 2)
slope = tape.gradient(y, x)  #: (1, 2)
print(slope.shape)
