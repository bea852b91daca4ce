# Names that arguments of preprocessing layers had in earlier releases: Keras 2 still takes them, Keras 3 does not.

# %% IntegerLookup  # keras: 2
places = layers.IntegerLookup(vocabulary=[5, 7], mask_value=0, oov_value=-1, max_values=9)
size = keras.Input((places.vocabulary_size(),))  #: (None, 4)

# %% CategoryEncoding  # keras: 2
y = layers.CategoryEncoding(max_tokens=7)(keras.Input((1,), dtype="int64"))  #: (None, 7)

# %% Discretization: of boundaries  # keras: 2
y = layers.Discretization(bins=[1.0, 2.0], output_mode="one_hot")(keras.Input((1,)))  #: (None, 3)

# %% Another name is refused still  # keras: 2
layer = layers.IntegerLookup(vocabulary=[5, 7], masks=0)
#                                               ^^^^^ error[unknown-argument]

# %% Keras 3 refuses them
layer = layers.IntegerLookup(vocabulary=[5, 7], mask_value=0)
#                                               ^^^^^^^^^^ error[unknown-argument]
