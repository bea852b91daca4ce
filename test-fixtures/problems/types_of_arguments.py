# Types of values, and numbers of them, that functions, operators and statements of Python's own refuse.
import datetime
import functools
import itertools
import json
import math
import os
import random
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from enum import Enum, IntEnum
from pathlib import Path

import numpy as np

sizes = [32, 64]
widths = {"a": 16}
name = "dense"


class Plain:
    def __init__(self, size):
        self.size = size


class Full:
    def __add__(self, other):
        return self

    __radd__ = __mul__ = __rmul__ = __iadd__ = __add__

    def __neg__(self):
        return self

    def __lt__(self, other):
        return True

    def __len__(self):
        return 3

    def __getitem__(self, index):
        return index

    def __iter__(self):
        return iter([1, 2])

    def __index__(self):
        return 1

    def __float__(self):
        return 2.0

    def __call__(self, *given):
        return given

    def __enter__(self):
        return self

    def __exit__(self, *given):
        return False

    def __format__(self, how):
        return "full"

    def __fspath__(self):
        return "full"

    def __abs__(self):
        return 1

    def __round__(self, digits=0):
        return 1

    def __contains__(self, item):
        return True


@functools.total_ordering
class Ordered:
    def __eq__(self, other):
        return True

    def __lt__(self, other):
        return True


@dataclass(order=True)
class Sorted:
    size: int = 1


@dataclass(frozen=True)
class Frozen:
    size: int = 1


@dataclass
class Changeable:
    size: int = 1


class Mode(IntEnum):
    TRAIN = 1


class Own(int):
    pass


class Tree(dict):
    pass


Pair = namedtuple("Pair", "left right")

# %% The length of a number
rows = 128
print(len(rows))
#     ^^^^^^^^^ error[refused-value]

# %% A number of a list
print(float(sizes))
#     ^^^^^^^^^^^^ error[refused-value]

# %% A range of a list
for i in range(sizes):
#        ^^^^^^^^^^^^ error[refused-value]
    print(i)

# %% A list of a number
steps = list(10)
#       ^^^^^^^^ error[refused-value]

# %% Numbers joined
path = os.path.join("weights", 3)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A text joined with a number
print(",".join(5))
#     ^^^^^^^^^^^ error[refused-value]

# %% Nothing is appended
if sizes:
    sizes.append()
#   ^^^^^^^^^^^^^^ error[refused-value]

# %% Two things appended at once
if sizes:
    sizes.append(1, 2)
#   ^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A list sorted by what is no function
if sizes:
    sizes.sort(key="size")
#   ^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A function by place where Python wants a name
print(sorted(sizes, len))
#     ^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A root of a text
print(math.sqrt("4"))
#     ^^^^^^^^^^^^^^ error[refused-value]

# %% A text for a count
print(name.split(",", "1"))
#     ^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A list for a part of a text
print(name.startswith(["d"]))
#     ^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A number in a text
print(name.replace("d", 1))
#     ^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Text that is no keyword of print
if sizes:
    print(name, separator=" ")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% One of a number
print(random.choice(5))
#     ^^^^^^^^^^^^^^^^ error[refused-value]

# %% One random number where two are wanted
print(random.randint(5))
#     ^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A date of text
print(datetime.date("2024", 1, 1))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Days as text
print(datetime.timedelta("1"))
#     ^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% What is no JSON
print(json.dumps(Plain(3)))
#     ^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A list read as JSON
print(json.loads(["a"]))
#     ^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Chained numbers
print(list(itertools.combinations(5, 2)))
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% An instance without a length
print(len(Plain(3)))
#     ^^^^^^^^^^^^^ error[refused-value]

# %% An instance that is called
made = Plain(3)()
#      ^^^^^^^^^^ error[not-callable]
#      ^^^^^^^^^^ fix "Remove it"

# %% An instance without items
print(Plain(3)[0])
#     ^^^^^^^^^^^ error[not-subscriptable]

# %% An instance in a sum
print(Plain(3) + 1)
#     ^^^^^^^^^^^^ error[operands-do-not-fit]

# %% An instance in an order
print(Plain(3) < Plain(4))
#     ^^^^^^^^^^^^^^^^^^^ error[operands-do-not-fit]

