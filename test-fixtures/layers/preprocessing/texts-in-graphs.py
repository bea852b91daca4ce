# Of texts that are split while code is traced nobody tells how many there are.

texts = tf.data.Dataset.from_tensor_slices(["a b", "b c d"])  #: () · 2 elements
vectorize = layers.TextVectorization(output_sequence_length=4)
vectorize.adapt(["a b", "b c d"])

# %% One text in a list
def one(text):
    rows = vectorize(tf.reshape(text, (1, 1)))  #: (None, 4)
    return tf.squeeze(rows, axis=0)  #: (4,)


rows = texts.map(one)  #: (4,) · 2 elements

# %% One text by itself
rows = texts.map(lambda text: vectorize(text))  #: (4,) · 2 elements

# %% Letters
letters = layers.TextVectorization(split="character", output_sequence_length=4)
letters.adapt(["a b", "b c d"])
rows = texts.batch(2, drop_remainder=True).map(lambda text: letters(text))  #: (2, 4) · 1 batch

# %% Words of a batch of which the size is known
rows = texts.batch(2, drop_remainder=True).map(lambda text: vectorize(text))  #: (None, 4) · 1 batch
