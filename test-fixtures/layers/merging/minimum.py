# Minimum takes the smallest of its inputs.

# %% Two of them
a = keras.Input((5, 8))                 #: (None, 5, 8)
b = keras.Input((8,))                   #: (None, 8)
y = layers.Minimum()([a, b])            #: (None, 5, 8)
z = layers.minimum([a, b])              #: (None, 5, 8)

# %% Different widths
a = keras.Input((8,))                   #: (None, 8)
b = keras.Input((9,))                   #: (None, 9)
y = layers.Minimum()([a, b])
#                    ^^^^^^ error[shapes-do-not-broadcast]