# %% A negated text
print(-name)
#     ^^^^^ error[refused-value]

# %% A list below a number
print(sizes < 3)
#     ^^^^^^^^^ error[operands-do-not-fit]

# %% A number in a text that is searched
print(3 in name)
#     ^^^^^^^^^ error[operands-do-not-fit]

# %% A number that is searched
print(3 in 5)
#     ^^^^^^ error[operands-do-not-fit]

# %% A number added to in place
total = 0
if sizes:
    total += name
#   ^^^^^^^^^^^^^ error[operands-do-not-fit]

# %% A list that goes on with a number
if sizes:
    sizes += 5
#   ^^^^^^^^^^ error[operands-do-not-fit]

# %% Sets are not added
print({1} + {2})
#     ^^^^^^^^^ error[operands-do-not-fit]

# %% Bits of a float
print(2.5 & 1)
#     ^^^^^^^ error[operands-do-not-fit]

# %% A name for a place of a list
print(sizes["a"])
#     ^^^^^^^^^^ error[no-index]

# %% A float for a place of a list
print(sizes[1.0])
#     ^^^^^^^^^^ error[float-as-place]

# %% Two places of a list, as of an array
print(sizes[0, 1])
#     ^^^^^^^^^^^ error[no-index]

# %% A name for a place that is set
if sizes:
    sizes["a"] = 3
#   ^^^^^^^^^^ error[no-index]

# %% A list for a key
print({[1]: 2})
#      ^^^ error[refused-value]

# %% A list that is looked up
print(widths[["a"]])
#     ^^^^^^^^^^^^^ error[refused-value]

# %% Lists in a set
print({row for row in [[1], [2]]})
#      ^^^ error[refused-value]

# %% A tuple that holds a list, for a key
print({(1, [2]): 3})
#      ^^^^^^^^ error[refused-value]

# %% An instance that is equal by its contents, for a key
print({Changeable(1): 2})
#      ^^^^^^^^^^^^^ error[refused-value]

# %% A number entered
with 5:
#    ^ error[refused-value]
    pass

# %% An instance entered
with Plain(3) as entered:
#    ^^^^^^^^ error[refused-value]
    pass

# %% A text raised
if sizes:
    raise "failed"
#   ^^^^^^^^^^^^^^ error[refused-value]

# %% A text written as a number
print(f"{name:d}")
#        ^^^^ error[refused-value]

# %% None written with a width
print(f"{None:>10}")
#        ^^^^ error[refused-value]

# %% A part of a tuple deleted
pair = (1, 2)
del pair[0]
#   ^^^^^^^ error[refused-value]

# %% A text unpacked
if sizes:
    first, second = "abc"
#   ^^^^^^^^^^^^^ error[wrong-unpacking]
#   ^^^^^^^^^^^^^ fix "Change to first, second, *_"

# %% A key that is added to
if sizes:
    widths["b"] += 1
#   ^^^^^^^^^^^^^^^^ error[missing-key]
#   ^^^^^^^^^^^^^^^^ fix "Change to "a""

# %% A try waits for it
try:
    count = len(5)
except TypeError:
    count = 5
print(count)

# %% Instances that say what operators do
full = Full()
print(full + 1, 1 + full, "a" + full, [1] + full, full * 2.5, -full, None + full)
print(full < 1, full < None, sorted([full, full]), 1 in full, full[0], full["a"], full(1))
print(len(full), list(full), sum(sizes, full), range(full), sizes[full], "a" * 2, float(full), abs(full), round(full, 1))
print(f"{full:>10}", os.path.join(full, "a"), math.sqrt(full), dict.fromkeys(full), json.dumps(full, default=str))
full += None
with full as entered:
    pass
for item in full:
    pass

# %% Orders that decorators make
print(Ordered() >= Ordered(), Sorted(1) < Sorted(2), max(Sorted(1), Sorted(2)), {Frozen(1): 2})

