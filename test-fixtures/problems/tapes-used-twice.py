# A tape gives gradients once, unless it is persistent or records anew.

# %% Two models trained from one tape
import tensorflow as tf
critic = keras.Sequential([keras.Input((6,)), layers.Dense(1)])  #: (None, 1) · Σ 7
actor = keras.Sequential([keras.Input((6,)), layers.Dense(6)])  #: (None, 6) · Σ 42
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(critic(actor(tf.ones((4, 6)))))
first = tape.gradient(loss, critic.trainable_variables)  #: [(6, 1), (1,)]
second = tape.gradient(loss, actor.trainable_variables)
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[tape-spent]
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add persistent=True"

# %% Derivatives spend it too
import tensorflow as tf
x = tf.Variable([1.0, 2.0])  #: (2,)
with tf.GradientTape() as tape:
    y = x * x  #: (2,)
grads = tape.jacobian(y, x)  #: (2, 2)
more = tape.gradient(y, x)
#      ^^^^^^^^^^^^^^^^^^^ error[tape-spent]

# %% What may be taken again
import tensorflow as tf
x = tf.Variable(3.0)
with tf.GradientTape(persistent=True) as tape:
    y = x * x
first, second = tape.gradient(y, x), tape.gradient(y, x)

# %% The same, said by position
import tensorflow as tf
x = tf.Variable(3.0)
with tf.GradientTape(True) as tape:
    y = x * x
first, second = tape.gradient(y, x), tape.gradient(y, x)

# %% Recorded anew
import tensorflow as tf
x = tf.Variable(3.0)
tape = tf.GradientTape()
for _ in range(3):
    with tape:
        y = x * x
    grads = tape.gradient(y, x)

# %% A tape for each round
import tensorflow as tf
x = tf.Variable(3.0)
for step in range(3):
    with tf.GradientTape() as tape:
        y = x * x
    grads = tape.gradient(y, x)

# %% One set on each of two ways
import tensorflow as tf
import os
x = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = x * x
if os.environ.get("NOISY"):
    grads = tape.gradient(y, x)
else:
    grads = tape.gradient(y, [x])

# %% Layers that were not called
x = keras.Input((16, 16, 8))  #: (None, 16, 16, 8)
y = layers.Conv2D(8, 3, padding="same")
z = layers.Add()([x, y])
#                ^^^^^^ error[not-a-tensor]

# %% A layer on a layer
y = layers.Dense(4)(layers.Dense(8))
#                   ^^^^^^^^^^^^^^^ error[not-a-tensor]

# %% A function of two over one list
a = keras.Input((5,))  #: (None, 5)
b = keras.Input((5,))  #: (None, 5)
far = layers.Lambda(lambda u, v: ops.abs(u - v))([a, b])
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]

# %% A function of two of which one has a default
a = keras.Input((5,))  #: (None, 5)
far = layers.Lambda(lambda u, v=2: u * v)(a)  #: (None, 5)

# %% A short name of a loss in an older file
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])  #: (None, 1) · Σ 3
model.compile("sgd", loss="mse")
model.save("short.h5")
again = keras.models.load_model("short.h5")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[loss-not-loaded]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "mean_squared_error""

# %% Its long name, another format, or no loss at all
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])  #: (None, 1) · Σ 3
model.save("none.h5")
model.compile("sgd", loss="mse")
model.save("short.keras")
model.save("uncompiled.h5")
models = [keras.models.load_model("none.h5"), keras.models.load_model("short.keras")]
models.append(keras.models.load_model("uncompiled.h5", compile=False))
model.compile("sgd", loss="mean_squared_error")
model.save("long.h5")
again = keras.models.load_model("long.h5")  #: (None, 1) · Σ 3
