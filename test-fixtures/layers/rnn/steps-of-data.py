# What recurrent layers multiply when they run: the features of data, and the states they start from.

# %% Data with other features than the kernel multiplies
model = keras.Sequential([keras.Input((15, 2)), layers.LSTM(6), layers.Dense(1)])  #: (None, 1) · Σ 223
model.compile("adam", "mse")
model.fit(np.zeros((32, 15, 4)), np.zeros((32, 1)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^ error[changed-axis]

# %% Prediction with other features
model = keras.Sequential([keras.Input((15, 2)), layers.GRU(6), layers.Dense(1)])  #: (None, 1) · Σ 187
y = model.predict(np.zeros((32, 15, 4)), verbose=0)
#                 ^^^^^^^^^^^^^^^^^^^^^ error[changed-axis]

# %% Symbolic inputs are not compared
layer = layers.SimpleRNN(6)
a = layer(keras.Input((15, 2)))  #: (None, 6) · 54
b = layer(keras.Input((15, 4)))  #: (None, 6) · 54

# %% The states of both directions, for a decoder that has the units of one
x = keras.Input((5, 3))                                                                                               #: (None, 5, 3)
encoded, forward, forward_cell, backward, backward_cell = layers.Bidirectional(layers.LSTM(4, return_state=True))(x)  #: (None, 8) and 4 more · 256
hidden = layers.Concatenate()([forward, backward])                                                                    #: (None, 8)
cell = layers.Concatenate()([forward_cell, backward_cell])                                                            #: (None, 8)
steps = keras.Input((6, 2))                                                                                           #: (None, 6, 2)
decoded = layers.LSTM(4, return_sequences=True)(steps, initial_state=[hidden, cell])                                  #: (None, 6, 4) · 112
model = keras.Model([x, steps], layers.Dense(2)(decoded))                                                             #: (None, 6, 2) · Σ 378
model.compile("adam", "mse")
model.fit([np.zeros((2, 5, 3)), np.zeros((2, 6, 2))], np.zeros((2, 6, 2)), verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[state-width]

# %% States as wide as the decoder
x = keras.Input((5, 3))                                                               #: (None, 5, 3)
encoded, hidden, cell = layers.LSTM(4, return_state=True)(x)                          #: 3 × (None, 4) · 128
steps = keras.Input((6, 2))                                                           #: (None, 6, 2)
decoded = layers.LSTM(4, return_sequences=True)(steps, initial_state=[hidden, cell])  #: (None, 6, 4) · 112
model = keras.Model([x, steps], layers.Dense(2)(decoded))                             #: (None, 6, 2) · Σ 250
model.compile("adam", "mse")
model.fit([np.zeros((2, 5, 3)), np.zeros((2, 6, 2))], np.zeros((2, 6, 2)), verbose=0)

# %% A cell by itself multiplies what it is given
x = np.ones((4, 3), "float32")                                #: (4, 3)
y, h = layers.GRUCell(5)(x, [np.ones((4, 5), "float32")])     #: 2 × (4, 5) · 150
y, h = layers.GRUCell(5)(x, np.ones((4, 6), "float32"))
#                        ^ error[state-width]

# %% As do the cells with two states and with one
x = np.ones((4, 3), "float32")                                #: (4, 3)
y, h = layers.SimpleRNNCell(5)(x, np.ones((4, 5), "float32"))  #: 2 × (4, 5) · 45
y, h = layers.LSTMCell(5)(x, [np.ones((4, 5)), np.ones((4, 6))])
#                         ^ error[state-width]

# %% All steps of an encoder in place of its state
x = keras.Input((5, 3))                                                                          #: (None, 5, 3)
outputs, state = layers.GRU(4, return_sequences=True, return_state=True)(x)                      #: (None, 5, 4), (None, 4) · 108
decoded = layers.GRU(4, return_sequences=True)(x, initial_state=outputs)                         #: (None, 5, 4) · 108
model = keras.Model(x, decoded)                                                                  #: (None, 5, 4) · Σ 216
y = model.predict(np.zeros((2, 5, 3)), verbose=0)
#                 ^^^^^^^^^^^^^^^^^^^ error[sequence-as-state]
#                 ^^^^^^^^^^^^^^^^^^^ fix "Change to outputs[:, -1]"

# %% The same of an LSTM, in a list
x = keras.Input((5, 3))                                                                          #: (None, 5, 3)
outputs, hidden, cell = layers.LSTM(4, return_sequences=True, return_state=True)(x)              #: (None, 5, 4) and 2 more · 128
decoded = layers.LSTM(4)(x, initial_state=[outputs, cell])                                       #: (None, 4) · 128
model = keras.Model(x, decoded)                                                                  #: (None, 4) · Σ 256
y = model.predict(np.zeros((2, 5, 3)), verbose=0)
#                 ^^^^^^^^^^^^^^^^^^^ error[sequence-as-state]
#                 ^^^^^^^^^^^^^^^^^^^ fix "Change to outputs[:, -1]"
