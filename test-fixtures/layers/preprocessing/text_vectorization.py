# TextVectorization makes rows of word numbers.

# %% Rows of a fixed length, or as long as the longest text
x = keras.Input((1,), dtype="string")   #: (None, 1)
y = layers.TextVectorization(max_tokens=1000, output_sequence_length=40)(x)  #: (None, 40)
z = layers.TextVectorization()(x)       #: (None, None)

# %% A length for what is no sequence
y = layers.TextVectorization(output_mode="count", output_sequence_length=40)
#                                                                        ^^ error[sequence-length-without-int]

# %% Splitting texts in a graph forgets how many there are
import numpy as np
import tensorflow as tf
vectorize = layers.TextVectorization(max_tokens=50, output_sequence_length=16)
vectorize.adapt(["a b c"])
texts = tf.data.Dataset.from_tensor_slices(np.array(["a b", "c a", "b b", "c c"]))
one = texts.map(vectorize)  #: (16,) · 4 elements
some = texts.batch(2, drop_remainder=True).map(vectorize)  #: (None, 16) · 2 batches
for row in texts.map(lambda text: tf.squeeze(vectorize(tf.reshape(text, (1, 1))), axis=0)):  #: (16,)
    pass
now = vectorize(tf.constant(["a b"]))  #: (1, 16)
