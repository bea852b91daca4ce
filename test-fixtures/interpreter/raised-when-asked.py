# A generator runs once somebody asks for its items, and what it raises is raised there.
import contextlib
import numpy as np
from sklearn.model_selection import KFold


def numbers(count):
    yield count
    raise ValueError("no more")


def refusing(count):
    if count > 3:
        raise ValueError("too many")
    yield count


# %% Nobody asks
left = refusing(5)
folds = KFold(20).split(np.zeros((5, 2)))
empty = np.zeros((2, 3))  #: (2, 3)

# %% Nobody asks for more
more = numbers(5)
first = next(more)
some = np.zeros((first, 3))  #: (5, 3)
for count in numbers(3):
    break
for one, count in zip([1], numbers(2)):
    other = np.zeros((count, 3))  #: (2, 3)

# %% Whoever asks waits for it
left = refusing(5)
try:
    for count in left:
        some = np.zeros((count, 3))
except ValueError:
    other = np.zeros((4, 3))  #: (4, 3)
with contextlib.suppress(ValueError):
    every = list(numbers(3))
folds = KFold(20).split(np.zeros((5, 2)))
try:
    for train, test in folds:
        some = np.zeros((len(train), 3))
except ValueError:
    other = np.zeros((6, 3))  #: (6, 3)

# %% What was given before it is there
got = []
try:
    for count in numbers(4):
        got.append(count)
except ValueError:
    some = np.zeros((len(got), got[0]))  #: (1, 4)

# %% All are asked for
every = list(numbers(3))
#            ^^^^^^^^^^ error[raised]

# %% A loop asks for all
for count in numbers(3):
#            ^^^^^^^^^^ error[raised]
    some = np.zeros((count, 3))  #: (3, 3)

# %% One more than there are
more = numbers(5)
#      ^^^^^^^^^^ error[raised]
first = next(more)
second = next(more)

# %% Through what asks for others
for place, count in enumerate(numbers(2)):
#                             ^^^^^^^^^^ error[raised]
    some = np.zeros((count, 3))  #: (2, 3)

# %% Through a generator around it
total = sum(count for count in numbers(2))
#                              ^^^^^^^^^^ error[raised]

# %% The first of all
first = next(refusing(5))
#            ^^^^^^^^^^^ error[raised]

# %% Folds of too few rows
for train, test in KFold(20).split(np.zeros((5, 2))):
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]
    pass

# %% The first of such folds
train, test = next(KFold(20).split(np.zeros((5, 2))))
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]
