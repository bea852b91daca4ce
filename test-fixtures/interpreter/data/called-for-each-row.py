# %% A function that pandas calls for each value of a column fills what stands outside of it
import keras
import pandas as pd
from keras import layers

reviews = pd.DataFrame({"text": ["the best film", "a waste of time", "the worst"], "stars": [5, 2, 1]})  #: (3, 2)
words = set()
reviews["text"].str.split().apply(words.update)  #: (3,)
texts = []
reviews["text"].apply(texts.append)  #: (3,)
longest = max(len(text.split()) for text in texts)
stack = [layers.Embedding(len(words), 3), layers.SimpleRNN(32)]
model = keras.Sequential([keras.Input((longest,)), *stack])  #: (None, 32) · Σ 1,176

# %% Of rows that nobody knows one call stands for all of them
import numpy as np
import pandas as pd

reviews = pd.DataFrame({"text": np.random.rand(40), "stars": np.random.rand(40)})  #: (40, 2)
seen = []
reviews.apply(lambda row: seen.append(row["stars"]), axis=1)
kept = np.zeros(len(seen))  #: (40,)
reviews["stars"].apply(seen.append)  #: (40,)
both = np.zeros(len(seen))  #: (80,)

# %% `np.vectorize` calls a function once more than there are elements, so that nothing is said of how often
import numpy as np

calls = []


def doubled(x):
    calls.append(x)
    return 2 * x


twice = np.vectorize(doubled)(np.arange(5))  #: (5,)
times = np.zeros(len(calls))  #: (len(calls),)

# %% Datasets by what `tf.data.experimental` makes for `apply`
import numpy as np
import tensorflow as tf

pairs = tf.data.Dataset.from_tensor_slices((np.zeros((100, 3)), np.zeros(100)))  #: (3,), () · 100 elements
twice = pairs.apply(tf.data.experimental.shuffle_and_repeat(buffer_size=10, count=2))  #: (3,), () · 200 elements
cut = tf.data.experimental.map_and_batch(lambda x, y: (x[:2], y), batch_size=8, drop_remainder=True)
batches = pairs.apply(cut)  #: (8, 2), (8,) · 12 batches
numbered = pairs.apply(tf.data.experimental.enumerate_dataset())  #: (), (3,), () · 100 elements

# %% Numbers of words that a data set tells are tokens all the same
import keras

numbers = keras.datasets.imdb.get_word_index()
for text in ["this was superb", "terrible and boring"]:
    tokens = keras.utils.pad_sequences([[numbers.get(word, 2) for word in text.split()]], maxlen=20)  #: (1, 20)

# %% Sequences that are filled up with several numbers have several at each step, where nobody knows them too
import pickle

import keras
from keras import layers

pairs = pickle.loads(pickle.dumps([[[0, 1]], [[1, 0], [0, 1]]]))
padded = keras.utils.pad_sequences(pairs, maxlen=3, padding="post", value=[1, 0])
model = keras.Sequential([keras.Input((3, 2)), layers.LSTM(4)])  #: (None, 4) · Σ 112
states = model.predict(padded)  #: (padded.shape[0], 4)
