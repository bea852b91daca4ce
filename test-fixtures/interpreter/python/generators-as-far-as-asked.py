# %% Of a generator that is asked for its first item only, what it would make later is not told
import numpy as np


def chunks(rows, size):
    for start in range(0, len(rows), size):
        part = rows[start : start + size]  #: (4, 3)
        yield part  #: (4, 3)


first = next(chunks(np.zeros((10, 3)), 4))  #: (4, 3)


# %% Each item that is asked for adds what is made on the way to it
import numpy as np


def growing():
    count = 1
    while True:
        yield np.zeros(count)  #: (1|2,)
        count += 1


rows = growing()
one, two = next(rows), next(rows)  #: (1,), (2,)

# %% What is wrong behind the last item that is asked for goes wrong nowhere
import numpy as np


def shrinking():
    count = 1
    while True:
        yield np.zeros(count)  #: (1|0,)
        count -= 1


rows = shrinking()
one, none = next(rows), next(rows)  #: (1,), (0,)


# %% It does once somebody asks for it
import numpy as np


def shrinking():
    count = 1
    while True:
        yield np.zeros(count)
        #              ^^^^^ error[negative-length]
        count -= 1


for row in shrinking():  #: (1|0,)
    pass


# %% A loop that is left asks for no more, however it counts
import numpy as np


def steps(limit):
    for rows in range(1, limit):
        yield np.zeros((rows, 2))  #: (1|2|3, 2)


for i, step in enumerate(steps(9)):  #: (1|2|3, 2)
    if i >= 2:
        break

# %% Beside something shorter a generator is asked once more, and what it passes on is asked as often
import numpy as np


def counted():
    count = 1
    while True:
        yield np.zeros(count)  #: (1|2|3,)
        count += 1


def passed():
    yield from counted()


for part, _ in zip(passed(), range(2)):  #: (1|2,)
    pass

# %% What goes through all of it tells all of it
import numpy as np


def steps(limit):
    for rows in range(1, limit):
        yield np.zeros((rows, 2))  #: (1|2|3, 2)


together = np.concatenate(list(steps(4)))  #: (6, 2)

# %% What nobody calls is shown as a whole
import numpy as np


def pairs():
    yield np.zeros(3)  #: (3,)
    yield np.zeros(4)  #: (4,)
