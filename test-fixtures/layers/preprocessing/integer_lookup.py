# IntegerLookup replaces integers by their places in a vocabulary.

# %% Places, or vectors
x = keras.Input((1,), dtype="int64")    #: (None, 1)
y = layers.IntegerLookup(vocabulary=[12, 36])(x)  #: (None, 1)
z = layers.IntegerLookup(vocabulary=[12, 36], output_mode="one_hot", num_oov_indices=2)(x)  #: (None, 4)

# %% A limit of one
y = layers.IntegerLookup(max_tokens=1)
#                                   ^ error[not-positive]
