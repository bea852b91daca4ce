# What Python reads only when somebody asks: names of generators, functions of `map`, views of dicts, values that are sent.

# %% A generator expression reads its names when it is drawn from, and its first iterable when it is made
n = 2
sizes = (k * n for k in [1, 2])
n = 3
late = np.zeros(list(sizes))                                  #: (3, 6)
items = [4, 5]
sizes = (k + n for k in items)
items = [9]
early = np.zeros(list(sizes))                                 #: (7, 8)
sizes = (k + n for k in [1, 2, 3])
first = np.zeros(next(sizes))                                 #: (4,)
n = 1
others = np.zeros(list(sizes))                                #: (3, 4)

# %% What its names hold may be changed as well
class Settings: pass
settings = Settings()
settings.width = 2
widths = (k + settings.width for k in [1, 2])
settings.width = 3
of_object = np.zeros(list(widths))                            #: (4, 5)
seen = [1]
counts = (len(seen) + k for k in [1, 2])
seen.append(2)
of_list = np.zeros(list(counts))                              #: (3, 4)
left = (k for k in [1, 2, 3] if k not in seen)
seen.remove(1)
of_condition = np.zeros(list(left))                           #: (1, 3)

# %% Layers that a generator makes have the units of when they are made
width = 4
makers = (layers.Dense(k * width) for k in [2, 4])
width = 5
x = keras.Input((3,))                                         #: (None, 3)
for layer in makers:
    x = layer(x)                                              #: (None, 10|20) · 40|220

# %% `map`, `filter` and their kin call their functions when they are asked
import itertools
n = 2
scaled = map(lambda k: k * n, [1, 2])
n = 4
a = np.zeros(list(scaled))                                    #: (4, 8)
small = filter(lambda k: k < n, [1, 3, 5, 7])
n = 6
b = np.zeros(list(small))                                     #: (1, 3, 5)
taken = itertools.takewhile(lambda k: k < n, [1, 2, 8, 9])
n = 9
c = np.zeros(list(taken))                                     #: (1, 2, 8)
sums = itertools.starmap(lambda i, j: i + j + n, [(1, 2), (3, 4)])
n = 2
d = np.zeros(list(sums))                                      #: (5, 9)
joined = itertools.accumulate([1, 2], lambda i, j: i + j + n)
n = 3
e = np.zeros(list(joined))                                    #: (1, 6)

# %% A generator runs its body when it is asked
def sizes(count):
    for i in range(count):
        yield n + i

n = 6
made = sizes(2)
n = 7
late = np.zeros(list(made))                                   #: (7, 8)

# %% Lists that are changed on the way
items = [1, 2, 3]
backwards = reversed(items)
items[1] = 7
items.append(9)
a = np.zeros(list(backwards))                                 #: (3, 7, 1)
import itertools
chained = itertools.chain(items, [5])
items[0] = 8
b = np.zeros(list(chained))                                   #: (8, 7, 3, 9, 5)

# %% Views of a dict show what it holds by then
layout = {"a": 1, "b": 2}
names, widths, pairs = layout.keys(), layout.values(), layout.items()
layout["c"] = 3
a = np.zeros(list(widths))                                    #: (1, 2, 3)
b = np.zeros(len(names))                                      #: (3,)
c = np.zeros([width for _, width in pairs])                   #: (1, 2, 3)
copied = list(widths)
del layout["a"]
d = np.zeros(copied)                                          #: (1, 2, 3)
e = np.zeros([*widths])                                       #: (2, 3)

# %% A generator that is sent values
def total():
    so_far = 0
    while True:
        value = yield so_far
        if value is None:
            break
        so_far += value

adding = total()
next(adding)
a = np.zeros((adding.send(3), adding.send(4)))                #: (3, 7)

# %% `yield from` gives what the other generator returns
def inner():
    yield 1
    yield 2
    return 5

def outer():
    more = yield from inner()
    yield more

a = np.zeros(list(outer()))                                   #: (1, 2, 5)

# %% A generator that ends may give many items
def many():
    for i in range(100):
        yield i

a = np.zeros(len(list(many())))                               #: (100,)
b = np.zeros(sum(many()))                                     #: (4950,)
