# Conv2DTranspose makes images larger: the shapes of a Conv2D, backwards.

# %% A decoder doubles height and width
x = keras.Input((7, 7, 64))             #: (None, 7, 7, 64)
y = layers.Conv2DTranspose(32, 3, strides=2, padding="same")(x)  #: (None, 14, 14, 32) · 18,464
z = layers.Convolution2DTranspose(1, 5, strides=(2, 1))(y)  #: (None, 31, 18, 1) · 801

# %% An image without channels
x = keras.Input((7, 7))                 #: (None, 7, 7)
y = layers.Conv2DTranspose(32, 3)(x)
#                                 ^ error[wrong-rank]

# %% Output padding that reaches the stride of one axis
x = keras.Input((7, 7, 64))             #: (None, 7, 7, 64)
y = layers.Conv2DTranspose(32, 3, strides=(2, 1), output_padding=(1, 1))(x)
#                                                                ^^^^^^ error[output-padding-exceeds-stride]

# %% Keras 2 passes groups on to a convolution that computes without them  # keras: 2
x = keras.Input((8, 8, 6))              #: (None, 8, 8, 6)
a = layers.Conv2DTranspose(4, 3, groups=1)(x)  #: (None, 10, 10, 4) · 220
b = layers.DepthwiseConv2D(3, groups=1)(x)     #: (None, 6, 6, 6) · 60
c = layers.SeparableConv2D(4, 3, groups=1)(x)  #: (None, 6, 6, 4) · 82

# %% Keras 3 has none
y = layers.Conv2DTranspose(4, 3, groups=1)
#                                ^^^^^^ error[unknown-argument]
