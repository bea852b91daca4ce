# DepthwiseConv1D gives every feature windows of its own, and never mixes features.

# %% Nine features stay nine
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.DepthwiseConv1D(10)(x)       #: (None, 119, 9) · 99

# %% A hundred filters for each of nine features
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.DepthwiseConv1D(10, depth_multiplier=100)(x)  #: (None, 119, 900) · 9,900
#          ^^^^^^^^^^^^^^^ hover: 900 = 9 · 100

# %% Strides with dilation pass here
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.DepthwiseConv1D(3, strides=2, dilation_rate=2, use_bias=False)(x)  #: (None, 62, 9) · 27

# %% A window cannot exceed its input
x = keras.Input((8, 9))                 #: (None, 8, 9)
y = layers.DepthwiseConv1D(10)(x)
#                          ^^ error[window-exceeds-input]

# %% Causal padding is only for Conv1D
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.DepthwiseConv1D(10, padding="causal")(x)
#                                      ^^^^^^^^ error[unknown-choice]
