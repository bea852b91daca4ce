# RepeatVector repeats one vector as a sequence.

# %% Between encoder and decoder
x = keras.Input((32,))                  #: (None, 32)
y = layers.RepeatVector(10)(x)          #: (None, 10, 32)

# %% A sequence can't be repeated
x = keras.Input((10, 32))               #: (None, 10, 32)
y = layers.RepeatVector(10)(x)
#                           ^ error[wrong-rank]

# %% Nothing but integers
x = keras.Input((32,))                  #: (None, 32)
y = layers.RepeatVector(20 / 2)(x)
#                       ^^^^^^ error[wrong-argument-type]

# %% No repetition
x = keras.Input((32,))                  #: (None, 32)
y = layers.RepeatVector(0)(x)
#                       ^ error[not-positive]
