# Lists, tuples, dicts, sets and their methods, each shown by a shape.

# %% Lists change in place
sizes = [4, 2]
sizes.append(6)
sizes.extend((8, 10))
sizes.insert(1, 3)
last = sizes.pop()
first = sizes.pop(0)
sizes.remove(6)
x = keras.Input(tuple(sizes))                                       #: (None, 3, 2, 8)
y = keras.Input((first, last, sizes.index(2), [1, 1, 2].count(1)))  #: (None, 4, 10, 1, 2)
sizes.reverse()
z = keras.Input(tuple(sizes))  #: (None, 8, 2, 3)
sizes.sort(key=lambda n: n % 5)
w = keras.Input(tuple(sizes))  #: (None, 2, 8, 3)

# %% A copy is another list
a = [1, 2]
b = a.copy()
c = a[:]
d = list(a)
a.append(3)
x = keras.Input((len(a), len(b), len(c) + len(d)))  #: (None, 3, 2, 4)
a.clear()
y = keras.Input((len(a) + 1,))  #: (None, 1)

# %% Slices with steps and from the end
n = [1, 2, 3, 4, 5, 6]
x = keras.Input(tuple(n[::2]))          #: (None, 1, 3, 5)
y = keras.Input(tuple(n[-2:] + n[:1]))  #: (None, 5, 6, 1)
z = keras.Input(tuple(n[4:1:-1]))       #: (None, 5, 4, 3)
n[::3] = [9, 8]
w = keras.Input(tuple(n))  #: (None, 9, 2, 3, 8, 5, 6)

# %% Lists of lists, repetition and comparison
rows = [[0] * 3 for _ in range(2)]
rows[0][1] = 5
x = keras.Input((len(rows), len(rows[0]), rows[0][1], rows[1][1] + 1, 7 if [1, 2] < [1, 3] else 8))  #: (None, 2, 3, 5, 1, 7)
y = keras.Input(tuple([3] * 2 + [4]))                                                                #: (None, 3, 3, 4)

# %% Dicts: get, setdefault, update, pop and merging
config = {"units": 4, "rate": 2}
config.setdefault("depth", 3)
config.setdefault("units", 9)
config.update(rate=5, width=6)
merged = {**config, "units": 7} | {"height": 8}
x = keras.Input((config["units"], config.get("rate"), config.get("absent", 1), merged["units"], merged["height"]))  #: (None, 4, 5, 1, 7, 8)
y = keras.Input((config.pop("width"), config.pop("none", 2), len(config), *config.values()))                        #: (None, 6, 2, 3, 4, 5, 3)
z = keras.Input((3 if "depth" in config else 4, len(list(config)), len(config.keys() | {"more"})))                  #: (None, 3, 3, 4)

# %% Dicts in order
sizes = {"b": 2, "a": 1}
sizes["c"] = 3
del sizes["b"]
sizes["b"] = 4
x = keras.Input(tuple(sizes.values()))                       #: (None, 1, 3, 4)
y = keras.Input(tuple(v for _, v in sorted(sizes.items())))  #: (None, 1, 4, 3)
key, value = sizes.popitem()
z = keras.Input((value, len(key)))                        #: (None, 4, 1)
w = keras.Input(tuple(dict(zip("ab", [5, 6])).values()))  #: (None, 5, 6)

# %% Dicts of layers built by items()
spec = {"dense": {"units": 8, "activation": "relu"}, "out": dict(units=2)}
x = keras.Input((4,))  #: (None, 4)
for name, options in spec.items():
    x = layers.Dense(name=name, **options)(x)  #: (None, 8|2) · 40|18

# %% Sets
a = {1, 2, 2, 3}
b = set([3, 4])
a.add(5)
a.discard(9)
x = keras.Input((len(a), len(a | b), len(a & b), len(a - b)))                                         #: (None, 4, 5, 1, 3)
w = keras.Input((len(a ^ b), 7 if {3} <= a else 8, 9 if a < b else 10, 11 if b.issubset(a) else 12))  #: (None, 4, 7, 10, 12)
y = keras.Input(tuple(sorted({3, 1, 2})))                                                             #: (None, 1, 2, 3)
z = keras.Input((len(frozenset([1, 1])), 3 if b.isdisjoint({9}) else 4, len(a.union([7], [8]))))      #: (None, 1, 3, 6)