# %% Types that are derived from Python's own
print(Own(3) + 1, range(Own(2)), Mode.TRAIN + 1, Mode.TRAIN < 2, sizes[Mode.TRAIN], f"{Mode.TRAIN:d}", Tree(a=1)["a"])
print(Pair(1, 2) + (3,), {Pair(1, 2): 3}, Pair(1, 2)[0], len(Pair(1, 2)))
print(Counter("ab") + Counter("b"), Counter("ab") - Counter("a"), Counter("a") <= Counter("ab"), +Counter("a"))
print(OrderedDict(a=1).popitem(False), OrderedDict(a=1) | {"b": 2}, deque([1]) + deque([2]), deque([1]) * 2)
counts = Counter()
counts.update(None)
counts += Counter("a")
groups = defaultdict(list)
groups["a"] += [1]

# %% What operators take
sizes += "ab"
sizes += {"a": 1}
sizes += range(3)
widths |= {"b": 1}
print(True + 1, ~True, [1] * True, sizes[True], 1 < 2.5, [1] < [2], (1,) < (1, 2), {1} < {1, 2}, None == 1, "a" == 1)
print({1} | {2}, {1} - widths.keys(), widths.keys() & {"a"}, {1} in {frozenset([1])}, b"a" in b"ab", 97 in b"abc", None in [1])
print("%s" % None, "%s %s" % (1, "a"), "%(a)s" % widths, b"%d" % 5, "abc" % {}, int | None, list[int] | None)

# %% What functions take
print(max("a", "b"), max([], default=0), max(widths, key=widths.get), min([[1], [2]]), sorted([1, "a"], key=str))
print(sum([[1], [2]], []), round(2.5, None), pow(2, 3, 5), divmod(7, 2.5), hash((1, 2)), ord(b"a"), int("ff", 16), int(b"12"))
print(list(map(lambda a, b: a, sizes, name)), list(zip()), list(enumerate("ab", 1)), list(reversed(widths)), next(iter([]), None))
print(name.split(None, 1), name.strip(None), name.endswith(("a", "b")), name.join(widths), name.replace("d", "t", 1), name.find("e", None))
print(os.path.join(Path("a"), "b"), random.choice(range(3)), random.sample(sizes, k=1), random.choice(np.arange(3)))
print(math.gcd(4, 6, 8), math.isclose(1, 1.0, rel_tol=1e-3), json.dumps({1, 2}, default=list), json.loads(b"[]"))
print(datetime.timedelta(hours=1.5), datetime.date(year=2024, month=1, day=1), list(itertools.product(sizes, repeat=2)))
sizes.sort(key=None, reverse=1)
bytearray(b"ab")[0] = 1
widths[()] = widths[None] = widths[1.5] = widths[b"a"] = 3

# %% What is written with a format
print(f"{1000:,}", f"{0.5:%}", f"{True:d}", f"{None}", f"{sizes!r:>30}", f"{np.float32(2):.2f}", f"{65:c}", f"{datetime.date(2024, 1, 1):%Y}")

# %% A number of epochs as a text, as options and files give it
import numpy as np
import keras

settings = {"epochs": "2", "batch_size": "4"}
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", "mse")
history = model.fit(np.ones((8, 3)), np.ones((8, 1)), epochs=settings["epochs"], verbose=0)
#                                                            ^^^^^^^^^^^^^^^^^^ error[wrong-argument-type]
#                                                            ^^^^^^^^^^^^^^^^^^ fix "Change to int(settings["epochs"])"

# %% and the size of a batch
import numpy as np
import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])  #: (None, 1) · Σ 4
given = model.predict(np.ones((8, 3)), batch_size="4", verbose=0)
#                                                 ^^^ error[wrong-argument-type]
#                                                 ^^^ fix "Change to int("4")"

# %% What is a number all the same
import os
import numpy as np
import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", "mse")
history = model.fit(np.ones((8, 3)), np.ones((8, 1)), epochs=int("2"), batch_size=np.int64(4), verbose=0)
given = model.predict(np.ones((8, 3)), batch_size=int(os.environ.get("SIZE", "4")), verbose=0)  #: (8, 1)

# %% A schedule without a parameter for the epoch
import numpy as np
import keras


def rate():
    return 0.01


model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", "mse")
history = model.fit(np.ones((8, 3)), np.ones((8, 1)), callbacks=[keras.callbacks.LearningRateScheduler(rate)], verbose=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Add epoch=None"
