import numpy as np
import tensorflow as tf
import keras
from keras import layers, ops
from sklearn.model_selection import KFold, LeaveOneGroupOut, TimeSeriesSplit

x = np.random.rand(60, 5)              #: (60, 5)
y = np.arange(61)                      #: (61,)
kinds = np.arange(60) % 3              #: (60,)

# %% Folds are of as many labels as samples
for train, test in KFold(3).split(x, y):
#                                    ^ error[lengths-differ]
    pass

# %% and of as many groups
people = np.repeat(np.arange(4), 14)   #: (56,)
for train, test in LeaveOneGroupOut().split(x, kinds, people):
#                                                     ^^^^^^ error[lengths-differ]
    pass

# %% More folds than samples
for train, test in KFold(7).split(x[:6]):
#                  ^^^^^^^^^^^^^^^^^^^^^ error[refused-value]
    pass

# %% One part more than splits
for train, test in TimeSeriesSplit(6).split(x[:6]):
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]
    pass

# %% As many folds as samples
for train, test in KFold(6).split(x[:6]):  #: (5,), (1,)
    part = x[train]                    #: (5, 5)

# %% Data for validation is used, the share is not
model = keras.Sequential([keras.Input((5,)), layers.Dense(1)])  #: (None, 1) · Σ 6
model.compile("sgd", "mse")
model.fit(x, y, validation_split=0.2, validation_data=(x, kinds), verbose=0)
#            ^ error[sample-counts-differ]

# %% What a layer computes of data is one tensor, which gives its rows
if True:
    out, state = layers.LSTM(7)(np.zeros((4, 6, 2)))
#   ^^^^^^^^^^ error[wrong-unpacking]

# %% as any tensor does
first, second = tf.zeros((2, 3))       #: 2 × (3,)
if True:
    first, second = tf.zeros((3, 2))
#   ^^^^^^^^^^^^^ error[wrong-unpacking]

# %% Fewer than none of the largest
values, places = ops.top_k(keras.Input((5,)), -2)
#                                             ^^ error[negative]

# %% of data
values, places = tf.math.top_k(tf.zeros((2, 5)), -2)
#                                                ^^ error[negative]

# %% In steps of nothing
steps = np.arange(5, 9, 0)
#                       ^ error[refused-value]

# %% of TensorFlow
steps = tf.range(5, 9, 0)
#                      ^ error[refused-value]

# %% Rows that end before they begin
rows = tf.RaggedTensor.from_row_splits([3, 1, 4, 1], [0, 3, 2, 4])
#                                                    ^^^^^^^^^^^^ error[refused-value]

# %% that hold fewer values than there are
rows = tf.RaggedTensor.from_row_lengths([3, 1, 4, 1], [2, 1])
#                                                     ^^^^^^ error[refused-value]

# %% that begin behind the first
rows = tf.RaggedTensor.from_row_splits([3, 1, 4, 1], [1, 3, 4])
#                                                    ^^^^^^^^^ error[refused-value]

# %% A format for two of five columns
np.savetxt("rows.csv", x, fmt="%d,%d")
#                             ^^^^^^^ error[refused-value]

# %% or for none
np.savetxt("rows.csv", x, fmt="level")
#                             ^^^^^^^ error[refused-value]

# %% a list of them
np.savetxt("rows.csv", x, fmt=["%d", "%f"])
#                             ^^^^^^^^^^^^ error[refused-value]

# %% Only rows of columns are written as text
np.savetxt("rows.csv", np.zeros((2, 2, 2)))
#                      ^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Formats that fit
np.savetxt("rows.csv", x, fmt="%.3f", delimiter=",")
np.savetxt("rows.csv", x[:, :2], fmt="%d %f")
np.savetxt("rows.csv", kinds, fmt="%d")
back = np.loadtxt("rows.csv")

# %% The largest of no labels is not told
codes = keras.utils.to_categorical(kinds[60:])
#                                  ^^^^^^^^^^ error[nothing-to-fold]

# %% unless the classes are
codes = keras.utils.to_categorical(kinds[60:], 3)  #: (0, 3)

# %% The largest part that leaves a row for the other, and the smallest that is a row
from sklearn.model_selection import train_test_split
parts = train_test_split(x[:12], test_size=0.999)
#                                          ^^^^^ error[outside-interval]
#                                          ^^^^^ fix "Change test_size to 0.916666"

# %% of rows that are counted
from sklearn.model_selection import train_test_split
parts = train_test_split(x, test_size=60)
#                                     ^^ error[outside-interval]
#                                     ^^ fix "Change test_size to 59"

# %% The same of the part that is learnt from
from sklearn.model_selection import train_test_split
parts = train_test_split(x[:3], train_size=0.001)
#                                          ^^^^^ error[outside-interval]
#                                          ^^^^^ fix "Change train_size to 0.333334"

# %% and of its rows
from sklearn.model_selection import train_test_split
parts = train_test_split(x, train_size=80)
#                                      ^^ error[outside-interval]
#                                      ^^ fix "Change train_size to 59"

# %% Those sizes are taken
from sklearn.model_selection import train_test_split
train, test = train_test_split(x[:12], test_size=0.916666)   #: (1, 5), (11, 5)
train, test = train_test_split(x[:3], train_size=0.333334)   #: (1, 5), (2, 5)
train, test = train_test_split(x, test_size=59)              #: (1, 5), (59, 5)
