# What many rounds of a comprehension count and collect is not what one round does.
import os
import random
import numpy as np

# %% Calls that are counted, and lists that are filled
calls = 0
found = []


def counted(x):
    global calls
    calls += 1
    found.append(x)
    return x


many = random.randint(3, 5)
each = [counted(i) for i in range(many)]
x = np.zeros(calls)  #: (calls,)
y = np.zeros(len(found))

# %% of so many rounds that are known
calls = 0
each = [1 for _ in range(3) if (calls := calls + 1)]
x = np.zeros(calls)  #: (3,)

# %% of conditions, which are asked in rounds of which nobody knows the number
many = random.randint(3, 5)
calls, other = 0, 5
seen, log = set(), []
each = [1 for _ in range(many) if (calls := calls + 1)]
picked = [1 for _ in range(many) if (other := 7)]
once = [k for k in range(many) if not (k in seen or seen.add(k))]
kept = [k for k in range(many) if log.append(k) is None]
x = np.zeros(calls)  #: (calls,)
y = np.zeros(other)  #: (other,)
z = np.zeros(len(seen))
w = np.zeros(len(log))
