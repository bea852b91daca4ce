# Discretization puts numbers into bins.

# %% Bins as integers, or as vectors
x = keras.Input((3,))                   #: (None, 3)
y = layers.Discretization(bin_boundaries=[0.0, 1.0, 2.0])(x)  #: (None, 3)
z = layers.Discretization(bin_boundaries=[0.0, 1.0, 2.0], output_mode="one_hot")(x)  #: (None, 3, 4)

# %% Both ways to state the bins
y = layers.Discretization(bin_boundaries=[0.0, 1.0], num_bins=3)
#                                                             ^ error[bins-twice]
