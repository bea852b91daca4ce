# %% A gradient that may be None on one of two paths may be None behind them
import random
import numpy as np
import tensorflow as tf

weights = tf.Variable(tf.ones((3, 4)))  #: (3, 4)
with tf.GradientTape(persistent=True) as tape:
    loss = tf.reduce_sum(weights * 2)
if random.random() < 0.5:
    gradient = tape.gradient(loss, weights)  #: (3, 4)
else:
    gradient = tf.zeros((3, 4))  #: (3, 4)
used = gradient  #: (3, 4)
if gradient is None:
    missing = np.zeros(4)  #: (4,)
else:
    missing = np.zeros(5)  #: (5,)
either = missing
