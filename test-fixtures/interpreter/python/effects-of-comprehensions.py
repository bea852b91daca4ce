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
