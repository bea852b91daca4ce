# SimpleRNN steps along time with one state.

# %% The last step, or every one
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.SimpleRNN(8)(x)              #: (None, 8) · 144
z = layers.SimpleRNN(8, return_sequences=True, activation="relu")(x)  #: (None, 20, 8) · 144

# %% Only sequences can be stepped along
x = keras.Input((20,))                  #: (None, 20)
y = layers.SimpleRNN(8)(x)
#                       ^ error[wrong-rank]
