# GRU steps along time with a gated state.

# %% Two bias vectors, since reset_after is on by default
x = keras.Input((20, 5))                #: (None, 20, 5)
y = layers.GRU(5)(x)                    #: (None, 5) · 180

# %% One bias vector, as in the paper
x = keras.Input((20, 5))                #: (None, 20, 5)
y = layers.GRU(5, reset_after=False)(x) #: (None, 5) · 165

# %% Every step, and the one state
x = keras.Input((20, 9))                #: (None, 20, 9)
y, h = layers.GRU(8, return_sequences=True, return_state=True)(x)  #: (None, 20, 8), (None, 8) · 456

# %% Only sequences can be stepped along
x = keras.Input((20,))                  #: (None, 20)
y = layers.GRU(8)(x)
#                 ^ error[wrong-rank]

# %% Half a unit
y = layers.GRU(2.5)
#              ^^^ error[wrong-argument-type]
