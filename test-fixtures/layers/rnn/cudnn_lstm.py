# CuDNNLSTM is the LSTM that older Keras runs on graphics cards, with two bias vectors per gate.

# %% The last step, or every one  # keras: 2
layers = tf.compat.v1.keras.layers
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.CuDNNLSTM(8)(x)              #: (None, 8) · 608
z = layers.CuDNNLSTM(8, return_sequences=True)(x)  #: (None, 20, 8) · 608

# %% Only sequences can be stepped along  # keras: 2
layers = tf.compat.v1.keras.layers
x = keras.Input((20,))                  #: (None, 20)
y = layers.CuDNNLSTM(8)(x)
#                       ^ error[wrong-rank]
