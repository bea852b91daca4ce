import keras
import numpy as np
from keras import layers
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.preprocessing.text import Tokenizer, one_hot, text_to_word_sequence

# Texts as numbers, word by word.

# %% The words of a few texts
docs = ["Well done!", "Good work", "Could have done better."]
tokenizer = Tokenizer()
tokenizer.fit_on_texts(docs)
vocab_size = len(tokenizer.word_index) + 1
rows = pad_sequences(tokenizer.texts_to_sequences(docs), padding="post")  #: (3, 4)
table = tokenizer.texts_to_matrix(docs, mode="count")  #: (3, 8)
matrix = np.zeros((vocab_size, tokenizer.word_index["work"], len(tokenizer.index_word), tokenizer.document_count))  #: (8, 4, 7, 3)
model = keras.Sequential([keras.Input((rows.shape[1],)), layers.Embedding(vocab_size, 8)])  #: (None, 4, 8) · Σ 64

# %% Only the frequent ones, and a word for all others
docs = ["a b c a", "a b", "d"]
tokenizer = Tokenizer(num_words=3, oov_token="<OOV>")
tokenizer.fit_on_texts(docs)
tokenizer.fit_on_texts(["e e e e e"])
a = np.zeros((len(tokenizer.word_index), tokenizer.word_index["e"]))  #: (6, 2)
b = pad_sequences(tokenizer.texts_to_sequences(["a z e", "z"]))  #: (2, 3)
without = Tokenizer(num_words=3)
without.fit_on_texts(docs)
c = pad_sequences(without.texts_to_sequences(["a z c b", "z"]))  #: (2, 2)

# %% Characters
letters = Tokenizer(char_level=True, lower=False)
letters.fit_on_texts(["Hello", "hello"])
a = np.zeros(len(letters.word_index))  #: (5,)

# %% Beginnings of lines, the last word of which is to be guessed
lines = "to be or not to be\nthat is the question".split("\n")
tokenizer = Tokenizer()
tokenizer.fit_on_texts(lines)
sequences = []
for line in lines:
    tokens = tokenizer.texts_to_sequences([line])[0]
    for i in range(1, len(tokens)):
        sequences.append(tokens[: i + 1])
longest = max(len(s) for s in sequences)
sequences = np.array(pad_sequences(sequences, maxlen=longest))  #: (8, 6)
x, y = sequences[:, :-1], keras.utils.to_categorical(sequences[:, -1], num_classes=len(tokenizer.word_index) + 1)  #: (8, 5), (8, 9)

# %% Beside it
encoded = pad_sequences([one_hot(text, 50) for text in ["one two", "one, two, three"]])  #: (2, 3)
words = np.zeros(len(text_to_word_sequence("The quick, brown fox")))  #: (4,)

# %% Texts that nobody knows
import sys

tokenizer = Tokenizer()
tokenizer.fit_on_texts(sys.argv)
rows = pad_sequences(tokenizer.texts_to_sequences(["a b"]), maxlen=5)  #: (1, 5)
size = keras.Input((len(tokenizer.word_index) + 1, 5))  #: (None, len(tokenizer.word_index) + 1, 5)

# %% Keras 1's name for the number of words
tokenizer = Tokenizer(nb_words=50)
rows = tokenizer.sequences_to_matrix([[1, 2], [3]])  #: (2, 50)

# %% Rows of words that were never counted
from unseen import texts
tokenizer = Tokenizer()
rows = tokenizer.sequences_to_matrix(texts)
h = layers.Dense(3, input_shape=(1000,))

# %% Sequences of which nothing is known are tokens
import json
from keras.utils import pad_sequences
def sequences_of(path):
    with open(path) as file:
        tokens = json.load(file)
    padded = pad_sequences([tokens], maxlen=9)  #: (1, 9)
    return padded  #: (1, 9)
(x, y), (xt, yt) = keras.datasets.imdb.load_data(num_words=100)  #: 4 × (25000,)
turned = [row[::-1] for row in x]
padded = pad_sequences(turned, maxlen=50)  #: (25000, 50)
