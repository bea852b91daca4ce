# Equations of axes. What `...` stands for is carried along and broadcast; NumPy alone repeats an axis of length 1 that
# a letter names, and Keras refuses what does not fit where it runs on data.

# %% The axes that three points stand for are carried along
x = keras.Input((16, 3))                                               #: (None, 16, 3)
angles = ops.einsum("...n,d->...nd", x, ops.arange(8, dtype="float32"))  #: (None, 16, 3, 8)
y = ops.einsum("...ij,kji->...k", x, ops.ones((7, 3, 16)))             #: (None, 7)
both = ops.einsum("b...,b...->b...", x, x[:, :1])                      #: (None, 16, 3)
total = ops.einsum("b...->...", x)                                     #: (16, 3)
t = tf.einsum("...ij,...jk->...ik", tf.ones((5, 2, 3)), tf.ones((4, 1, 3, 6)))  #: (4, 5, 2, 6)

# %% NumPy's own ways
import numpy as np

a = np.einsum("...i,...i", np.ones((2, 3)), np.ones((4, 1, 3)))          #: (4, 2)
b = np.einsum("b...a", np.ones((2, 5, 3)))                               #: (5, 3, 2)
c = np.einsum("ij,jk", np.ones((2, 1)), np.ones((4, 5)))                 #: (2, 5)
d = np.einsum("a...b,c...->...abc", np.ones((2, 3, 4)), np.ones((5, 6, 3)))  #: (6, 3, 2, 4, 5)
e = np.einsum("i,->i", np.ones(3), 2.0)                                  #: (3,)
f = np.einsum("ii->i", np.ones((3, 3)))                                  #: (3,)

# %% What three points stand for must fit
import numpy as np

x = np.einsum("...i,...i->...", np.ones((2, 3)), np.ones((5, 3)))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% A term names more axes than there are
import numpy as np

x = np.einsum("...ijk->...", np.ones((2, 3)))
#             ^^^^^^^^^^^^^ error[einsum-rank]

# %% An output without the axes that were carried is left open
x = ops.einsum("...i->i", keras.Input((3,)))

# %% Axes of other lengths
x = tf.einsum("ij,ij->i", tf.ones((2, 3)), tf.ones((2, 1)))
#             ^^^^^^^^^^ error[inner-axes-differ]
