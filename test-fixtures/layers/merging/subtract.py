# Subtract takes its second input from its first.

# %% Two of them
a = keras.Input((5, 8))                 #: (None, 5, 8)
b = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.Subtract()([a, b])           #: (None, 5, 8)
z = layers.subtract([a, b])             #: (None, 5, 8)

# %% Three are too many
a = keras.Input((8,))                   #: (None, 8)
b = keras.Input((8,))                   #: (None, 8)
c = keras.Input((8,))                   #: (None, 8)
y = layers.Subtract()([a, b, c])
#                     ^^^^^^^^^ error[wrong-inputs]
