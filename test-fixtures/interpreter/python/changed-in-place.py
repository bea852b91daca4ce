# Containers that are changed in place by other means than the plain ones: what they hold is what Python holds, or not told.
import bisect
import collections
import heapq
import keras
from keras import layers

# %% An ordered dict moves its keys
sizes = collections.OrderedDict(width=1, height=2, depth=3)
sizes.move_to_end("width")
x = keras.Input(tuple(sizes.values()))  #: (None, 2, 3, 1)
sizes.move_to_end("depth", last=False)
y = keras.Input(tuple(sizes.values()))  #: (None, 3, 2, 1)
sizes.popitem(last=False)
z = keras.Input(tuple(sizes.values()))  #: (None, 2, 1)

# %% A counter adds and subtracts
counts = collections.Counter("hello")
counts.update("hell")
counts.update({"o": 3})
counts.subtract("e")
x = keras.Input((counts["h"], counts["o"], counts["e"], counts.total()))  #: (None, 2, 4, 1, 11)
y = keras.Input([n for _, n in counts.most_common(2)])  #: (None, 4, 4)

# %% A deque turns
sizes = collections.deque([1, 2, 3, 4])
sizes.rotate(1)
x = keras.Input(tuple(sizes))  #: (None, 4, 1, 2, 3)
sizes.rotate(-2)
y = keras.Input(tuple(sizes))  #: (None, 2, 3, 4, 1)

# %% Methods as functions of their instance
sizes = [1, 2]
list.append(sizes, 3)
x = keras.Input(tuple(sizes))  #: (None, 1, 2, 3)
names = list(map(str.strip, [" a", "bc "]))
y = keras.Input([len(name) for name in names])  #: (None, 1, 2)

# %% What is not described may change its object
sizes = [1, 2]
sizes.__setitem__(0, 5)
units = {"first": 8}
units.__setitem__("first", 9)
x = keras.Input(shape=(sizes[0],))  #: (None, ?)
y = keras.Input(shape=(units["first"],))  #: (None, ?)
# silent

# %% Heaps and sorted lists
sizes = [5, 3, 4]
heapq.heapify(sizes)
x = keras.Input(shape=(sizes[0], sizes[1]))  #: (None, 3, 5)
order = [1, 5]
bisect.insort(order, 3)
y = keras.Input(shape=(order[1], bisect.bisect_left(order, 3), bisect.bisect(order, 3)))  #: (None, 3, 1, 2)
# silent

# %% A heap gives its items in their order, whatever came in between
import numpy as np

heap = []
for item in [(3, "c"), (1, "a"), (2, "b")]:
    heapq.heappush(heap, item)
ordered = [heapq.heappop(heap)[0] for _ in range(3)]
sizes = [7, 2, 9]
heapq.heapify(sizes)
least = heapq.heappushpop(sizes, 5)
before = heapq.heapreplace(sizes, 11)
x = np.zeros(ordered)  #: (1, 2, 3)
y = np.zeros((least, before, *sizes))  #: (2, 5, 7, 11, 9)
z = np.zeros(heapq.nlargest(2, sizes))  #: (11, 9)
w = np.zeros(heapq.nsmallest(2, sizes, key=lambda size: -size))  #: (11, 9)

# %% Where nobody knows the order, how many there are is known all the same
import random
import numpy as np

heap = [random.randint(1, 4), random.randint(1, 4)]
heapq.heappush(heap, 3)
arrays = [np.zeros((2, 3)), np.zeros((4, 3))]  #: [(2, 3), (4, 3)]
random.shuffle(arrays)
x = np.zeros((len(heap), 2))  #: (3, 2)
some = arrays[0]  #: (some.shape[0], 3)

# %% After a loop that nobody counts a heap holds what it may hold
import random
import numpy as np

heap = [4, 5]
for size in range(random.randint(0, 5)):
    heapq.heappush(heap, size)
x = np.zeros((heap[0], 3))  #: (x.shape[0], 3)
# silent

# %% A function of a library that the program replaces is the program's own
import numpy as np

def sums(x, axis=0):
    return keras.ops.ones((4, 7))  #: (4, 7)

before = keras.ops.sum
keras.ops.sum = sums
y = keras.ops.sum(np.zeros((2, 3)), axis=0)  #: (4, 7)
from keras.ops import sum as total
z = total(np.zeros((2, 3)))  #: (4, 7)
keras.ops.sum = before
w = keras.ops.sum(np.zeros((2, 3)), axis=0)  #: (3,)
