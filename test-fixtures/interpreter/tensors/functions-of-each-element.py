# What `scipy.special` computes of each element has the shape of what it is given.

# %% An activation with constants of its own
from scipy.special import erfc
z = np.linspace(-5, 5, 200)                                             #: (200,)
share = -np.sqrt(2 / np.pi) / (erfc(1 / np.sqrt(2)) * np.exp(1 / 2) - 1)
def bent(z, alpha):
    return np.where(z < 0, alpha * (np.exp(z) - 1), z)                  #: (200,)
curve = bent(z, share)                                                  #: (200,)

# %% Of arrays
import scipy.special as special
rows = np.ones((3, 4))                                                  #: (3, 4)
logs = special.gammaln(rows)                                            #: (3, 4)
waves = special.j0(rows[:, :2])                                         #: (3, 2)
spread = special.ndtr(rows) + special.digamma(rows)                     #: (3, 4)
whole = special.log1p(np.arange(5))                                     #: (5,)

# %% TensorFlow's == refuses no shapes: those that do not fit are different
import tensorflow as tf

a, b = tf.ones((4, 3)), tf.ones((5, 2))  #: (4, 3), (5, 2)
fits = a == tf.ones((3,))  #: (4, 3)
differ = a != b
same = tf.ones((4, 3)) == tf.ones((4,))
less = a < b
#      ^^^^^ error[shapes-do-not-broadcast]

# %% A None that NumPy is given to choose is one element, and asks for no positions
import pandas as pd
fares = np.random.rand(400)  #: (400,)
cabin = np.where(fares < 0.3, "C" + pd.Series(np.arange(400)).astype(str), None)  #: (400,)
title = np.where(fares < 0.3, None, "Mr")  #: (400,)
nobody = np.where(fares.reshape(100, 4) < 0.3, None, None)  #: (100, 4)
table = pd.DataFrame({"fare": fares, "cabin": cabin, "title": title})  #: (400, 3)
rows, columns = np.where(fares.reshape(100, 4) < 2)
