# Iterators that several go through: whoever asks takes items away from the others, and no more than it asks for.

# %% `zip` over a range takes so many of an iterator and leaves the rest
def chunks(items, size):
    it = iter(items)
    while chunk := [item for _, item in zip(range(size), it)]:
        yield chunk

sizes = np.zeros([len(chunk) for chunk in chunks(range(7), 3)])  #: (3, 3, 1)
it = iter(range(1, 10))
first = np.zeros([item for _, item in zip(range(3), it)])     #: (1, 2, 3)
second = np.zeros([item for _, item in zip(range(2), it)])    #: (4, 5)

# %% Where the iterator stands in front, one item more is taken
it = iter([1, 2, 3, 4, 5])
pairs = list(zip(it, range(2)))
left = np.zeros(list(it))                                     #: (4, 5)

# %% A loop's body may take items
it = iter([3, 4, 5, 6, 7])
for a in it:
    b = next(it, 9)
    both = np.zeros((a, b))                                   #: (3, 4) | (5, 6) | (7, 9)
it = iter([1, 2, 3, 4])
pairs = [np.zeros((a, next(it))) for a in it]                 #: [(1, 2), (3, 4)]
last = pairs[1]                                               #: (3, 4)

# %% A loop that is left leaves the rest, whatever stands between it and the iterator
it = iter([1, 2, 3, 4])
for i, item in enumerate(it):
    if i == 1:
        break
rest = np.zeros(list(it))                                     #: (3, 4)

# %% The same iterator twice
it = iter([1, 2, 3, 4])
pairs = list(zip(it, it))
second = np.zeros(pairs[1])                                   #: (3, 4)
rows = list(zip(*[iter(range(7))] * 3))
row = np.zeros(rows[1])                                       #: (3, 4, 5)

# %% Taken between making and asking
it = iter([1, 2, 3])
raised = map(lambda k: k + 1, it)
next(it)
rest = np.zeros(list(raised))                                 #: (3, 4)
def given():
    yield 1
    yield 2
    yield 3
generator = given()
numbered = enumerate(generator)
next(generator)
pair = np.zeros(next(numbered))                               #: (0, 2)
generator = given()
for item in generator:
    break
rest = np.zeros(list(generator))                              #: (2, 3)

# %% No more than what decides
it = iter([5, 6, 7])
there = 6 in it
rest = np.zeros(list(it))                                     #: (7,)
it = iter([1, 2, 3])
any(item == 1 for item in it)
rest = np.zeros(list(it))                                     #: (2, 3)
it = iter([1, 2, 3])
all(item < 2 for item in it)
rest = np.zeros(list(it))                                     #: (3,)

# %% Expressions and filters take what they pass over as well
it = iter([1, 2, 3, 4])
doubled = (k * 2 for k in it)
next(doubled)
rest = np.zeros(list(it))                                     #: (2, 3, 4)
kept = filter(None, it := iter([1, 0, 2, 0, 3]))
next(kept)
next(kept)
rest = np.zeros(list(it))                                     #: (0, 3)

# %% itertools
import itertools
it = iter([1, 2, 3, 4, 5])
low = list(itertools.takewhile(lambda k: k < 3, it))
rest = np.zeros(list(it))                                     #: (4, 5)
it = iter([1, 2, 3, 4, 5])
some = itertools.islice(it, 1, 4, 2)
next(some)
rest = np.zeros(list(it))                                     #: (3, 4, 5)
it = iter([1, 2, 3, 4, 5])
for item in itertools.islice(it, 2):
    pass
rest = np.zeros(list(it))                                     #: (3, 4, 5)

# %% A list that grows or shrinks on the way
items = [1, 2, 3]
it = iter(items)
next(it)
items.append(4)
rest = np.zeros(list(it))                                     #: (2, 3, 4)
items = [1, 2]
for i, item in enumerate(items):
    if i < 2:
        items.append(item + 5)
grown = np.zeros(items)                                       #: (1, 2, 6, 7)
items = [1, 2, 3]
doubled = reversed(items)
items[1] = 7
backwards = list(doubled)

# %% How many were taken may not be known: nothing false is told
import random
it = iter([1, 2, 3, 4])
if random.random() < 2:
    next(it)
one = np.zeros(next(it))                                      #: (next(it),)
it = iter([1, 2, 3, 4])
while random.random() < 0.5:
    next(it)
one = np.zeros(list(it))
it = iter([1, 2, 3])
has = random.randint(2, 3) in it
rest = np.zeros(list(it))
