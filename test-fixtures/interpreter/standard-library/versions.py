# %% A program that asks for the version of TensorFlow goes the way of the one that is meant
if int(tf.__version__.split(".")[0]) < 2:
    from old_layers import Dense as Chosen
    from old_layers import backend
else:
    from tensorflow.keras.layers import Dense as Chosen
    from tensorflow.keras import backend
x = keras.Input((3,))  #: (None, 3)
y = Chosen(backend.int_shape(x)[1] * 2)(x)  #: (None, 6) · 24

# %% Versions compare by their numbers, not by their letters
from distutils.version import LooseVersion
from packaging import version
units = 4 if version.parse("2.10.0") > version.parse("2.9") else 5
more = 1 if version.parse(keras.__version__).major == 3 else 2
y = layers.Dense(units + more)(keras.Input((3,)))  #: (None, 5) · 20

# %% A module that two ways of importing give is one module
import random
if random.random() < 0.5:
    from tensorflow.keras import layers as chosen
else:
    from keras import layers as chosen
y = chosen.Dense(7)(keras.Input((3,)))  #: (None, 7) · 28
