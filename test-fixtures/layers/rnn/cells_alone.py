# A recurrent cell by itself takes its states along with each step.

# %% Without them
x = keras.Input((3,))                  #: (None, 3)
cell = layers.GRUCell(4)
y = cell(x)
#        ^ error[missing-argument]

# %% An LSTM's cell has two
x = keras.Input((3,))                  #: (None, 3)
y = layers.LSTMCell(4)(x)
#                      ^ error[missing-argument]

# %% Keras 2  # keras: 2
x = keras.Input((3,))                  #: (None, 3)
y = layers.SimpleRNNCell(4)(x)
#                           ^ error[missing-argument]
