# Concatenate joins its inputs along one axis.

# %% Features side by side
a = keras.Input((32, 8))                #: (None, 32, 8)
b = keras.Input((32, 4))                #: (None, 32, 4)
y = layers.Concatenate()([a, b])        #: (None, 32, 12)

# %% Steps one after the other
a = keras.Input((32, 8))                #: (None, 32, 8)
b = keras.Input((20, 8))                #: (None, 20, 8)
y = layers.Concatenate(axis=1)([a, b])  #: (None, 52, 8)
z = layers.concatenate([a, b], axis=1)  #: (None, 52, 8)

# %% Open lengths join to an open length
a = keras.Input((None, 8))              #: (None, None, 8)
b = keras.Input((20, 8))                #: (None, 20, 8)
y = layers.Concatenate(1)([a, b])       #: (None, None, 8)

# %% A skip connection of odd length
skip = keras.Input((89, 64))            #: (None, 89, 64)
up = keras.Input((88, 64))              #: (None, 88, 64)
y = layers.Concatenate()([skip, up])
#                        ^^^^^^^^^^ error[concatenate-mismatch]

# %% Branches with windows of 3 and 4
x = keras.Input((50, 16))               #: (None, 50, 16)
a = layers.Conv1D(8, 3)(x)              #: (None, 48, 8) · 392
b = layers.Conv1D(8, 4)(x)              #: (None, 47, 8) · 520
y = layers.concatenate([a, b])
#                      ^^^^^^ error[concatenate-mismatch]

# %% An axis that is not there
a = keras.Input((8,))                   #: (None, 8)
b = keras.Input((8,))                   #: (None, 8)
y = layers.Concatenate(axis=2)([a, b])
#                           ^ error[axis-out-of-range]
