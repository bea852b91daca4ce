# Layers keep what the names of their initializers, regularizers and constraints stand for, as `get` gives it.
import keras
from keras import layers

# %% A layer's weights are drawn anew
dense = layers.Dense(2, bias_initializer="ones", kernel_regularizer="l2", kernel_constraint="max_norm")
dense.build((None, 3))
kernel = dense.kernel_initializer((3, 2))            #: (3, 2)
bias = dense.bias_initializer(shape=(2,))            #: (2,)
loss = dense.kernel_regularizer(kernel)
kept = dense.kernel_constraint(kernel)
dense.kernel.assign(dense.kernel_initializer(dense.kernel.shape))

# %% In a layer that derives from one
class Mixed(layers.Dense):
    def build(self, input_shape):
        super().build(input_shape)
        self.mix = self.kernel_initializer((4, 4))   #: (4, 4)

y = Mixed(3)(keras.Input((5,)))                      #: (None, 3) · 18

# %% What `get` gives
drawn = keras.initializers.get("he_normal")((2, 3))  #: (2, 3)
loss = keras.regularizers.get("l2")(drawn)
kept = keras.constraints.get("non_neg")(drawn)
