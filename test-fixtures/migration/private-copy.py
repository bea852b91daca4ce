# TensorFlow's private copy of Keras 2, beside Keras itself.

# %% Layers of the copy
import tensorflow as tf
with tf.device("CPU"):
    from tensorflow.python.keras.layers import Dense, Flatten
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[private-copy]

model = tf.keras.Sequential([tf.keras.Input((4,))])

# %% A module of the copy
import tensorflow as tf
import tensorflow.python.keras.backend as K
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[private-copy]

x = tf.keras.Input((4,))                     #: (None, 4)

# %% Keras itself
from tensorflow.keras.layers import Dense

layer = Dense(4)