# %% Tuples
t = (1, 2) + (3,) * 2
x = keras.Input(t)                                                 #: (None, 1, 2, 3, 3)
y = keras.Input((t.index(3), t.count(3), len(t), t[-1], *t[1:3]))  #: (None, 2, 2, 4, 3, 2, 3)

# %% zip, enumerate, reversed, sorted and range
x = keras.Input((4,))  #: (None, 4)
for i, (units, act) in enumerate(zip([8, 6], ["relu", "tanh"], strict=True), start=1):
    x = layers.Dense(units * i, activation=act)(x)  #: (None, 8|12) · 40|108
for units in reversed([3, 5]):
    x = layers.Dense(units)(x)  #: (None, 5|3) · 65|18
for units in range(6, 1, -3):
    x = layers.Dense(units)(x)                                                                                            #: (None, 6|3) · 24|21
y = keras.Input(tuple(sorted([(2, "b"), (1, "c")], key=lambda p: p[1])[0][:1]) + tuple(sorted([1, 3, 2], reverse=True)))  #: (None, 2, 3, 2, 1)
z = keras.Input((len(range(0, 10, 3)), range(5)[-1], 3 if 4 in range(5) else 2, *list(zip([1, 2], [3, 4]))[1]))           #: (None, 4, 4, 3, 2, 4)
rows = list(zip(*[(1, 2), (3, 4)]))
w = keras.Input(rows[0] + rows[1])  #: (None, 1, 3, 2, 4)

# %% Comprehensions: nested, filtered, of dicts and sets
x = keras.Input(tuple(i * j for i in range(1, 3) for j in range(1, 4) if i != j))                                    #: (None, 2, 3, 2, 6)
y = keras.Input(tuple({k: v * 2 for k, v in {"a": 1, "b": 2}.items()}.values()))                                     #: (None, 2, 4)
z = keras.Input((len({n % 3 for n in range(10)}), len([[i] for i in range(4)]), sum(n for n in range(5) if n % 2)))  #: (None, 3, 4, 4)

# %% A comprehension sees the names around its function, its first iterable those around itself
def build(units):
    return [layers.Dense(n) for n in units for _ in range(2)]


x = keras.Input((3,))  #: (None, 3)
for layer in build([4, 2]):
    x = layer(x)  #: (None, 4|2) · 6…20

# %% collections and itertools
from collections import Counter, OrderedDict, defaultdict, deque
from itertools import accumulate, chain, combinations, islice, product

groups = defaultdict(list)
for n in [3, 4, 5]:
    groups[n % 2].append(n)
queue = deque([1, 2])
queue.append(3)
queue.appendleft(9)
x = keras.Input((len(groups[1]), queue.popleft(), queue[-1], len(OrderedDict(a=1))))  #: (None, 2, 9, 3, 1)
y = keras.Input((len(list(product([1, 2], [3, 4]))), *chain([1], [2])))               #: (None, 4, 1, 2)
w = keras.Input((*accumulate([1, 2, 3]), *islice([7, 8, 9], 2)))                      #: (None, 1, 3, 6, 7, 8)
z = keras.Input((Counter("abca")["a"], len(list(combinations(range(4), 2)))))         #: (None, 2, 6)

# %% all, any, in and unpacking in displays
x = keras.Input((1 if all([1, 2]) else 2, 3 if any([0, ""]) else 4, *[5, *(6,)], len({**{"a": 1}, "b": 2})))  #: (None, 1, 4, 5, 6, 2)

# %% Copies, shallow and deep
import copy

inner = {"sizes": [1, 2]}
shallow, deep = copy.copy(inner), copy.deepcopy(inner)
inner["sizes"].append(3)
x = keras.Input((len(shallow["sizes"]), len(deep["sizes"])))  #: (None, 3, 2)

# %% A key that is not known may have been added: how many there are is not known either
from collections import defaultdict
from itertools import chain

def build(columns):
    groups, other = defaultdict(list), {}
    for column in columns:
        groups[column.group].append(column)
        other.setdefault(column.name, []).append(column)
    items = list(chain.from_iterable(groups.values()))
    a = keras.Input((len(items), 2))  #: (None, len(items), 2)
    b = keras.Input((len(other), 3))  #: (None, len(other), 3)
    return a, b  #: (None, len(items), 2) and 1 more
