# Names that a library's module has in none of its releases, and everything that only looks like one.

# %% A slip of NumPy's
import numpy as np
x = np.zeross((4, 3))
#   ^^^^^^^^^ error[not-in-library]
#   ^^^^^^^^^ fix "Change to zeros"

# %% A slip of a layer's
import keras
from keras import layers
hidden = layers.Dens(4)
#        ^^^^^^^^^^^ error[not-in-library]
#        ^^^^^^^^^^^ fix "Change to Dense"

# %% Imported
from keras.layers import Dense, Droput
#                               ^^^^^^ error[not-in-library]
#                               ^^^^^^ fix "Change to Dropout"

# %% Through TensorFlow
import tensorflow as tf
rate = tf.keras.optimizers.Adamm(1e-3)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-in-library]

# %% TensorFlow's own
import tensorflow as tf
mean = tf.reduce_men(tf.ones((3, 4)))
#      ^^^^^^^^^^^^^ error[not-in-library]

# %% TensorFlow's own, of a part
import tensorflow as tf
act = tf.nn.sigmoidd(tf.ones((3, 4)))
#     ^^^^^^^^^^^^^^ error[not-in-library]

# %% A name of another library: a newer Keras might have it, as far as anybody knows
from keras import ops
mean = ops.reduce_mean(ops.ones((3, 4)), axis=-1)
#      ^^^^^^^^^^^^^^^ warning[not-in-library]
#      ^^^^^^^^^^^^^^^ fix "Change to mean"

# %% A part of a name
from keras import ops
both = ops.concat([ops.ones((3, 4)), ops.ones((3, 4))])
#      ^^^^^^^^^^ warning[not-in-library]
#      ^^^^^^^^^^ fix "Change to concatenate"

# %% pandas
import pandas as pd
table = pd.read_cvs("prices.csv")
#       ^^^^^^^^^^^ error[not-in-library]
#       ^^^^^^^^^^^ fix "Change to read_csv"

# %% scikit-learn
from sklearn import preprocessing
scaler = preprocessing.StandardScale()
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-in-library]

# %% scikit-learn, imported
from sklearn.model_selection import train_test_splits
#                                   ^^^^^^^^^^^^^^^^^ error[not-in-library]

# %% Python's own
import os
if not os.path.exist("models"):
    #  ^^^^^^^^^^^^^ error[not-in-library]
    os.makedirs("models")

# %% Only if it is called
import numpy as np
def later():
    return np.zeross(3)
    #      ^^^^^^^^^ warning[not-in-library]

# %% In a branch that nobody can decide
import numpy as np
if np.random.rand() > 0.9999999:
    x = np.oness((3, 4))
    #   ^^^^^^^^ warning[not-in-library]

# %% A program that waits for it
import numpy as np
try:
    total = np.trapezoidal([1, 2, 3])
except AttributeError:
    total = np.sum([1, 2, 3])
try:
    from keras.layers import Densee
except ImportError:
    from keras.layers import Dense as Densee
y = Densee(3)(np.zeros((2, 4)))  #: (2, 3) · 15

# %% A program that asks
import numpy as np
import keras
short = getattr(np, "trapzz", np.sum)
if hasattr(keras.ops, "associative_scans"):
    scan = keras.ops.associative_scans
fused = keras.ops.fused_dot if hasattr(keras.ops, "fused_dot") else keras.ops.dot
x = keras.Input((3,))  #: (None, 3)

# %% A program that sets it
import numpy as np
import keras
np.softmax = lambda x: np.exp(x) / np.exp(x).sum()
p = np.softmax(np.ones(3))  #: (3,)
setattr(keras.layers, "Twice", keras.layers.Dense)
y = keras.layers.Twice(3)

# %% Parts that are there once they are imported
import sklearn.linear_model
import xml.dom
import numpy.lib.stride_tricks
import os.path
views = numpy.lib.stride_tricks.sliding_window_view(numpy.arange(9), 3)  #: (7, 3)
sep = os.path.sep + os.pardir

# %% What an import makes
from sklearn.experimental import enable_iterative_imputer
from sklearn.impute import IterativeImputer
fill = IterativeImputer()

# %% Names that are written otherwise, and those of types and warnings
import numpy as np
import tensorflow as tf
import keras
kinds = (np.float32, np.bool_, np.newaxis, np.c_, np.exceptions, tf.newaxis, tf.float32, tf.bool)
tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
tf.get_logger().setLevel("ERROR")
gpus = tf.config.experimental.list_physical_devices("GPU")
tf.random.set_seed(1)
seen = (keras.KerasTensor, keras.Variable, keras.config, keras.layers.InputSpec, keras.utils.PyDataset)
old = (tf.keras.preprocessing.sequence.pad_sequences, tf.keras.utils.Sequence, tf.keras.backend.epsilon())
