# Multiply multiplies its inputs element by element.

# %% Channel attention: one weight per channel
x = keras.Input((16, 16, 32))           #: (None, 16, 16, 32)
s = keras.Input((1, 1, 32))             #: (None, 1, 1, 32)
y = layers.Multiply()([x, s])           #: (None, 16, 16, 32)
z = layers.multiply([x, s])             #: (None, 16, 16, 32)

# %% Weights for other channels
x = keras.Input((16, 16, 32))           #: (None, 16, 16, 32)
s = keras.Input((1, 1, 8))              #: (None, 1, 1, 8)
y = layers.Multiply()([x, s])
#                     ^^^^^^ error[shapes-do-not-broadcast]
