# Average takes the mean of its inputs.

# %% Three of them
a = keras.Input((8,))                   #: (None, 8)
b = keras.Input((8,))                   #: (None, 8)
c = keras.Input((8,))                   #: (None, 8)
y = layers.Average()([a, b, c])         #: (None, 8)
z = layers.average([a, b])              #: (None, 8)

# %% Different widths
a = keras.Input((8,))                   #: (None, 8)
b = keras.Input((9,))                   #: (None, 9)
y = layers.Average()([a, b])
#                    ^^^^^^ error[shapes-do-not-broadcast]
