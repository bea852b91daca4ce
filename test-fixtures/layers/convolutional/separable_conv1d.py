# SeparableConv1D slides windows over each feature, then mixes features at every step.

# %% Two kernels and one bias
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.SeparableConv1D(16, 5)(x)    #: (None, 124, 16) · 205
#          ^^^^^^^^^^^^^^^ hover: 5 · 9 + 9 · 16 + 16 = 205
z = layers.SeparableConvolution1D(16, 5, depth_multiplier=4, padding="same")(y)  #: (None, 124, 16) · 1,360

# %% A window cannot exceed its input
x = keras.Input((4, 9))                 #: (None, 4, 9)
y = layers.SeparableConv1D(16, 5)(x)
#                              ^ error[window-exceeds-input]
