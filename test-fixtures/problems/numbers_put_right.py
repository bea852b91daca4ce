# Fixes that put a number right which stands where another kind of number is wanted.

# %% Without its sign
y = keras.layers.Dense(-8)(keras.Input((4,)))
#                      ^^ error[not-positive]
#                      ^^ fix "Change -8 to 8 → (None, 8)"

# %% Nothing is no count
y = keras.layers.LSTM(4)(keras.layers.RepeatVector(0)(keras.Input((6,))))
#                                                  ^ error[not-positive]
#                                                  ^ fix "Change 0 to 1 → (None, 1, 6)"

# %% The nearest end of an interval
y = keras.layers.RandomContrast(1.5)(keras.Input((8, 8, 3)))
#                               ^^^ error[factor-out-of-range]
#                               ^^^ fix "Change 1.5 to 1.0 → (None, 8, 8, 3)"

# %% One of several numbers
import numpy as np
most = np.percentile(np.arange(10.0), [5, 995])
#                                     ^^^^^^^^ error[outside-interval]
#                                     ^^^^^^^^ fix "Change 995 to 100"

# %% The smallest fraction that leaves a row
import numpy as np
from sklearn.model_selection import train_test_split
train, test = train_test_split(np.zeros((3, 3)), train_size=0.1)
#                                                           ^^^ error[outside-interval]
#                                                           ^^^ fix "Change train_size to 0.333334"

# %% An interval that is open has no end to go to on that side
inner = tf.image.central_crop(tf.zeros((8, 8, 3)), 0.0)
#                                                  ^^^ error[outside-interval]
#                                                  ^^^ no fix

# %% and one on the other
inner = tf.image.central_crop(tf.zeros((8, 8, 3)), 1.5)
#                                                  ^^^ error[outside-interval]
#                                                  ^^^ fix "Change 1.5 to 1"

# %% The place of the batch
y = tf.nn.conv2d(tf.zeros((2, 28, 28, 3)), tf.zeros((5, 5, 3, 16)), strides=[2, 2, 2, 1], padding="SAME")
#                                                                           ^^^^^^^^^^^^ error[outside-space]
#                                                                           ^^^^^^^^^^^^ fix "Change 2 to 1"

# %% Digits in a text
y = keras.layers.LSTM("4")(keras.Input((5, 3)))
#                     ^^^ error[wrong-argument-type]
#                     ^^^ fix "Change to 4 → (None, 4)"

# %% None where a number is wanted
y = keras.layers.Attention(dropout=None)([keras.Input((5, 3)), keras.Input((5, 3))])
#                                  ^^^^ error[wrong-argument-type]
#                                  ^^^^ fix "Remove dropout → (None, 5, 3)"

# %% More than an axis has
values, places = tf.math.top_k(tf.zeros((2, 5)), 9)
#                                                ^ error[part-exceeds-axis]
#                                                ^ fix "Change 9 to 5"
