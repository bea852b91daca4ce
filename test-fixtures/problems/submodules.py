# What tf.keras of Keras 3 has but does not import: only an import of one's own finds it.

# %% Nobody has imported it
import tensorflow as tf
saved = tf.keras.saving.get_registered_object("Scale")
#       ^^^^^^^^^^^^^^^ warning[submodule-not-imported]

# %% Its names, imported
import tensorflow as tf
from tensorflow.keras.saving import register_keras_serializable

@register_keras_serializable("mine")
class Scale(tf.keras.layers.Layer):
    def call(self, x):
        return 2 * x[..., None]         #: (2, 3, 1)

y = Scale()(tf.zeros((2, 3)))           #: (2, 3, 1)

# %% The module, imported
import tensorflow as tf
from tensorflow.keras import saving

@saving.register_keras_serializable("mine too")
class Shift(tf.keras.layers.Layer):
    def call(self, x):
        return x[..., None] + 1         #: (2, 3, 1)

y = Shift()(tf.zeros((2, 3)))           #: (2, 3, 1)

# %% What only tf.keras lacks is told as that: Keras itself has it
import tensorflow as tf
loss = tf.keras.losses.mean_squared_error(tf.zeros((2, 3)), tf.zeros((2, 3)))
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]

# %% And there it is no problem
import keras
import tensorflow as tf
loss = keras.losses.mean_squared_error(tf.zeros((2, 3)), tf.zeros((2, 3)))  #: (2,)
