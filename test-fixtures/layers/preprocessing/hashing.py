# Hashing puts values into bins by their hash.

# %% Bins as integers, or as vectors
x = keras.Input((1,), dtype="string")   #: (None, 1)
y = layers.Hashing(num_bins=6)(x)       #: (None, 1)
z = layers.Hashing(6, output_mode="one_hot")(x)  #: (None, 6)

# %% No bins
y = layers.Hashing(num_bins=0)
#                           ^ error[not-positive]

# %% The formula of an encoding is that of its vector
x = keras.Input((3,), dtype="string")  #: (None, 3)
y = layers.Hashing(7, output_mode="multi_hot")(x)  #: (None, 7)
#          ^^^^^^^ hover: y[…, k] = 1 where k = hash(x) mod num_bins for some x of the row, else 0
z = layers.Hashing(7)(x)  #: (None, 3)
#          ^^^^^^^ hover: y = hash(x) mod num_bins
