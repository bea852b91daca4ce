# Hashing puts values into bins by their hash.

# %% Bins as integers, or as vectors
x = keras.Input((1,), dtype="string")   #: (None, 1)
y = layers.Hashing(num_bins=6)(x)       #: (None, 1)
z = layers.Hashing(6, output_mode="one_hot")(x)  #: (None, 6)

# %% No bins
y = layers.Hashing(num_bins=0)
#                           ^ error[not-positive]
