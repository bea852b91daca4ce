# LSTMCell computes one step.

# %% One step by hand
x = keras.Input((9,))                   #: (None, 9)
h = keras.Input((4,))                   #: (None, 4)
c = keras.Input((4,))                   #: (None, 4)
y, states = layers.LSTMCell(4)(x, [h, c])  #: 3 × (None, 4) · 224

# %% A negative size
cell = layers.LSTMCell(-4)
#                      ^^ error[not-positive]
