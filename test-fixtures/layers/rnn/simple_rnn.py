# SimpleRNN steps along time with one state.

# %% The last step, or every one
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.SimpleRNN(8)(x)              #: (None, 8) · 144
z = layers.SimpleRNN(8, return_sequences=True, activation="relu")(x)  #: (None, 20, 8) · 144

# %% Only sequences can be stepped along
x = keras.Input((20,))                  #: (None, 20)
y = layers.SimpleRNN(8)(x)
#                       ^ error[wrong-rank]

# %% Keras 2 takes steps and features apart  # keras: 2
model = models.Sequential([layers.SimpleRNN(10, input_length=3, input_dim=1)])  #: (None, 10) · Σ 120

# %% Keras 2: as many steps as there are  # keras: 2
model = models.Sequential([layers.LSTM(8, input_dim=4, return_sequences=True), layers.Dense(1)])  #: (None, None, 1) · Σ 425

# %% Keras 2 with time first: the batch is the second axis  # keras: 2
x = keras.Input((8, 6))                 #: (None, 8, 6)
y = layers.LSTM(4, time_major=True)(x)  #: (8, 4) · 176

# %% Keras 2 unrolls a known number of steps only  # keras: 2
x = keras.Input((None, 6))              #: (None, None, 6)
y = layers.LSTM(4, unroll=True)(x)
#                         ^^^^ error[unrolled-open-steps]
#                         ^^^^ fix "Remove unroll"
