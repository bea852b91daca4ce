# SeparableConv2D slides windows over each channel, then mixes channels at every place.

# %% Two kernels and one bias
x = keras.Input((71, 71, 32))           #: (None, 71, 71, 32)
y = layers.SeparableConv2D(64, 3, padding="same", use_bias=False)(x)  #: (None, 71, 71, 64) · 2,336
z = layers.SeparableConvolution2D(128, (3, 3), strides=2, dilation_rate=2)(y)  #: (None, 34, 34, 128) · 8,896

# %% A flat input
x = keras.Input((32,))                  #: (None, 32)
y = layers.SeparableConv2D(64, 3)(x)
#                                 ^ error[wrong-rank]

# %% Keras 2 passes the words of its base class on, and ignores them # keras: 2
x = keras.Input((8, 8, 3))              #: (None, 8, 8, 3)
y = layers.SeparableConv2D(4, 3, kernel_initializer="he_normal", kernel_regularizer="l2")(x)  #: (None, 6, 6, 4) · 43
z = layers.DepthwiseConv2D(3, kernel_constraint=None, kernel_initializer="he_normal")(y)  #: (None, 4, 4, 4) · 40
