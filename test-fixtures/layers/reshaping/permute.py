# Permute puts the axes of each sample in another order.

# %% Steps and features swapped
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Permute((2, 1))(x)           #: (None, 9, 128)

# %% Three axes
x = keras.Input((28, None, 3))          #: (None, 28, None, 3)
y = layers.Permute((3, 1, 2))(x)        #: (None, 3, 28, None)

# %% Axes are counted from 1
x = keras.Input((128, 9))               #: (None, 128, 9)
y = layers.Permute((1, 0))(x)
#                  ^^^^^^ error[not-a-permutation]
#                  ^^^^^^ fix "Change dims to (2, 1) → (None, 9, 128)"

# %% An axis too few
x = keras.Input((28, 28, 3))            #: (None, 28, 28, 3)
y = layers.Permute((2, 1))(x)
#                  ^^^^^^ error[permutation-rank]
