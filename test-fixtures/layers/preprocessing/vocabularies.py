# What lookup layers learn from texts, and are given: the vocabulary is known as far as the data is.

# %% Words of texts
texts = ["The cat sat on the mat.", "A dog! The dog", "cat and dog"]
words = layers.TextVectorization()  #: (None, None)
words.adapt(texts)
size = keras.Input((words.vocabulary_size(), len(words.get_vocabulary())))  #: (None, 10, 10)
model = keras.Sequential([keras.Input((1,), dtype="string"), words, layers.Embedding(words.vocabulary_size(), 4)])  #: (None, None, 4) · Σ 40

# %% No more tokens than asked for, the frequent ones first
texts = ["The cat sat on the mat.", "A dog! The dog", "cat and dog"]
few = layers.TextVectorization(max_tokens=5, output_sequence_length=4)
few.adapt(np.array(texts))
at = keras.Input((len(few.get_vocabulary()), few.get_vocabulary().index("dog")))  #: (None, 5, 3)

# %% Groups of words as a vector
texts = ["The cat sat on the mat.", "A dog! The dog", "cat and dog"]
counts = layers.TextVectorization(output_mode="multi_hot", ngrams=2)
counts.adapt(texts)
y = layers.Dense(3)(counts(np.array(texts)))  #: (3, 3) · 60

# %% Characters, from a data set of which only the texts are taken
ds = tf.data.Dataset.from_tensor_slices((["Ab c", "c  d"], [0, 1])).batch(1)  #: 2 × (None,) · 2 batches
characters = layers.TextVectorization(standardize="lower", split="character")
characters.adapt(ds.map(lambda x, y: x))
size = keras.Input((characters.vocabulary_size(),))  #: (None, 7)
characters.set_vocabulary(["", "[UNK]", "x", "y"])
size = keras.Input((characters.vocabulary_size(), len(characters.get_vocabulary(include_special_tokens=False))))  #: (None, 4, 2)

# %% Elements as they are
colours = layers.StringLookup(output_mode="one_hot")
colours.adapt(["red", "green", "red", "blue"])
y = colours(tf.constant([["red"], ["blue"]]))  #: (2, 4)
numbers = layers.IntegerLookup(output_mode="multi_hot")
numbers.adapt(np.array([3, 3, 5, 7]))
z = numbers(np.array([[3], [5]]))  #: (2, 4)

# %% There and back
text = "to be or not to be"
there = layers.StringLookup(vocabulary=sorted(set(text)), mask_token=None)
back = layers.StringLookup(vocabulary=there.get_vocabulary(), mask_token=None, invert=True)
ids = there(tf.strings.unicode_split(text, "UTF-8"))  #: (18,)
size = keras.Input((there.vocabulary_size(), back.vocabulary_size()))  #: (None, 8, 8)

# %% Elements that are not all taken, and unknown texts: nothing is said; code of the program's own is run
import sys

ds = tf.data.Dataset.from_tensor_slices(["a", "b", "c"])
part = layers.StringLookup()
part.adapt(ds.take(2))
own = layers.TextVectorization(standardize=lambda x: x)
own.adapt(["a b"])
unseen = layers.TextVectorization(output_mode="count")
unseen.adapt(sys.argv)
size = keras.Input((part.vocabulary_size(), own.vocabulary_size(), unseen.vocabulary_size()))  #: (None, ?, 4, ?)
