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

# %% A name that nothing uses is left away
if True:
    from keras.layers import Dense, merge
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "from keras.layers import Dense"
y = Dense(4)(keras.Input((5,)))         #: (None, 4) · 24

# %% An import of nothing else goes
if True:
    from keras.layers import merge
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Remove it"

# %% Keras 1 merged with one function
if True:
    from keras.layers import Dense, Input, merge
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Rewrite the calls of merge"
a = Input((5,))                         #: (None, 5)
b = Dense(5)(a)                         #: (None, 5) · 30
c = merge([a, b], mode="sum")
d = merge([a, b], "concat", concat_axis=1)

# %% A use that can't be written today leaves the import as it is
if True:
    from keras.layers import Dense, Input, merge
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
a = Input((5,))                         #: (None, 5)
b = Dense(5)(a)                         #: (None, 5) · 30
c = merge([a, b], mode=lambda both: both[0])

# %% A layer that is another one today
if True:
    from keras.layers.advanced_activations import PReLU, ThresholdedReLU
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Rewrite the calls of ThresholdedReLU"
x = keras.Input((5,))                   #: (None, 5)
y = ThresholdedReLU(theta=0.5)(x)       #: (None, 5)
z = PReLU()(x)                          #: (None, 5) · 5

# %% Functions and modules that moved
if True:
    from keras.utils.visualize_util import plot
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from keras.utils import plot_model as p…"
    from keras.engine.topology import Layer, get_source_inputs
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]

# %% Convolutions of Keras 1
if True:
    from keras.layers import AtrousConvolution2D, TimeDistributedDense
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Rewrite the calls of AtrousConvolution2D"
y = AtrousConvolution2D(8, 3, 3, atrous_rate=(2, 2))(keras.Input((20, 20, 3)))
z = TimeDistributedDense(5)(keras.Input((20, 3)))

# %% What only Keras itself uses
if True:
    from keras.applications.imagenet_utils import _obtain_input_shape
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Rewrite the calls of _obtain_input_shape"
size = _obtain_input_shape(None, default_size=64, min_size=32, data_format="channels_last", include_top=True)

# %% What only another backend would run needs no name
if True:
    from keras.utils.layer_utils import convert_all_kernels_in_model
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Remove it"
if keras.backend.backend() == "theano":
    convert_all_kernels_in_model(None)

# %% Layers that merge
if True:
    from keras.layers import Merge
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Rewrite the calls of Merge"
a = keras.Input((5,))                   #: (None, 5)
b = Merge(mode="concat", concat_axis=1)([a, a])

# %% A module among the names of an import
if True:
    from keras.layers import Dense, recurrent
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from keras.layers import Dense from ker…"
RNN = recurrent.LSTM

# %% A kernel as Keras 2 takes it, and the length of the output that it passes over
if True:
    from keras.layers import Deconv2D
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Rewrite the calls of Deconv2D"
y = Deconv2D(4, (3, 3), output_shape=(None, 8, 8, 4), strides=(2, 2), padding="same")(keras.Input((4, 4, 3)))
