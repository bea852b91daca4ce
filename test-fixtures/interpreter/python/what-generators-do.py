# What the body of a generator does to others: as far as somebody asks for its items, and not before.
import numpy as np
import keras
from keras import layers


class Loader:
    def __init__(self, batches=4):
        self.batches = batches
        self.count = 0
        self.epochs = []

    def __iter__(self):
        for i in range(self.batches):
            self.count += 1
            yield np.zeros((2, 3)), np.zeros((2, 1))  #: (2, 3), (2, 1)
        self.epochs.append(1)

    def endless(self):
        while True:
            self.count += 1
            yield self.count


# %% Nobody asks, then for one after the other, then for all that are left
log = []


def rows(n):
    log.append(np.zeros((n, 2)))
    for i in range(3):
        yield np.ones((i + 1, n))  #: (1|2|3, 5)
        log.append(np.zeros((n, i)))


given = rows(5)
a = np.zeros((len(log), 7))  #: (0, 7)
first = next(given)  #: (1, 5)
b = np.zeros((len(log), 7))  #: (1, 7)
second = next(given)  #: (2, 5)
c = np.zeros((len(log), 7))  #: (2, 7)
rest = list(given)  #: [(3, 5)]
d = np.zeros((len(log), 7))  #: (4, 7)

# %% A model that grows as far as somebody asks
model = keras.Sequential([keras.Input((4,))])  #: (None, 32) · Σ 728


def widths():
    for width in (8, 16, 32):
        model.add(layers.Dense(width))  #: (None, 8|16|32) · 40|144|544
        yield width


unused = widths()
a = np.zeros((len(model.layers), 1))  #: (0, 1)
for width in widths():
    b = np.zeros((len(model.layers), width))  #: (1, 8) | (2, 16) | (3, 32)

# %% One without an end
loader = Loader()
batches = loader.endless()
a = np.zeros((loader.count, 1))  #: (0, 1)
x = next(batches)
b = np.zeros((loader.count, x))  #: (1, 1)
y = next(batches)
for z in batches:
    if z > 4:
        break
c = np.zeros((loader.count, y))  #: (5, 2)

# %% Loops, and what asks for others
one = Loader()
for x, y in one:  #: (2, 3), (2, 1)
    a = np.zeros((one.count, 1))  #: (1…4, 1)
b = np.zeros((one.count, len(one.epochs)))  #: (4, 1)
two = Loader()
for (x, y), i in zip(two, range(2)):  #: (2, 3), (2, 1)
    pass
c = np.zeros((two.count, len(two.epochs)))  #: (3, 0)
three = Loader()
total = sum(1 for _ in three)
d = np.zeros((three.count, total))  #: (4, 4)
four = Loader()
for i, (x, y) in enumerate(four):  #: (2, 3), (2, 1)
    if i == 1:
        break
e = np.zeros((four.count, len(four.epochs)))  #: (2, 0)
five = Loader()
(x, y), *others = five  #: (2, 3) and 7 more
f = np.zeros((five.count, len(others)))  #: (4, 3)

# %% Through another generator
seen = []


def inner():
    for i in range(3):
        seen.append(i)
        yield i


def outer():
    seen.append("begin")
    yield from inner()
    seen.append("end")


numbers = outer()
a = np.zeros((len(seen), 2))  #: (0, 2)
i = next(numbers)
b = np.zeros((len(seen), 2))  #: (2, 2)
i = next(numbers)
c = np.zeros((len(seen), 2))  #: (3, 2)
left = list(numbers)
d = np.zeros((len(seen), len(left)))  #: (5, 1)

# %% What others change on the way
seen = []


def produced():
    for i in range(3):
        seen.append(i)
        yield i


for item in produced():
    seen.append(item)
a = np.zeros((len(seen), 2))  #: (len(seen), 2)

# %% A list that is yielded, and filled anew
def filled():
    buffer = []
    for i in range(4):
        buffer.append(i)
        if len(buffer) == 2:
            yield buffer
            buffer.clear()


lists = filled()
part = next(lists)
a = np.zeros((len(part), 2))  #: (len(part), 2)

# %% What is read once somebody asks
limit = 3


def counted():
    for i in range(limit):
        yield i


numbers = counted()
limit = 5
a = np.zeros((len(list(numbers)), 2))  #: (5, 2)

# %% Given to code that can't be seen, or to training
# silent: code that can't be seen
from elsewhere import use

loader = Loader()
batches = iter(loader)
a = np.zeros((loader.count, 1))  #: (0, 1)
use(batches)
b = np.zeros((loader.count, 1))  #: (count, 1)
other = Loader()
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", "mse")
model.fit(iter(other), verbose=0)
c = np.zeros((other.count, 1))  #: (count, 1)

# %% Where nobody knows whether they are asked
import random

loader = Loader()
batches = iter(loader)
if random.random() > 0.5:
    first = next(batches)  #: (2, 3), (2, 1)
a = np.zeros((loader.count, 1))  #: (a.shape[0], 1)
every = list(batches)
b = np.zeros((len(loader.epochs), len(every)))  #: (1, len(every))

# %% What stops it
failed = []


def failing():
    for i in range(3):
        if i == 2:
            failed.append("at last")
            raise ValueError("no more")
        failed.append(i)
        yield i


numbers = failing()
i = next(numbers)
a = np.zeros((len(failed), 1))  #: (1, 1)
try:
    left = list(numbers)
except ValueError:
    b = np.zeros((len(failed), 1))  #: (3, 1)

# %% Names of the module that a body binds
read, last = 0, None


def lines(n):
    global read, last
    for i in range(n):
        read += 1
        last = i
        yield np.zeros((read, 2))  #: (1, 2) | ?


given = lines(3)
a = np.zeros((read, 1))  #: (0, 1)
first = next(given)  #: (1, 2)
b = np.zeros((read, 1))  #: (1, 1)
read = 7
others = list(given)
c = np.zeros((read, 1))  #: (c.shape[0], 1)

# %% of which nobody knows how many there are
import random

read = 0


def some(n):
    global read
    for i in range(n):
        read += 1
        yield np.zeros((read, 2))


given = some(random.randint(3, 3))
first = next(given)  #: (first.shape[0], 2)
b = np.zeros((read, 1))  #: (b.shape[0], 1)
read = 7
others = list(given)
c = np.zeros((read, 1))  #: (c.shape[0], 1)
read = 8
d = np.zeros((read, 1))  #: (8, 1)

# %% What is wrong behind the item that decides
import random

ratio = random.randint(5, 5)


def checks(n):
    yield n > 2
    yield n // 0 > 2
#         ^^^^^^ warning[refused-value]


a = np.zeros((int(any(checks(ratio))), 1))  #: (a.shape[0], 1)
b = np.zeros((int(any(ratio // k > 2 for k in [1, 0])), 1))  #: (b.shape[0], 1)
#                     ^^^^^^^^^^ warning[refused-value]
