# %% A gradient is None where the target does not hang on its source, unless zeros are asked for
import tensorflow as tf

kernel = tf.Variable(tf.ones((2, 3)))  #: (2, 3)
other = tf.Variable(tf.ones((4,)))  #: (4,)
with tf.GradientTape(persistent=True) as tape:
    target = tf.reduce_sum(kernel * 2)
assert tape.gradient(target, other) is None
zeros = tape.gradient(target, other, unconnected_gradients="zero")  #: (4,)
if zeros is None:
    raise ValueError("None, though zeros were asked for")
slope = tape.gradient(target, kernel)  #: (2, 3)
if slope is not None:
    wide = keras.layers.Dense(5)(slope)  #: (2, 5) · 20
found = [gradient for gradient in tape.gradient(target, [kernel, other]) if gradient is not None]
clipped, _ = tf.clip_by_global_norm(found, 1.0)

# %% The second derivative of what is linear is none
weight, bias, at = tf.Variable(1.0), tf.Variable(2.0), tf.Variable(3.0)
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        line = at * weight + bias
    first = inner.gradient(line, weight)
second = outer.gradient(first, weight)
if second is not None:
    raise ValueError("a second derivative of a line")
