# A window of 5 over 300 positions: 296 places, and what weight and bias look like.

# %% 296 positions, because the window stays inside
x = keras.Input((300, 1))               #: (None, 300, 1)
y = layers.Conv1D(64, 5)(x)             #: (None, 296, 64) · 384
#          ^^^^^^ hover: 296 = ⌊(300 − 5) / 1⌋ + 1
#          ^^^^^^ hover: kernel (5, 1, 64), bias (64,)
#          ^^^^^^ hover: parameters: (5 + 1) · 64 = 384

# %% Every channel has weights of its own in each filter
x = keras.Input((300, 12))              #: (None, 300, 12)
y = layers.Conv1D(64, 5)(x)             #: (None, 296, 64) · 3,904
#          ^^^^^^ hover: kernel (5, 12, 64), bias (64,)
#          ^^^^^^ hover: parameters: (5 · 12 + 1) · 64 = 3,904

# %% Without a bias there is one weight less per filter
x = keras.Input((300, 12))              #: (None, 300, 12)
y = layers.Conv1D(64, 5, use_bias=False)(x)  #: (None, 296, 64) · 3,840
#          ^^^^^^ hover: parameters: 5 · 12 · 64 = 3,840
