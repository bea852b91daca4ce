"""What stands beside the first tensor of a call may be a tensor too, or no operand at all."""
import numpy as np
import pandas as pd
import tensorflow as tf
import keras
from keras import ops

# %% A threshold that is an array broadcasts
x = ops.hard_shrink(np.float32(0.5), np.ones(2, "float32"))  #: (2,)
y = ops.hard_shrink(keras.Input((3,)), 0.2)  #: (None, 3)

# %% TensorFlow makes the number of swish one of the type of the features
x = tf.nn.swish([1.5, 2.5], np.float64(2.0))  #: (2,)
y = np.zeros((3, int(x.dtype == tf.float32) + 1))  #: (3, 2)

# %% The second argument of tf.round is a name
x = tf.round([1.5, 2.5], "rounded")  #: (2,)

# %% The tolerance of a rank counts for each matrix
x = ops.matrix_rank(np.ones((2, 3, 3), "float32"), [[0.0], [1.0]])  #: (2,)
y = ops.matrix_rank(keras.Input((4, 4)))  #: (None,)

# %% A list has no shape for NumPy, which takes its length for that of every axis
parts = np.dsplit([np.ones((2, 8, 8)), np.ones((2, 8, 8))], [0, 1])
x = np.dsplit(np.ones((2, 2, 8)), [0, 1])[2]  #: (2, 2, 7)

# %% One sign for all matrices of a symbolic input
sign, value = ops.slogdet(keras.Input((4, 4)))  #: (), (None,)

# %% An axis that is open says no length, whatever it is repeated by
x = ops.repeat(keras.Input((3,)), -1)  #: (None,)

# %% The keys that fill a series are labels of its rows
s = pd.Series(["u", None, "v"])  #: (3,)
filled = s.fillna({1: "w"})  #: (3,)
wide = pd.get_dummies(filled)  #: (3, wide.shape[1])
