# Code that nobody calls is run with symbols for its parameters.

# %% Unknown sizes keep their names
def build(n_timesteps, n_features=9):
    x = keras.Input((n_timesteps, n_features))  #: (None, n_timesteps, 9)
    y = layers.Conv1D(100, 10)(x)       #: (None, n_timesteps - 9, 100)
#              ^^^^^^ hover: time: n_timesteps - 9 = ⌊(n_timesteps − 10) / 1⌋ + 1
#              ^^^^^^ hover: nobody calls this
    z = layers.MaxPooling1D(2)(y)       #: (None, (n_timesteps - 11) // 2 + 1, 100)
    return keras.Model(x, z)            #: (None, (n_timesteps - 11) // 2 + 1, 100)

# %% Parameters as formulas
def build(n_features):
    x = keras.Input((128, n_features))  #: (None, 128, n_features)
    return layers.Conv1D(100, 10)(x)    #: (None, 119, 100)
#                 ^^^^^^ hover: (10 · n_features + 1) · 100 = 1000·n_features + 100
