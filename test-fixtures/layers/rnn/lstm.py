# LSTM steps along time with a gated memory.

# %% The last step, or every one
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.LSTM(32)(x)                  #: (None, 32) · 5,376
z = layers.LSTM(32, return_sequences=True)(x)  #: (None, 20, 32) · 5,376

# %% The number of steps plays no part
x = keras.Input((None, 9))              #: (None, None, 9)
y = layers.LSTM(units=4, use_bias=False)(x)  #: (None, 4) · 208

# %% The states as well
x = keras.Input((20, 9))                #: (None, 20, 9)
y, h, c = layers.LSTM(32, return_state=True)(x)  #: 3 × (None, 32) · 5,376

# %% Decoding from the states of an encoder
x = keras.Input((20, 9))                #: (None, 20, 9)
_, h, c = layers.LSTM(32, return_state=True)(x)  #: 3 × (None, 32) · 5,376
u = keras.Input((15, 4))                #: (None, 15, 4)
y = layers.LSTM(32, return_sequences=True)(u, initial_state=[h, c])  #: (None, 15, 32) · 4,736

# %% Stacked in a Sequential
model = models.Sequential([layers.Input((20, 9))])  #: (None, 4) · Σ 784
model.add(layers.LSTM(8, return_sequences=True))  #: (None, 20, 8) · 576
model.add(layers.LSTM(4))               #: (None, 4) · 208

# %% The second of two needs every step of the first
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.LSTM(32)(x)                  #: (None, 32) · 5,376
z = layers.LSTM(16)(y)
#                   ^ error[wrong-rank]

# %% A frame is no vector of features
x = keras.Input((20, 8, 8, 3))          #: (None, 20, 8, 8, 3)
y = layers.LSTM(32)(x)
#                   ^ error[wrong-rank]

# %% No units
y = layers.LSTM(0)
#               ^ error[not-positive]

# %% States that are kept need a fixed batch
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.LSTM(4, stateful=True)(x)
#                           ^^^^ error[stateful-needs-batch-size]

# %% Features left open
x = keras.Input((20, None))             #: (None, 20, None)
y = layers.LSTM(4)(x)
#                  ^ error[undefined-features]

# %% Older Keras takes the states in one list with the input  # keras: 2
x = keras.Input((20, 9))                #: (None, 20, 9)
h = keras.Input((4,))                   #: (None, 4)
c = keras.Input((4,))                   #: (None, 4)
y = layers.LSTM(4)([x, h, c])           #: (None, 4) · 224

# %% A share that is dropped is a number
layers.LSTM(4, dropout=None)
#                      ^^^^ error[wrong-argument-type]

# %% So it is in a cell
cell = layers.GRUCell(4, recurrent_dropout="0.2")
#                                          ^^^^^ error[wrong-argument-type]
