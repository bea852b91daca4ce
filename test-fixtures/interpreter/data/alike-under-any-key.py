import numpy as np
import pandas as pd
from keras.utils import to_categorical

# %% Numbers of labels that nobody has seen yet are numbers
kinds = sorted(set(np.random.randint(0, 3, 50).tolist()))
place = {kind: i for i, kind in enumerate(kinds)}
marks = np.array([place[kind] for kind in np.random.choice(kinds, 20)])  #: (20,)
hot = to_categorical(marks, num_classes=3)  #: (20, 3)
column = np.zeros((20, 6, 7))[:, 0, place[kinds[0]]]  #: (20,)

# %% So they are in a dict of pairs
letters = sorted(set(np.random.choice(list("abc"), 9).tolist()))
index = dict((letter, i) for i, letter in enumerate(letters))
order = dict(zip(letters, range(len(letters))))
first = np.array([index[letters[0]], order[letters[0]]])  #: (2,)

# %% An array for each word; another one beside them may be any
words = sorted(set(np.random.choice(["sun", "rain"], 20).tolist()))
vectors = {word: np.zeros(50) for word in words}
one = vectors[words[0]]  #: (50,)
vectors["hail"] = np.zeros(40)  #: (40,)
hail = vectors["hail"]  # silent
longer = {word: np.zeros(50) for word in words}
longer["hail"] = np.ones(50)  #: (50,)
same = longer[words[0]]  #: (50,)

# %% What is written in a loop is not what it was
names = sorted(set(np.random.choice(["p", "q"], 20).tolist()))
counts = {name: 0 for name in names}
none = np.zeros(counts[names[0]] + 1)  #: (1,)
for name in names:
    counts[name] += 2
some = np.zeros(counts[names[0]] + 1)  # silent

# %% Each of many items through a function
numbers = np.arange(30)[np.random.rand(30) > 0.5]  # silent
pictures = np.array(list(map(lambda n: np.zeros((8, 8)), numbers)))  #: (numbers.shape[0], 8, 8)
pairs = np.array(list(map(lambda n, k: np.zeros(4), range(10), np.arange(10))))  #: (10, 4)

# %% As many rows as a list of unknown labels has items
rounds = np.random.randint(5, 9)
drawn = []
for _ in range(2 * rounds):
    drawn.append(np.random.randint(3))
wide = pd.get_dummies(drawn)  #: (2·rounds, wide.shape[1])
