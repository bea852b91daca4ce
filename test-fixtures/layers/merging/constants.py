# Numbers and arrays beside tensors in the lists that merging layers are given.

# %% A number in the list is refused, whatever the layer.
import keras
from keras import layers

x = keras.Input((5,))                                      #: (None, 5)
y = layers.Add()([x, 1.0])
#                ^^^^^^^^ error[number-among-inputs]
#                ^^^^^^^^ fix "Change to x + 1.0"

# %% The operator stands in parentheses where it is an operand itself.
import keras
from keras import layers

x = keras.Input((5,))                                      #: (None, 5)
y = layers.multiply([x - 2, 3]) ** 2
#                   ^^^^^^^^^^ error[number-among-inputs]
#                   ^^^^^^^^^^ fix "Change to ((x - 2) * 3)"

# %% An array without axes has no batch either.
import keras
import tensorflow as tf
from keras import layers

x = keras.Input((5,))                                      #: (None, 5)
zero = tf.constant(0.0)
y = layers.Maximum()([x, zero])
#                    ^^^^^^^^^ error[number-among-inputs]
#                    ^^^^^^^^^ fix "Change to ops.maximum(x, zero)"

# %% So it is for tensors that hold numbers.
import tensorflow as tf
from keras import layers

x = tf.ones((3, 4))                                        #: (3, 4)
y = layers.Add()([x, tf.constant(1.0)])
#                ^^^^^^^^^^^^^^^^^^^^^ error[number-among-inputs]
#                ^^^^^^^^^^^^^^^^^^^^^ fix "Change to x + tf.constant(1.0)"

# %% A list for a layer of one's own.
import keras


class Scaled(keras.layers.Layer):
    def call(self, given):
        return given[0] * given[1]


x = keras.Input((5,))                                      #: (None, 5)
y = Scaled()([x, 0.5])
#            ^^^^^^^^ error[number-among-inputs]

# %% An array before a symbolic tensor, where Keras asks which are sparse.
import keras
import numpy as np
from keras import layers

x = keras.Input((4, 5))                                    #: (None, 4, 5)
positions = np.random.rand(1, 4, 5)                        #: (1, 4, 5)
y = layers.Add()([positions, x])
#                ^^^^^^^^^^^^^^ error[array-before-placeholders]
#                ^^^^^^^^^^^^^^ fix "Change to x + positions"

# %% Behind it the array is fine, and its batch of one is the batch of all.
import keras
import numpy as np
from keras import layers

x = keras.Input((4, 5))                                    #: (None, 4, 5)
y = layers.Add()([x, np.random.rand(1, 4, 5)])             #: (1, 4, 5)

# %% Of an array with one axis Keras 3 keeps nothing but its length, as the batch.
import keras
import numpy as np
import tensorflow as tf
from keras import layers

x = keras.Input((4, 5))                                    #: (None, 4, 5)
y = layers.Add()([x, tf.ones((5,))])                       #: (5,)
z = layers.Multiply()([x, np.ones(7)])                     #: (7,)

# %% Inside a layer's own call the tensors are TensorFlow's, and may stand in any order.
import keras
import numpy as np
from keras import layers


class Positions(layers.Layer):
    def __init__(self, steps, width):
        super().__init__()
        self.table = np.random.rand(1, steps, width).astype("float32")  #: (1, 4, 5)

    def call(self, x):
        return layers.Add()([self.table, x])               #: (None, 4, 5)


x = keras.Input((4, 5))                                    #: (None, 4, 5)
y = Positions(4, 5)(x)                                     #: (None, 4, 5)

# %% On arrays a batch of one is refused, which the operator would repeat.
import numpy as np
from keras import layers

x = np.random.rand(6, 4, 5)                                #: (6, 4, 5)
table = np.random.rand(1, 4, 5)                            #: (1, 4, 5)
y = layers.Add()([table, x])
#                ^^^^^^^^^^ error[batch-sizes-differ]
#                ^^^^^^^^^^ fix "Change to x + table"
