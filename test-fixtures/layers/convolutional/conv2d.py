# Conv2D slides a window over height and width and sums over all channels.

# %% A window of 3 × 3
x = keras.Input((28, 28, 1))            #: (None, 28, 28, 1)
y = layers.Conv2D(32, 3, activation="relu")(x)  #: (None, 26, 26, 32) · 320
z = layers.Conv2D(64, (3, 5), padding="same")(y)  #: (None, 26, 26, 64) · 30,784

# %% The third argument is the stride
x = keras.Input((28, 28, 1))            #: (None, 28, 28, 1)
y = layers.Conv2D(32, 3, 3)(x)          #: (None, 9, 9, 32) · 320

# %% Channels first
x = keras.Input((3, 32, 40))            #: (None, 3, 32, 40)
y = layers.Conv2D(16, 3, data_format="channels_first")(x)  #: (None, 16, 30, 38) · 448

# %% Images of any size
x = keras.Input((None, None, 3))        #: (None, None, None, 3)
y = layers.Convolution2D(16, 3, strides=2, padding="same", use_bias=False)(x)  #: (None, None, None, 16) · 432

# %% Channels first, given to a layer that expects them last
x = keras.Input((3, 32, 32))            #: (None, 3, 32, 32)
y = layers.Conv2D(16, 5)(x)
#                     ^ error[window-exceeds-input]

# %% A grey image without a channel axis
x = keras.Input((28, 28))               #: (None, 28, 28)
y = layers.Conv2D(16, 3)(x)
#                        ^ error[wrong-rank]

# %% Causal padding is for one dimension
x = keras.Input((28, 28, 1))            #: (None, 28, 28, 1)
y = layers.Conv2D(16, 3, padding="causal")(x)
#                                ^^^^^^^^ error[unknown-choice]

# %% Frames of a video
x = keras.Input((10, 28, 28, 1))        #: (None, 10, 28, 28, 1)
y = layers.Conv2D(16, 3)(x)
#                        ^ error[too-many-axes]
#                        ^ fix "Use Conv3D → (None, 8, 26, 26, 16)"

# %% Channels first for the whole program
keras.config.set_image_data_format("channels_first")
x = keras.Input((3, 32, 40))            #: (None, 3, 32, 40)
y = layers.Conv2D(16, 3)(x)             #: (None, 16, 30, 38) · 448
z = layers.MaxPooling2D()(y)            #: (None, 16, 15, 19)
