# What a hover says of a layer follows from its arguments: activations, biases, what is learned, what is brought to length 1.
import keras
from keras import layers

x = keras.Input((30, 12))  #: (None, 30, 12)

# %% Recurrent steps with the activations and biases that they have
a = layers.LSTM(5, activation="relu")(x)  #: (None, 5) · 360
#          ^^^^ hover: σ(i)·relu(g); h[t] = σ(o)·relu(c[t])
b = layers.LSTM(5)(x)  #: (None, 5) · 360
#          ^^^^ hover: σ(i)·tanh(g); h[t] = σ(o)·tanh(c[t])
c = layers.GRU(5)(x)  #: (None, 5) · 285
#          ^^^ hover: tanh(x[t]·W₃ + b₃ + r·(h[t−1]·U₃ + d₃))
d = layers.GRU(5, reset_after=False, use_bias=False)(x)  #: (None, 5) · 255
#          ^^^ hover: tanh(x[t]·W₃ + (r·h[t−1])·U₃)
e = layers.SimpleRNN(5, activation=None, use_bias=False)(x)  #: (None, 5) · 85
#          ^^^^^^^^^ hover: h[t] = x[t]·W + h[t−1]·U
f = layers.RNN([layers.GRUCell(3), layers.LSTMCell(4)])(x)  #: (None, 4) · 281
#          ^^^ hover: as many numbers as the cell returns at each step

# %% Normalisations by what they learn
a = layers.BatchNormalization(center=False)(x)  #: (None, 30, 12) · 36
#          ^^^^^^^^^^^^^^^^^^ hover: γ is learned, the moving mean and variance are only tracked: three numbers
b = layers.LayerNormalization(axis=[1, 2])(x)  #: (None, 30, 12) · 720
#          ^^^^^^^^^^^^^^^^^^ hover: y[…, i, j] = γ[i, j]·(x[…, i, j] − mean_ij(x[…, i, j])) / √(var_ij(x[…, i, j]) + ε) + β[i, j]
c = layers.LayerNormalization(center=False)(x)  #: (None, 30, 12) · 12
#          ^^^^^^^^^^^^^^^^^^ hover: γ is learned for each of them
d = layers.Dot(axes=2, normalize=True)([x, x])  #: (None, 30, 30)
#          ^^^ hover: / (‖x₁‖ · ‖x₂‖)
