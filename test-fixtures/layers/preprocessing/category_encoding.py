# CategoryEncoding makes vectors of integers.

# %% Several at once, or each for itself
x = keras.Input((3,), dtype="int32")    #: (None, 3)
y = layers.CategoryEncoding(num_tokens=5)(x)  #: (None, 5)
z = layers.CategoryEncoding(5, output_mode="one_hot")(x)  #: (None, 3, 5)

# %% Without their number
y = layers.CategoryEncoding()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]

# %% A mode that there is not
y = layers.CategoryEncoding(5, output_mode="one-hot")
#                                          ^^^^^^^^^ error[unknown-choice]
