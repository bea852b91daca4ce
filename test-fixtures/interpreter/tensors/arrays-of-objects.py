# Arrays of objects: what their elements are is not told by the array.

# %% Elements with parts of their own
memory = np.zeros(10000, dtype=object)          #: (10000,)
memory[3] = (np.zeros((4,)), 1)                 #: (4,)
state = memory[3][0]

# %% In rows
table = np.empty((40, 40), dtype=object)        #: (40, 40)
for i in range(40):
    for j in range(40):
        table[i][j] = np.ones((1, 5, 6))        #: (1, 5, 6)
total = np.sum(table[2][3][0], axis=-1)

# %% Kept by an object
class Memory:
    def __init__(self, capacity):
        self.data = np.zeros(capacity, dtype=object)  #: (500,)

    def sample(self, n):
        return [self.data[i][0] for i in range(n)]
memory = Memory(500)

# %% Rows of different lengths
rows = np.array([[1, 2], [3]], dtype=object)    #: (2,)

# %% Rows of one length
rows = np.array([[1, 2], [3, 4]], dtype=object) #: (2, 2)
numbers = rows.astype("float32")                #: (2, 2)

# %% What is unknown beside an array may be a number: the rows of a memory are objects, and tell no shape
import random
from collections import deque

states = keras.Input((5, 3))  #: (None, 5, 3)
actions = keras.Input((2,))  #: (None, 2)
both = layers.Concatenate()([layers.LSTM(4)(states), actions])  #: (None, 6)
critic = keras.Model([states, actions], layers.Dense(1)(both))  #: (None, 1) · Σ 135
critic.compile("adam", "mse")
memory = deque(maxlen=100)

def remember(action, reward, done):
    state = np.zeros((1, 5, 3))  #: (1, 5, 3)
    memory.append([state, action, reward, state, done])

def replay():
    rows = np.array(random.sample(memory, 64)).T
    seen, taken, rewards, later, ends = [np.vstack(rows[i, :]) for i in range(5)]
    critic.fit([seen, taken], rewards)

# %% Lists of nobody knows how many numbers
import numpy as np

letters = {"a": 1, "b": 2}
lines = open("lines.txt").read().split("\n")
codes = []
for line in lines:
    codes.append([letters[c] for c in line if c in letters])
codes = np.asarray(codes, dtype=object)
# rank: one where the lists differ in length, two where they happen not to
