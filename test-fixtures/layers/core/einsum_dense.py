# EinsumDense multiplies along the axes that an equation names.

# %% Like Dense, by an equation
x = keras.Input((9,))                   #: (None, 9)
y = layers.EinsumDense("ab,bc->ac", output_shape=64, bias_axes="c")(x)  #: (None, 64) · 640

# %% Heads for attention
x = keras.Input((32, 128))              #: (None, 32, 128)
y = layers.EinsumDense("abc,cde->abde", output_shape=(None, 8, 16), bias_axes="de")(x)  #: (None, None, 8, 16) · 16,512

# %% Any number of axes before the last
x = keras.Input((10, 12, 9))            #: (None, 10, 12, 9)
y = layers.EinsumDense("...x,xy->...y", output_shape=4, bias_axes="y")(x)  #: (None, 12, 10, 4) · 40

# %% A stated axis that the input contradicts
x = keras.Input((32, 128))              #: (None, 32, 128)
y = layers.EinsumDense("abc,cd->abd", output_shape=(30, 64))(x)
#                                                  ^^^^^^^^ error[einsum-mismatch]

# %% An equation with three operands
x = keras.Input((32, 128))              #: (None, 32, 128)
y = layers.EinsumDense("ab,bc,cd->ad", output_shape=64)(x)
#                      ^^^^^^^^^^^^^^ error[einsum-mismatch]

# %% In a layer's call the product itself is run, which knows the axes that output_shape leaves open
class Mixed(layers.Layer):
    def __init__(self):
        super().__init__()
        self.mix = layers.EinsumDense("abc,cd->abd", output_shape=(None, 32), bias_axes="d")

    def call(self, x):
        return self.mix(x)  #: (None, 8, 32) · 544


y = Mixed()(keras.Input((8, 16)))  #: (None, 8, 32) · 544

# %% a length that there is not
x = keras.Input((32, 128))              #: (None, 32, 128)
y = layers.EinsumDense("abc,cde->abde", output_shape=(None, 8, -16))(x)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[negative-length]
