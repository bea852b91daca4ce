# A type of elements is looked up by its name, and each library has names of its own.

# %% Of arrays
import numpy as np

images = np.zeros((8, 28, 28))                                         #: (8, 28, 28)
halves = images.astype("half")                                         #: (8, 28, 28)
codes = images.astype("f4")                                            #: (8, 28, 28)
scaled = images.astype("float3") / 255.0
#                      ^^^^^^^^ error[unknown-identifier]

# %% As a keyword
import numpy as np

labels = np.arange(10, dtype="sigmoid")
#                            ^^^^^^^^^ error[unknown-identifier]

# %% Of Keras's functions
x = keras.Input((4,))                                                  #: (None, 4)
y = ops.cast(x, "floats")
#               ^^^^^^^^ error[unknown-identifier]

# %% Which some hand on to TensorFlow
x = ops.zeros((4,), dtype="double")                                    #: (4,)
y = ops.ones((4,), dtype="relu")
#                        ^^^^^^ error[unknown-identifier]

# %% Of TensorFlow's, which know no plain integers
x = tf.cast(tf.zeros((4,)), "float")                                   #: (4,)
y = tf.cast(x, "int")
#              ^^^^^ error[unknown-identifier]

# %% Of what data sets are said to hold
spec = tf.TensorSpec((None, 4), "floa32")
#                               ^^^^^^^^ error[unknown-identifier]

# %% Of columns, which may be of categories
import pandas as pd

table = pd.DataFrame({"a": [1, 2], "b": [3, 4]})                       #: (2, 2)
kinds = table.astype({"a": "category", "b": "Int64"})                  #: (2, 2)
other = table.astype({"a": "adam"})
#                          ^^^^^^ error[unknown-identifier]

# %% Of padded sequences
padded = keras.utils.pad_sequences([[1], [2, 3]], dtype="post")
#                                                       ^^^^^^ error[unknown-identifier]

# %% Of variables
steps = keras.Variable(np.zeros(3), dtype="integer")
#                                         ^^^^^^^^^ error[unknown-identifier]

# %% Of policies
policy = keras.DTypePolicy("mixed_float32")
#                          ^^^^^^^^^^^^^^^ error[unknown-identifier]
