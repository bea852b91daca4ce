# SimpleRNNCell computes one step.

# %% One step by hand
x = keras.Input((9,))                   #: (None, 9)
h = keras.Input((4,))                   #: (None, 4)
y = layers.SimpleRNNCell(4)(x, [h])     #: 2 × (None, 4) · 56

# %% A negative size
cell = layers.SimpleRNNCell(-4)
#                           ^^ error[not-positive]
