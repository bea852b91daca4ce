# %% Iterators without an end give as many items as are taken
import itertools
import numpy as np

x = keras.Input((4,))  #: (None, 4)
names = (f"dense_{i}" for i in itertools.count())
for units in [3, 5]:
    x = layers.Dense(units, name=next(names))(x)  #: (None, 3|5) · 15|20
for step in itertools.count():
    x = layers.Dense(6)(x)  #: (None, 6) · 36|42
    if step == 2:
        break
for units, activation in zip([7, 8, 9], itertools.cycle(["relu", "tanh"])):
    x = layers.Dense(units, activation=activation)(x)  #: (None, 7|8|9) · 49|64|81
for i, (units, rate) in enumerate(zip([2, 3], itertools.repeat(0.5))):
    x = layers.Dropout(rate)(layers.Dense(units + i)(x))  #: (None, 2|4)
ids = itertools.count(10, 2)
y = layers.Dense(next(ids))(x)  #: (None, 10) · 50
z = layers.Dense(next(ids))(x)  #: (None, 12) · 60
first = np.zeros(list(itertools.islice(itertools.count(5, 5), 3)))  #: (5, 10, 15)


def numbers():
    n = 2
    while True:
        yield n
        n += 1


second = np.zeros(list(itertools.islice(numbers(), 3)))  #: (2, 3, 4)

# %% What islice takes, the iterator has no more
import itertools
import numpy as np

left = iter([1, 2, 3, 4, 5])
taken = np.zeros(list(itertools.islice(left, 2)))  #: (1, 2)
rest = np.zeros(list(left))  #: (3, 4, 5)
few = np.zeros(list(itertools.islice(itertools.repeat(4), 2)))  #: (4, 4)
wide = np.zeros(len("a\tb".expandtabs(4)) + int(float(" 1_0.5 ")))  #: (15,)
best = np.zeros(3 if float("inf") > 5 else 4)  #: (3,)

# %% Of an iterator of which some items were taken, nobody knows how many, some are left
import itertools
import random

some = iter([1, 2, 3, 4])
taken = list(itertools.islice(some, random.randint(1, 3)))
left = list(some)
rest = keras.Input((len(left) + 1,))  #: (None, len(left) + 1)
