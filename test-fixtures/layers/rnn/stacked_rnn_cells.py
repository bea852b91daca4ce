# StackedRNNCells makes one cell of several.

# %% Two cells, one step after the other
x = keras.Input((20, 9))                #: (None, 20, 9)
cells = layers.StackedRNNCells([layers.LSTMCell(8), layers.GRUCell(4)])
y = layers.RNN(cells, return_sequences=True)(x)  #: (None, 20, 4) · 744

# %% One step by hand, a state per cell
x = keras.Input((9,))                   #: (None, 9)
h, c, g = keras.Input((8,)), keras.Input((8,)), keras.Input((4,))  #: (None, 8), (None, 8), (None, 4)
y, states = layers.StackedRNNCells([layers.LSTMCell(8), layers.GRUCell(4)])(x, [[h, c], g])  #: (None, 4) and 3 more · 744

# %% Something that is no cell
cells = layers.StackedRNNCells([layers.LSTMCell(8), layers.Dense(4)])
#                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-a-cell]
