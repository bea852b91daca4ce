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

# %% Keras 2: an open axis has the length of the other input  # keras: 2
a = keras.Input((4, None, 4))           #: (None, 4, None, 4)
b = keras.Input((None, None, 4))        #: (None, None, None, 4)
y = layers.Average()([a, b])            #: (None, 4, None, 4)
