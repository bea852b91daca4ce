"""Optimizers that apply gradients of variables which they were not built with."""
import keras
import tensorflow as tf
from keras import layers

left = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
right = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
optimizer = keras.optimizers.Adam()
x = tf.ones((8, 4))
with tf.GradientTape(persistent=True) as tape:
    score = right(left(x))
    loss = tf.reduce_mean(score)
a = tape.gradient(loss, left.trainable_variables)
b = tape.gradient(loss, right.trainable_variables)

# %% Two networks one after another
optimizer.apply_gradients(zip(a, left.trainable_variables))
z = optimizer.apply_gradients(zip(b, right.trainable_variables))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[optimizer-of-another-model]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Call optimizer.build([*left.trainable_variab… first"

# %% Both at once, and then each
variables = left.trainable_variables + right.trainable_variables  #: [(4, 3), (3,), (3, 1), (1,)]
optimizer.apply_gradients(zip(a + b, variables))
optimizer.apply_gradients(zip(b, right.trainable_variables))

# %% Built for both
optimizer.build(left.trainable_variables + right.trainable_variables)
optimizer.apply_gradients(zip(a, left.trainable_variables))
optimizer.apply_gradients(zip(b, right.trainable_variables))

# %% Each has its own
other = keras.optimizers.Adam()
for step in range(3):
    optimizer.apply_gradients(zip(a, left.trainable_variables))
    other.apply_gradients(zip(b, right.trainable_variables))

# %% The optimizer of a model that holds both
whole = keras.Sequential([left, right])  #: (None, 1) · Σ 19
whole.compile(optimizer, "mse")
whole.fit(x, tf.ones((8, 1)), verbose=0)
optimizer.apply_gradients(zip(a, left.trainable_variables))
optimizer.apply_gradients(zip(b, right.trainable_variables))

# %% Applied to all by `apply` first
optimizer.apply(a + b, left.trainable_variables + right.trainable_variables)
optimizer.apply_gradients(zip(a, left.trainable_variables))
optimizer.apply_gradients(zip(b, right.trainable_variables))

# %% Fewer of them later
optimizer.apply_gradients(zip(a, left.trainable_variables))
optimizer.apply_gradients(zip(a[:1], left.trainable_variables[:1]))
