# TextVectorization makes rows of word numbers.

# %% Rows of a fixed length, or as long as the longest text
x = keras.Input((1,), dtype="string")   #: (None, 1)
y = layers.TextVectorization(max_tokens=1000, output_sequence_length=40)(x)  #: (None, 40)
z = layers.TextVectorization()(x)       #: (None, None)

# %% A length for what is no sequence
y = layers.TextVectorization(output_mode="count", output_sequence_length=40)
#                                                                        ^^ error[sequence-length-without-int]
