# Conv1D slides a window along time and sums over all features.

# %% Valid padding trims the border
# A window of 10 fits 119 times along 128 steps; each filter sums over all 9 features.
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(100, 10)(x)           #: (None, 119, 100) · 9,100
#          ^^^^^^ hover: 119 = ⌊(128 − 10) / 1⌋ + 1
#          ^^^^^^ hover: each filter's kernel is 10 × 9, so the 9 input features are summed over
#          ^^^^^^ hover: (10 · 9 + 1) · 100 = 9,100
#          ^^^^^^ hover: y[t, f] = b[f] + Σ i=0..9 Σ c=0..8 x[t + i, c] · W[i, c, f]
#          ^^^^^^ other fix "Keep features apart: DepthwiseConv1D → (None, 119, 900)"
#          ^^^^^^ other fix "Add padding='same' → (None, 128, 100)"
#          ^^^^^^ other fix "Add padding='causal' → (None, 128, 100)"

# %% The same, by names and in several lines
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(
    filters=100,
    kernel_size=(10,),
    activation="relu",
)(x)                                    #: (None, 119, 100) · 9,100

# %% Zeros keep the length, whatever the case
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(100, 10, padding="SAME")(x)  #: (None, 128, 100) · 9,100
z = layers.Convolution1D(8, 3, 2, "causal")(y)  #: (None, 64, 8) · 2,408

# %% A stride skips positions, dilation spreads the window
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(16, 5, strides=3)(x)  #: (None, 42, 16) · 736
z = layers.Conv1D(16, 5, dilation_rate=4, use_bias=False)(x)  #: (None, 112, 16) · 720

# %% Steps may stay open, and channels may come first
x = keras.Input((None, 9))              #: (None, None, 9)
y = layers.Conv1D(16, 5)(x)             #: (None, None, 16) · 736
u = keras.Input((9, 128))               #: (None, 9, 128)
v = layers.Conv1D(16, 5, data_format="channels_first")(u)  #: (None, 16, 124) · 736

# %% Groups see a part of the features each
x = keras.Input((128, 8))               #: (None, 128, 8)
y = layers.Conv1D(16, 3, groups=4)(x)   #: (None, 126, 16) · 112

# %% Low-rank adaptation freezes the kernel
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(8, 3, lora_rank=2)(x)  #: (None, 126, 8) · 294

# %% A window cannot exceed its input
x = keras.Input((8, 9))                 #: (None, 8, 9)
y = layers.Conv1D(100, 10)(x)
#                      ^^ error[window-exceeds-input]
#                      ^^ fix "Add padding='same' → (None, 8, 100)"
#                      ^^ other fix "Change kernel_size to 8 → (None, 1, 100)"

# %% A dilated window is longer than it looks
x = keras.Input((8, 9))                 #: (None, 8, 9)
y = layers.Conv1D(100, kernel_size=4, dilation_rate=3)(x)
#                                  ^ error[window-exceeds-input]

# %% Steps and channels the wrong way round
x = keras.Input((1, 101))               #: (None, 1, 101)
y = layers.Conv1D(32, 3)(x)
#                     ^ error[window-exceeds-input]
#                     ^ other fix "Apply Permute((2, 1)) first → (None, 99, 32)"

# %% An input without channels
x = keras.Input((128,))                 #: (None, 128)
y = layers.Conv1D(100, 10)(x)
#                          ^ error[wrong-rank]

# %% An input with an axis too many
x = keras.Input((28, 28, 1))            #: (None, 28, 28, 1)
y = layers.Conv1D(100, 10)(x)
#                          ^ error[too-many-axes]

# %% Channels left open
x = keras.Input((128, None))            #: (None, 128, None)
y = layers.Conv1D(100, 10)(x)
#                          ^ error[undefined-features]

# %% Another number of channels on the second call
conv = layers.Conv1D(4, 3)
a = conv(keras.Input((20, 9)))          #: (None, 18, 4) · 112
x = keras.Input((20, 8))                #: (None, 20, 8)
b = conv(x)
#        ^ error[changed-axis]

# %% Groups must divide the filters
x = keras.Input((128, 8))               #: (None, 128, 8)
y = layers.Conv1D(10, 3, groups=4)(x)
#                               ^ error[groups-divide-filters]
#                               ^ fix "Change filters to 12 → (None, 126, 12)"

# %% Groups must divide the channels
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(8, 3, groups=4)(x)
#                              ^ error[groups-divide-channels]

# %% Strides with dilation
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(8, 3, strides=2, dilation_rate=2)(x)
#                                                ^ error[strides-with-dilation]

# %% No filters at all
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(0, 3)(x)
#                 ^ error[not-positive]

# %% A window of nothing
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(8, 0)(x)
#                    ^ error[not-positive]

# %% A window for an image
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(8, (3, 3))(x)
#                    ^^^^^^ error[wrong-tuple-length]

# %% A padding that Keras does not have
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(8, 3, padding="full")(x)
#                               ^^^^^^ error[unknown-choice]

# %% An activation that Keras does not have
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(8, 3, activation="Relu")(x)
#                                  ^^^^^^ error[unknown-activation]

# %% Half of an odd number of filters
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(64 / 2, 3)(x)
#                 ^^^^^^ error[wrong-argument-type]
#                 ^^^^^^ other fix "Change filters to 32 → (None, 126, 32)"

# %% LoRA and a constraint
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Conv1D(8, 3, lora_rank=2, kernel_constraint="non_neg")(x)
#                                                      ^^^^^^^^^ error[lora-with-constraint]

# %% With strides no padding keeps the length, and what would be refused is no alternative
x = layers.Conv1D(4, 3, strides=2)(keras.Input((9, 2)))  #: (None, 4, 4) · 28
#          ^^^^^^ hover: Lose nothing at the ends
y = layers.Conv1D(4, 3, padding="causal", dilation_rate=3)(keras.Input((3, 7)))  #: (None, 3, 4) · 88
#          ^^^^^^ hover: Keep the length: zeros at the ends
