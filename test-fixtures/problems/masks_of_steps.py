# Masks of other steps than those of what is masked, which Keras compares only when the layer runs on data.

# %% A mask that is a step shorter than what a recurrent layer reads
x = np.ones((2, 6, 3), "float32")  #: (2, 6, 3)
y = keras.layers.LSTM(4)(x, mask=np.ones((2, 5), dtype=bool))
#                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[mask-steps]
#                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ other fix "Change 5 to 6 on line 5 → (2, 4)"

# %% Of a model that is described it is told where the model meets data
steps = keras.Input((6, 2))  #: (None, 6, 2)
mask = keras.Input((5,), dtype="bool")  #: (None, 5)
y = layers.Bidirectional(layers.GRU(4))(steps, mask=mask)   #: (None, 8) · 192
#                                                   ^^^^ warning[mask-steps]
model = keras.Model([steps, mask], y)   #: (None, 8) · Σ 192

# %% One that is as long, or longer in a graph, or of nobody knows how many steps, is taken
x = np.ones((3, 6, 2), "float32")  #: (3, 6, 2)
a = layers.LSTM(4)(x, mask=np.ones((3, 6), bool))   #: (3, 4) · 112
steps = keras.Input((6, 2))  #: (None, 6, 2)
later = keras.Input((7,), dtype="bool")  #: (None, 7)
b = layers.LSTM(4)(steps, mask=later)   #: (None, 4) · 112
c = layers.LSTM(4)(steps, mask=keras.Input((None,), dtype="bool"))   #: (None, 4) · 112
d = layers.Attention()([steps, keras.Input((None, 2))], mask=[None, later])   #: (None, 6, 2)
e = layers.Attention()([x, x], mask=[np.ones((3, 1), bool), np.ones((3, 6), bool)])   #: (3, 6, 2)

# %% Attention masks its scores with the steps of the value
x = np.ones((3, 6, 2), "float32")  #: (3, 6, 2)
y = layers.Attention()([x, x], mask=[None, np.ones((3, 5), bool)])
#                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[mask-steps]

# %% A loop over cells reads it step by step as well, alone and in both directions
x = np.ones((2, 6, 3), "float32")  #: (2, 6, 3)
y = layers.RNN(layers.GRUCell(4))(x, mask=np.ones((2, 4), bool))
#                                         ^^^^^^^^^^^^^^^^^^^^^ error[mask-steps]

# %% In both directions
steps = keras.Input((6, 2))  #: (None, 6, 2)
mask = keras.Input((5,), dtype="bool")  #: (None, 5)
y = layers.Bidirectional(layers.RNN(layers.LSTMCell(4)))(steps, mask=mask)   #: (None, 8) · 224
#                                                                    ^^^^ warning[mask-steps]

# %% As many as there are
x = np.ones((2, 6, 3), "float32")  #: (2, 6, 3)
y = layers.RNN(layers.GRUCell(4))(x, mask=np.ones((2, 6), bool))  #: (2, 4) · 108
z = layers.Bidirectional(layers.RNN(layers.SimpleRNNCell(4)))(x, mask=np.ones((2, 6), bool))  #: (2, 8) · 64
