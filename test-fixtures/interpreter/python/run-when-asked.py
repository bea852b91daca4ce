# What `map`, `filter` and generator expressions run: nothing before somebody asks for their items, and no more than is asked.
import keras
import numpy as np
from keras import layers

# %% Nobody asks
log = []
unused = (1 / 0 for _ in range(3))
other = map(lambda k: k / 0, [1, 2])
third = filter(lambda k: 1 / k, [0])
fourth = map(log.append, [1, 2, 3])
none = np.zeros((len(log) + 1, 3))  #: (1, 3)

# %% Layers that Python 2 added
model = keras.Sequential([keras.Input((4,))])  #: (None, 5) · Σ 35
map(model.add, [layers.Dense(3), layers.Dense(5)])
count = np.zeros((len(model.layers) + 1, 3))  #: (1, 3)
list(map(model.add, [layers.Dense(3), layers.Dense(5)]))
count = np.zeros((len(model.layers) + 1, 3))  #: (3, 3)

# %% One by one, and then the others
log = []
def noted(k):
    log.append(k)
    return k
lazy = map(noted, [3, 4, 5])
before = np.zeros((len(log) + 1, 3))  #: (1, 3)
first = np.zeros((next(lazy), 3))  #: (3, 3)
between = np.zeros((len(log) + 1, 3))  #: (2, 3)
rest = np.zeros(list(lazy))  #: (4, 5)
after = np.zeros((len(log) + 1, 3))  #: (4, 3)
again = np.zeros((len(list(lazy)) + 1, 3))  #: (1, 3)

# %% The same of a generator expression, with conditions
log = []
def noted(k):
    log.append(k)
    return k
even = (noted(k) for k in range(8) if k % 2 == 0)
before = np.zeros((len(log) + 1, 3))  #: (1, 3)
skipped = next(even)
second = np.zeros((next(even), 3))  #: (2, 3)
between = np.zeros((len(log), 3))  #: (2, 3)
rest = np.zeros(list(even))  #: (4, 6)
after = np.zeros((len(log), 3))  #: (4, 3)

# %% Of `filter`, and of one that asks another
log = []
def noted(k):
    log.append(k)
    return k
large = filter(lambda k: k > 2, map(noted, [1, 2, 3, 4]))
before = np.zeros((len(log) + 1, 3))  #: (1, 3)
rest = np.zeros(list(large))  #: (3, 4)
after = np.zeros((len(log), 3))  #: (4, 3)

# %% What is behind the item that decides is not asked for
found = next(k for k in [3, 4, 0] if 12 // k == 3)
of_next = np.zeros((found, 3))  #: (4, 3)
of_any = np.zeros((int(any(6 // k > 2 for k in [1, 0])), 3))  #: (1, 3)
for k in (12 // k for k in [3, 4, 0]):
    if k == 3:
        break
of_loop = np.zeros((k, 3))  #: (3, 3)
try:
    every = list(12 // k for k in [3, 4, 0])
except ZeroDivisionError:
    caught = np.zeros((2, 3))  #: (2, 3)

# %% Moved on before anything was asked
numbers = iter([2, 3, 4])
doubled = (2 * k for k in numbers)
skipped = next(numbers)
left = np.zeros(list(doubled))  #: (6, 8)

# %% Who can't be seen may ask
from elsewhere import use  # type: ignore
log = []
def noted(k):
    log.append(k)
    return k
given = map(noted, [3, 4])
use(given)
some = np.zeros((len(log), 3))  #: (len(log), 3)
numbers = iter([2, 3])
use(numbers)
one = np.zeros((next(numbers), 3))  #: (next(numbers), 3)

# %% `filter` one by one, and where nobody knows what is kept
import os
log = []
def noted(k):
    log.append(k)
    return k > 1
large = filter(noted, [1, 2, 3, 4])
first = np.zeros((next(large), len(log)))  #: (2, 2)
second = np.zeros((next(large), len(log)))  #: (3, 3)
rest = np.zeros(list(large))  #: (4,)
every = np.zeros((len(log), 3))  #: (4, 3)
log = []
def open_(k):
    log.append(k)
    return len(os.listdir("/")) > k
any_ = filter(open_, [1, 2, 3])
one = next(any_)
some = np.zeros((len(log), 3))  #: (len(log), 3)

# %% A loop to the end has run all, and one that may stop on the way an unknown part of it
log = []
def noted(k):
    log.append(k)
    return k > 1
for k in enumerate(map(noted, [1, 2, 3])):
    pass
whole = np.zeros((len(log), 3))  #: (3, 3)
log = []
for k in map(noted, [1, 2, 3]):
    if k:
        break
part = np.zeros((len(log), 3))  #: (len(log), 3)
log = []
decided = any(noted(k) for k in [1, 2, 3])
part = np.zeros((len(log), 3))  #: (len(log), 3)
log = []
there = True in (noted(k) for k in [1, 2, 3])
part = np.zeros((len(log), 3))  #: (len(log), 3)
log = []
pairs = list(zip([1, 2], map(noted, [1, 2, 3])))
part = np.zeros((len(log), 3))  #: (len(log), 3)
