# Maximum takes the largest of its inputs.

# %% Two of them
a = keras.Input((5, 8))                 #: (None, 5, 8)
b = keras.Input((5, 8))                 #: (None, 5, 8)
y = layers.Maximum()([a, b])            #: (None, 5, 8)
z = layers.maximum([a, b])              #: (None, 5, 8)

# %% Different widths
a = keras.Input((8,))                   #: (None, 8)
b = keras.Input((9,))                   #: (None, 9)
y = layers.maximum([a, b])
#                  ^^^^^^ error[shapes-do-not-broadcast]
