# DepthwiseConv2D gives every channel windows of its own.

# %% The block of a mobile network
x = keras.Input((56, 56, 64))           #: (None, 56, 56, 64)
y = layers.DepthwiseConv2D(3, strides=2, padding="same", use_bias=False)(x)  #: (None, 28, 28, 64) · 576
z = layers.DepthwiseConv2D((3, 1), depth_multiplier=2)(y)  #: (None, 26, 28, 128) · 512

# %% No multiplier
x = keras.Input((56, 56, 64))           #: (None, 56, 56, 64)
y = layers.DepthwiseConv2D(3, depth_multiplier=0)(x)
#                                              ^ error[not-positive]
