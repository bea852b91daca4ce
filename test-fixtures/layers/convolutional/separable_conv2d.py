# SeparableConv2D slides windows over each channel, then mixes channels at every place.

# %% Two kernels and one bias
x = keras.Input((71, 71, 32))           #: (None, 71, 71, 32)
y = layers.SeparableConv2D(64, 3, padding="same", use_bias=False)(x)  #: (None, 71, 71, 64) · 2,336
z = layers.SeparableConvolution2D(128, (3, 3), strides=2, dilation_rate=2)(y)  #: (None, 34, 34, 128) · 8,896

# %% A flat input
x = keras.Input((32,))                  #: (None, 32)
y = layers.SeparableConv2D(64, 3)(x)
#                                 ^ error[wrong-rank]
