import numpy as np; import keras; from keras import layers

# %% A single sample stands for as many as there are states
y = layers.GRU(7)(np.zeros((1, 6, 2)), initial_state=np.zeros((4, 7), "float32"))  #: (4, 7) · 231
steps, last = layers.SimpleRNN(5, return_sequences=True, return_state=True)(
    np.zeros((1, 6, 2)), initial_state=[np.zeros((4, 5), "float32")]
)  #: (4, 6, 5), (4, 5) · 40
h = np.zeros((4, 5), "float32")  #: (4, 5)
out, following = layers.LSTMCell(5)(np.zeros((1, 2)), [h, h])  #: 3 × (4, 5) · 160

# %% And single states for all samples
one = np.zeros((1, 5), "float32")  #: (1, 5)
y = layers.LSTM(5)(np.zeros((4, 6, 2)), initial_state=[one, one])  #: (4, 5) · 160
out, following = layers.GRUCell(5)(np.zeros((4, 2)), [one])  #: 2 × (4, 5) · 135

# %% Other numbers of both can't be added
h = np.zeros((4, 5), "float32")  #: (4, 5)
y = layers.LSTM(5)(np.zeros((3, 6, 2)), initial_state=[h, h])
#                  ^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% Of a cell that is applied by hand neither
cell = layers.LSTMCell(5)
h, c = cell.get_initial_state(batch_size=4)  #: 2 × (4, 5)
z, following = cell(np.zeros((3, 2)), [h, c])
#                   ^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% While a model is made, nobody looks at them
x, state = keras.Input((6, 2), batch_size=3), keras.Input((5,), batch_size=4)  #: (3, 6, 2), (4, 5)
y = layers.GRU(5)(x, initial_state=state)  #: (3, 5) · 135
