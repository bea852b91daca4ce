# Functions of keras.backend, and TensorFlow's on Keras tensors, in the words of keras.ops.

# %% Another default
from keras import backend as K
x = keras.Input((5, 3))                 #: (None, 5, 3)
y = K.argmax(x)
#   ^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^ fix "Change to ops.argmax(x, axis=-1)"

# %% A property
from keras import backend as K
x = keras.Input((5, 3))                 #: (None, 5, 3)
steps = K.int_shape(x)[1]
#       ^^^^^^^^^^^ error[only-in-keras-2]
#       ^^^^^^^^^^^ fix "Change to x.shape"

# %% An expression keeps its parentheses
from keras import backend as K
x = keras.Input((5, 3))                 #: (None, 5, 3)
steps = K.int_shape(x + 1)[1]
#       ^^^^^^^^^^^ error[only-in-keras-2]
#       ^^^^^^^^^^^ fix "Change to (x + 1).shape"

# %% TensorFlow's functions
x = keras.Input((5, 3))                 #: (None, 5, 3)
y = tf.reduce_mean(x, axis=1)
#                  ^ error[keras-tensor-in-tensorflow]
#                  ^ fix "Change to ops.mean(x, axis=1)"
