# A kernel of ones: the output is the sum over the window and over all features.

# %% One filter that sums
x = np.ones((1, 20, 9))                 #: (1, 20, 9)
layer = layers.Conv1D(1, 10, kernel_initializer="ones", use_bias=False)
y = layer(x)                            #: (1, 11, 1) · 90
#   ^^^^^ hover: parameters: 10 · 9 = 90
#         ^ hover: (1, 20, 9)

# %% Apart, each feature keeps its own sum
x = np.ones((1, 20, 9))                 #: (1, 20, 9)
y = layers.DepthwiseConv1D(10, depthwise_initializer="ones", use_bias=False)(x)  #: (1, 11, 9) · 90
#          ^^^^^^^^^^^^^^^ hover: parameters: 10 · 9 = 90
