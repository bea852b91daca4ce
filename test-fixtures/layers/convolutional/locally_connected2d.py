# LocallyConnected2D is a convolution over images whose weights differ from place to place; Keras 3 has none.

# %% Weights of its own at every place  # keras: 2
x = keras.Input((6, 5, 3))              #: (None, 6, 5, 3)
y = layers.LocallyConnected2D(4, (2, 3))(x)  #: (None, 5, 3, 4) · 1,140
z = layers.LocallyConnected2D(4, 2, strides=2, use_bias=False)(x)  #: (None, 3, 2, 4) · 288

# %% Channels first  # keras: 2
x = keras.Input((3, 6, 5))              #: (None, 3, 6, 5)
y = layers.LocallyConnected2D(4, (2, 3), data_format="channels_first", implementation=3)(x)  #: (None, 4, 5, 3) · 1,140

# %% Only images  # keras: 2
x = keras.Input((6, 3))                 #: (None, 6, 3)
y = layers.LocallyConnected2D(4, 2)(x)
#                                   ^ error[wrong-rank]
