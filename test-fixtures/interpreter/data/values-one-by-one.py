import keras
import numpy as np
import pandas as pd
from keras import layers
from sklearn.utils import class_weight, shuffle
from tensorflow.keras.preprocessing.image import ImageDataGenerator
from tensorflow.keras.preprocessing.text import Tokenizer

# What the values of columns and arrays become, one by one where they are known.

# %% A function for each value of a column
texts = pd.Series(["Good film", "bad", "so so"])  #: (3,)
lengths = texts.apply(lambda text: len(text.split()))  #: (3,)
words = layers.Embedding(int(lengths.max()) + 10, 3)(keras.Input((1,)))  #: (None, 1, 3) · 36
kinds = texts.map(lambda text: "short" if len(text) < 6 else "long").nunique()
longest = keras.Input((texts.str.len().max(),))  #: (None, ?)
tokenizer = Tokenizer()
tokenizer.fit_on_texts(texts.str.lower())
size = keras.Input((len(tokenizer.word_index),))  #: (None, 4)

# %% Labels that start from one
labels = np.array([1, 2, 3, 1] * 20)  #: (80,)
y = keras.utils.to_categorical(labels - 1)  #: (80, 3)
z = keras.utils.to_categorical(2 * labels + 1)  #: (80, 8)

# %% Rows in another order, and weights of classes
x, y = shuffle(np.zeros((20, 3)), np.arange(20) % 2, random_state=1)  #: (20, 3), (20,)
weights = class_weight.compute_class_weight("balanced", classes=np.unique([0, 1, 1]), y=[0, 1, 1])  #: (2,)

# %% One number of a column
frame = pd.DataFrame({"close": [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]})  #: (6, 1)
xs, ys = [], []
for i in range(len(frame) - 2):
    xs.append(frame.iloc[i : i + 2].values)
    ys.append(frame["close"].iloc[i + 2])
x, y = np.array(xs), np.array(ys)  #: (4, 2, 1), (4,)

# %% Classes in a table of files
files = pd.DataFrame({"file": ["a.png", "b.png"], "kind": ["cat", "dog"]})  #: (2, 2)
count = keras.Input((files["kind"].nunique(),))  #: (None, 2)

# %% An item of a list that nobody knows is set
import random

def one_hot(sequence, n):
    encoded = []
    for value in sequence:
        vector = [0 for _ in range(n)]
        vector[value] = 1
        encoded.append(vector)
    return np.array(encoded)  #: (4, 10)
x = one_hot([random.randint(0, 9) for _ in range(4)], 10)  #: (4, 10)
rows = [np.zeros(3)] * 4  #: [4 × (3,)]
rows[random.randint(0, 3)] = np.ones(3)  #: (3,)
rows = np.array(rows)  #: (4, 3)

# %% A generator of random numbers of the program's own
import collections
import random

Step = collections.namedtuple("Step", "state action reward")
steps = collections.deque(maxlen=100)
for i in range(40):
    steps.append(Step(np.zeros(6), i % 3, 1.0))
chosen = random.Random(0).sample(list(steps), 16)
states, actions, rewards = map(np.array, zip(*chosen))  #: (16, 6), (16,), (16,)

# %% The quantiles of a distribution have the shape of what is asked for
from scipy.stats import norm

grid = norm.ppf(np.linspace(0.05, 0.95, 15))  #: (15,)
density = norm.pdf(np.zeros((3, 4)), loc=1.0)  #: (3, 4)
