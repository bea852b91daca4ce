"""What Keras keeps for itself, and layers that others write take from there all the same."""
# %% Numbers or tuples of them, as Keras reads them
import keras
from keras.src.utils.argument_validation import standardize_tuple

kernel = standardize_tuple(3, 2, "kernel_size")
x = keras.Input((32, 32, 3))  #: (None, 32, 32, 3)
y = keras.layers.Conv2D(8, kernel)(x)  #: (None, 30, 30, 8) · 224
z = keras.layers.ZeroPadding2D(((kernel[0] - 1) // 2, (kernel[1] - 1) // 2))(y)  #: (None, 32, 32, 8)

# %% Where the channels are, as Keras's own layers ask
import keras
from keras.src.backend import standardize_data_format

x = keras.Input((9, 9, 4))  #: (None, 9, 9, 4)
y = keras.layers.Conv2D(8, 3, data_format=standardize_data_format(None))(x)  #: (None, 7, 7, 8) · 296
z = keras.layers.ZeroPadding2D(1, data_format=standardize_data_format("Channels_Last"))(y)  #: (None, 9, 9, 8)

# %% What a layer said of its inputs it can ask later
import keras
from keras import ops
from keras.layers import InputSpec


class Heads(keras.layers.Layer):
    def build(self, input_shape):
        self.input_spec = InputSpec(ndim=len(input_shape))
        self.last = InputSpec(shape=input_shape, axes={-1: input_shape[-1]})

    def call(self, x):
        if self.input_spec.ndim == 3:
            x = ops.reshape(x, (-1, x.shape[1], 2, self.last.axes[-1] // 2))  #: (None, 5, 2, 4)
        return ops.repeat(x, self.last.ndim + self.last.shape[1], axis=1)  #: (None, 40, 2, 4)


y = Heads()(keras.Input((5, 8)))  #: (None, 40, 2, 4)
