# StringLookup replaces words by their places in a vocabulary.

# %% Places, or vectors with a place for unknown words
x = keras.Input((3,), dtype="string")   #: (None, 3)
y = layers.StringLookup(vocabulary=["a", "b"])(x)  #: (None, 3)
z = layers.StringLookup(vocabulary=["a", "b"], output_mode="multi_hot")(x)  #: (None, 3)

# %% More words than allowed
y = layers.StringLookup(max_tokens=2, vocabulary=["a", "b", "c"])
#                                                ^^^^^^^^^^^^^^^ error[vocabulary-too-large]

# %% A word twice
y = layers.StringLookup(vocabulary=["a", "b", "a"])
#                                  ^^^^^^^^^^^^^^^ error[vocabulary-tokens]

# %% Padding without a limit
y = layers.StringLookup(output_mode="count", pad_to_max_tokens=True)
#                                                              ^^^^ error[pad-without-max-tokens]

# %% A vocabulary that stands in a file
with open("words.txt", "w") as file:
    file.write("red\ngreen\nblue\n")
x = keras.Input((1,), dtype="string")  #: (None, 1)
places = layers.StringLookup(vocabulary="words.txt", mask_token=None)(x)  #: (None, 1)
kept = layers.TextVectorization(vocabulary="words.txt", output_sequence_length=4)(x)  #: (None, 4)

# %% The formula of an encoding is that of its vector
x = keras.Input((3,), dtype="string")  #: (None, 3)
y = layers.StringLookup(vocabulary=["a", "b"], output_mode="count")(x)  #: (None, 3)
#          ^^^^^^^^^^^^ hover: how many x of the row have k = the place of x in the vocabulary
