# %% All arguments may stand in their place
x = keras.Input((5, 3))                                                     #: (None, 5, 3)
y = layers.RNN(layers.LSTMCell(4), True, False, False, False, False, True)(x)  #: (None, 5, 4) · 128
