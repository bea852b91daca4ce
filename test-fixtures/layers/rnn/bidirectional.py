# Bidirectional runs a recurrent layer both ways.

# %% Both directions stand side by side
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.Bidirectional(layers.LSTM(32))(x)  #: (None, 64) · 10,752
z = layers.Bidirectional(layers.GRU(8, return_sequences=True))(x)  #: (None, 20, 16) · 912

# %% Or they are added, and the units stay
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.Bidirectional(layers.LSTM(32), merge_mode="sum")(x)  #: (None, 32) · 10,752

# %% Four states
x = keras.Input((20, 9))                #: (None, 20, 9)
y, fh, fc, bh, bc = layers.Bidirectional(layers.LSTM(32, return_state=True))(x)  #: (None, 64) and 4 more · 10.8k

# %% A backward layer of one's own
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.Bidirectional(layers.LSTM(8), backward_layer=layers.LSTM(8, activation="relu", go_backwards=True))(x)  #: (None, 16) · 1,152

# %% The second of two needs every step of the first
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.Bidirectional(layers.LSTM(8))(x)  #: (None, 16) · 1,152
z = layers.Bidirectional(layers.LSTM(4))(y)
#                                        ^ error[wrong-rank]

# %% Dense has no direction
y = layers.Bidirectional(layers.Dense(3))
#                        ^^^^^^^^^^^^^^^ error[not-recurrent]

# %% Two that run the same way
y = layers.Bidirectional(layers.LSTM(3), backward_layer=layers.LSTM(3))
#                                                       ^^^^^^^^^^^^^^ error[same-direction]

# %% Two that return different things
y = layers.Bidirectional(layers.LSTM(3), backward_layer=layers.LSTM(3, return_sequences=True, go_backwards=True))
#                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[directions-differ]

# %% A way of merging that there is not
y = layers.Bidirectional(layers.LSTM(3), merge_mode="max")
#                                                   ^^^^^ error[unknown-choice]

# %% Keras 2 turns a layer round that already runs backwards  # keras: 2
x = keras.Input((4, 7))                 #: (None, 4, 7)
y = layers.Bidirectional(layers.GRU(5, go_backwards=True))(x)  #: (None, 10) · 420
