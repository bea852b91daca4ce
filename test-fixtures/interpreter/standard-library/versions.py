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

# %% What comes before a release is less than it, wherever the version is read
from importlib.metadata import version as installed
from packaging import version
from packaging.version import Version
release = version.parse(tf.__version__)
if release < version.parse("2.9.0rc0"):
    from keras.layers.recurrent import DropoutRNNCellMixin as Mixin
elif release < version.parse("2.16.0rc0"):
    from keras.src.engine.base_layer import BaseRandomLayer as Mixin
else:
    from keras.layers import Layer as Mixin
a = 1 if version.parse("2.9.0rc1") < version.parse("2.9.0") else 2
b = 1 if version.parse("2.9.0.dev3") < version.parse("2.9.0a1") else 2
c = 1 if version.parse("2.9.post1") > version.parse("2.9.0") else 2
d = 1 if version.parse("2.9rc1") < version.parse("2.9rc2") else 2
e = 1 if Version(keras.__version__).release >= (3, 0) else 2
f = 1 if version.parse(Version(tf.__version__).base_version) >= version.parse("2.16") else 2
g = 1 if Version("1.2b1").is_prerelease else 2
h = 1 if tf.version.VERSION.startswith("2.") else 2
i = 1 if version.parse(installed("tensorflow")).major == 2 else 2
y = layers.Dense(a + b + c + d + e + f + g + h + i)(keras.Input((3,)))  #: (None, 9) · 36
# silent
