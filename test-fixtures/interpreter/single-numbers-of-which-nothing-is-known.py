# A number or a truth value of which nobody knows which it is: an array of such has an item for each all the same.

# %% A comparison of numbers that are drawn, and its opposite
import random
import numpy as np
first = random.random() < 0.5
number = random.randint(0, 9)
flags = np.array([first, not first, number == 3, number != 3])  #: (4,)
weights = 1 - flags.astype("float32")  #: (4,)

# %% Python compares tuples, lists and dicts whole
import random
import numpy as np
place = (random.randint(0, 4), 3)
at_end = np.array([place == (4, 3), [place] != [(0, 0)], place < (2, 2)])  #: (3,)

# %% Of an array beside it, it is not one answer
import random
import numpy as np
corner = np.array([4, 4])  #: (2,)
number = random.randint(0, 9)
are_same = corner == (number, 4)  #: (2,)

# %% One of several numbers
import random
import numpy as np
rate = random.choice([1, 0.5, True])
rates = np.array([rate, rate * 2, -rate])  #: (3,)

# %% Nothing is said where one of them may be an array
import random
import numpy as np
chance = random.random() < 0.5
if random.random() < 0.5:
    value = chance
else:
    value = np.zeros((3,))  #: (3,)
values = np.array([value])
if random.random() < 0.5:
    other = np.zeros((3,))  #: (3,)
else:
    other = chance
others = np.array([other])

# %% A pair that every round sets anew stays a pair of numbers
import random
import numpy as np
place = (0, 0)
for _ in range(random.randint(5, 3000)):
    x = min(max(place[0] + random.choice([-1, 1]), 0), 4)
    y = min(max(place[1] + random.choice([-1, 1]), 0), 4)
    place = (x, y)
    is_over = place == (4, 4)
    seen = np.array([*place, is_over])  #: (3,)
last = np.array(place)  #: (2,)

# %% Made in a function, by a name of its own
import random
import numpy as np
def both(number):
    is_three = (number, number) == (3, 3)
    return is_three
answers = np.array([both(random.randint(0, 9)), both(3)])  #: (2,)

# %% Rewards and ends in the memory of an agent
import random
from collections import deque, namedtuple
import numpy as np
Step = namedtuple("Step", ("state", "reward", "is_over"))
memory = deque(maxlen=100)
for _ in range(50):
    is_over = random.random() < 0.1
    memory.append(Step(np.zeros(4), 1.0 if is_over else 0, is_over))
steps = Step(*zip(*random.sample(memory, 8)))  #: 8 × (4,)
states = np.stack(steps.state)    #: (8, 4)
rewards = np.array(steps.reward)  #: (8,)
ends = np.array(steps.is_over)    #: (8,)
targets = rewards + 0.9 * states.max(axis=1) * (1 - ends)  #: (8,)
chosen = np.array(random.sample([first < 0 for first in rewards], 3))  #: (3,)
