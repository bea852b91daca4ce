# Packages that make their layers with tf_keras give layers of Keras 2, which models of Keras 3 do not take.
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import layers

# %% A layer of TensorFlow Hub in a Sequential
class Sums(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None, 4], tf.float32)])
    def __call__(self, x):
        return x @ tf.ones((4, 3))

tf.saved_model.save(Sums(), "sums")
features = hub.KerasLayer("sums", input_shape=(4,), trainable=False)
model = tf.keras.Sequential([features, layers.Dense(2)])
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[layer-of-keras-2]
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Set TF_USE_LEGACY_KERAS: run with Keras 2 (package tf_keras)"

# %% Added to one, it is the same
class Sums(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None, 4], tf.float32)])
    def __call__(self, x):
        return x @ tf.ones((4, 3))

tf.saved_model.save(Sums(), "sums")
model = tf.keras.Sequential()
model.add(layers.Input((4,)))                                     #: (None, 4)
model.add(hub.KerasLayer("sums"))
#         ^^^^^^^^^^^^^^^^^^^^^^ error[layer-of-keras-2]
#         ^^^^^^^^^^^^^^^^^^^^^^ fix "Set TF_USE_LEGACY_KERAS: run with Keras 2 (package tf_keras)"

# %% Data may go through it
class Sums(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None, 4], tf.float32)])
    def __call__(self, x):
        return x @ tf.ones((4, 3))

tf.saved_model.save(Sums(), "sums")
features = hub.KerasLayer("sums")
seen = features(tf.ones((2, 4)))
x = layers.Input((3,))                                            #: (None, 3)
y = layers.Dense(2)(x)                                            #: (None, 2) · 8
