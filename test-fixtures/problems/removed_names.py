# Code written for Keras 2 takes names from Keras that Keras 3 no longer has.

# %% Modules whose layers are found one level up
if True:
    from keras.layers.core import Dense
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "from keras.layers import Dense"

# %% Helpers
if True:
    from keras.utils import np_utils
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "from keras import utils as np_utils"

# %% A function of keras.backend is one of keras.ops now
from keras import backend as K
x = keras.Input((5, 3))                 #: (None, 5, 3)
y = K.mean(x, axis=1)
#   ^^^^^^ error[only-in-keras-2]
#   ^^^^^^ fix "ops.mean"

# %% Optimizers begin with a capital letter
optimizer = keras.optimizers.adam(0.1)
#           ^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#           ^^^^^^^^^^^^^^^^^^^^^ fix "Adam"

# %% The session is TensorFlow 1's
done = tf.keras.backend.set_session(None)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]

# %% What tf.keras keeps of Keras 2
from tensorflow.keras.preprocessing.text import Tokenizer
from tensorflow.keras.preprocessing.image import ImageDataGenerator
loss = tf.keras.losses.mse
size = tf.keras.backend.epsilon()

# %% A program that waits for the failure goes on with what is there
try:
    from keras.layers.recurrent import LSTM
except ImportError:
    from keras.layers import LSTM
y = LSTM(4)(keras.Input((5, 3)))        #: (None, 4) · 128

# %% None of it is old in Keras 2  # keras: 2
from keras.layers import LocallyConnected1D
from keras import backend as K
x = keras.Input((5, 3))                 #: (None, 5, 3)
y = K.mean(x, axis=1)                   #: (None, 3)
