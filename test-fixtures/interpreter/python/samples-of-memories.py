# %% What is drawn from a memory of which only each item is known
import random
from collections import deque, namedtuple

import numpy as np

Step = namedtuple("Step", ("state", "action", "reward"))


class Memory:
    def __init__(self, capacity):
        self.steps = deque(maxlen=capacity)

    def push(self, *step):
        self.steps.append(Step(*step))

    def sample(self, count):
        batch = random.sample(self.steps, count)  #: [8 × (6,)]
        return Step(*map(np.array, zip(*batch)))  #: (8, 6), (8,), (8,)


memory = Memory(100)
done = 0.0
while done < 30.0:
    memory.push(np.zeros(6), 3, 0.5)
    done += 0.5 + random.random()
batch = memory.sample(8)  #: (8, 6), (8,), (8,)
states = batch.state  #: (8, 6)

# %% Lists of so many items that are alike are unpacked one by one
import random

import numpy as np

rows = []
for i in range(1000):
    rows.append((np.zeros(6), 3))
states, actions = zip(*rows)
stacked = np.array(states)  #: (1000, 6)
some, others = map(np.stack, zip(*random.sample(rows, 16)))  #: (16, 6), (16,)
drawn = np.array(random.choices([[1, 2], [3, 4]], [0.5, 0.5], k=5))  #: (5, 2)
one = np.array(random.choice(rows)[0])  #: (6,)
