# A keyword that the description of a function does not read may decide the shape: without it nothing is told.
import keras
import numpy as np
import tensorflow as tf

x = np.zeros((86, 12, 3))  #: (86, 12, 3)

# %% Transforms along an axis, cut or padded
a = np.fft.rfft(x, axis=1)  #: (86, 7, 3)
b = np.fft.fft(x, 16, 1)  #: (86, 16, 3)
c = np.fft.rfft(x)  #: (86, 12, 2)
d = np.fft.fftshift(x, axes=(0,))  #: (86, 12, 3)

# %% Sorted along no axis
a = np.sort(x, axis=None)  #: (3096,)
b = np.sort(x, axis=1)  #: (86, 12, 3)
c = np.argpartition(x, 2, axis=-1)  #: (86, 12, 3)
d = np.roll(x, 1, 0)  #: (86, 12, 3)

# %% What is not read is not told
a = np.meshgrid(np.arange(3), np.arange(4), sparse=True)
b = np.linspace([0, 1, 2], [3, 4, 5], 7, axis=1)  #: (3, 7)
c = np.array([1, 2], ndmin=3)
d = np.zeros_like(x, shape=(2, 2))
e = tf.matmul(tf.zeros((2, 3)), tf.zeros((4, 3)), adjoint_b=True)
f = np.diff(x, axis=0, prepend=0)  #: (86, 12, 3)
# silent

# %% What decides no shape is left out
a = np.meshgrid(np.arange(3), np.arange(4), sparse=False, copy=True)  #: 2 × (4, 3)
b = np.eye(4, k=1, dtype="float32")  #: (4, 4)
c = np.std(x, 0, None, None, 1)  #: (12, 3)
d = np.median(x, 1, None, False, True)  #: (86, 1, 3)
e = keras.ops.moments(x, [0, 1], True)  #: 2 × (1, 1, 3)

# %% A size along one axis
a = keras.Input((np.size(x, 1), np.size(x, axis=-1), np.size(x[0])))  #: (None, 12, 3, 36)
