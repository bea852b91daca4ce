import keras
import numpy as np
import pandas as pd
import tensorflow as tf

# %% Rows of a matrix whose columns are known are taken apart in loops
events = pd.DataFrame({"onset": [5, 40, 70], "code": [1, 2, 3]}).to_numpy()  #: (3, 2)
signal = np.zeros((4, 100))  #: (4, 100)
pieces, codes = [], []
for onset, code in events:
    lo, hi = int(onset - 2), int(onset + 20)
    if lo < 0 or hi > signal.shape[1]:
        continue
    pieces.append(signal[:, lo:hi])
    codes.append(code - 1)
x = np.stack(pieces)  #: (3, 4, 22)
y = keras.utils.to_categorical(codes)  #: (3, 3)
first = events[0]  #: (2,)
part = signal[:, : first[0]]  #: (4, 5)

# %% Signals are cut down to every so manieth sample, rounded up
from scipy.signal import decimate, resample_poly

signal = np.random.rand(3, 101)  #: (3, 101)
fewer = decimate(signal, 2, axis=-1)  #: (3, 51)
faster = resample_poly(signal, 3, 2, axis=1)  #: (3, 152)
rows = resample_poly(signal, 2, 1)  #: (6, 101)

# %% Code of the program's own prepares the texts of a vocabulary
texts = np.array(["Hello, World!", "see https://a.b now", "hello again"])  #: (3,)


def prepared(text):
    lower = tf.strings.lower(text)
    plain = tf.strings.regex_replace(lower, r"https?://\S+", " ")
    return tf.strings.regex_replace(tf.strings.strip(plain), "[%s]" % "!,?", "")


vectorizer = keras.layers.TextVectorization(standardize=prepared)
vectorizer.adapt(texts)
table = np.zeros((vectorizer.vocabulary_size(), 8))  #: (7, 8)

# %% Means, medians and percentiles of lengths that are known
lengths = [len(text) for text in ["abc", "de", "fghij", "kl", "mnopqrstuv"] * 20]
longest = np.zeros(int(np.percentile(lengths, 95)))  #: (10,)
most = np.zeros(int(np.quantile(lengths, 0.9)))  #: (10,)
middle = np.zeros(int(np.median(lengths)))  #: (3,)
usual = np.zeros(int(np.mean(lengths) * 10))  #: (44,)
whole = np.zeros(np.sum(lengths))  #: (440,)

# %% Sets of elements that are known
owned = np.array([3, 1, 2, 3, 1])  #: (5,)
both = np.intersect1d(owned, [1, 3, 9])  #: (2,)
either = np.union1d(owned, [9])  #: (4,)
others = np.setdiff1d(owned, [1])  #: (2,)
apart = np.setxor1d(owned, [1, 9])  #: (3,)
users = np.zeros((int(np.setdiff1d(np.arange(4), [0, 1]).max()), 2))  #: (3, 2)
