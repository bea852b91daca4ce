# HashedCrossing combines two features.

# %% Bins as integers, or as vectors
a = keras.Input((1,), dtype="string")   #: (None, 1)
b = keras.Input((1,), dtype="string")   #: (None, 1)
y = layers.HashedCrossing(num_bins=5)([a, b])  #: (None, 1)
z = layers.HashedCrossing(num_bins=5, output_mode="one_hot")([a, b])  #: (None, 5)

# %% Different numbers of values
a = keras.Input((2,), dtype="string")   #: (None, 2)
b = keras.Input((3,), dtype="string")   #: (None, 3)
y = layers.HashedCrossing(num_bins=5)((a, b))
#                                     ^^^^^^ error[crossed-shapes-differ]
