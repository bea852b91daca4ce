# %% Windows of a loop that stays inside the array are whole
z = np.zeros((1000, 3))  #: (1000, 3)
n = 5
for i in range(len(z) - n):
    w = z[i:i + n]  #: (5, 3)
for i in range(n, len(z)):
    before = z[i - n:i]  #: (5, 3)
for i in range(len(z) - n + 1):
    last = z[i:i + n]  #: (5, 3)

# %% One that runs over the end makes shorter ones
z = np.zeros((1000, 3))  #: (1000, 3)
for i in range(2000):
    w = z[i:i + 5]  #: (5|w.shape[0], 3)
for i in range(len(z)):
    over = z[i:i + 5]  #: (5|over.shape[0], 3)
for i in range(996):
    whole = z[i:i + 5]  #: (5, 3)

# %% Batches are whole where they go into the rows
z = np.zeros((60000, 4))  #: (60000, 4)
for i in range(0, len(z), 32):
    x = z[i:i + 32]  #: (32, 4)
for i in range(0, len(z), 7):
    y = z[i:i + 7]  #: (7|y.shape[0], 4)
for i in range(len(z) // 7):
    whole = z[i * 7:(i + 1) * 7]  #: (7, 4)

# %% Places that are drawn lie between their bounds
import random
z = np.zeros((1000, 3))  #: (1000, 3)
rng = np.random.default_rng(0)
a = np.random.randint(0, len(z) - 5)
w = z[a:a + 5]  #: (5, 3)
b = random.randint(0, len(z) - 5)
v = z[b:b + 5]  #: (5, 3)
c = random.randrange(len(z) - 4)
u = z[c:c + 5]  #: (5, 3)
d = rng.integers(996)
t = z[d:d + 5]  #: (5, 3)
e = np.random.randint(0, len(z))
s = z[e:e + 5]  #: (s.shape[0], 3)
f = rng.integers(0, 996, endpoint=True)
r = z[f:f + 5]  #: (r.shape[0], 3)

# %% A window before the first rows is empty
z = np.zeros((1000, 3))  #: (1000, 3)
for i in range(len(z)):
    w = z[i - 5:i]  #: (0|w.shape[0], 3)

# %% Of rows that nobody counted the same holds
import time
rows = 200 + int(time.time()) % 7
z = np.zeros((rows, 3))  #: (rows, 3)
for i in range(len(z) - 5):
    w = z[i:i + 5]  #: (5, 3)
for i in range(5, len(z)):
    before = z[i - 5:i]  #: (5, 3)
for i in range(0, len(z), 32):
    x = z[i:i + 32]  #: (x.shape[0], 3)
for i in range(len(z) // 32):
    whole = z[i * 32:(i + 1) * 32]  #: (32, 3)

# %% The last rows are at most as many as there are, like the first ones
import time
import pandas as pd
rows = 40 + int(time.time()) % 7
z = np.zeros((rows, 3))  #: (rows, 3)
first, last = z[:1000], z[-1000:]  #: 2 × (min(rows, 1000), 3)
one = z[-1:]  #: (1, 3)
table = pd.DataFrame(z)  #: (rows, 3)
newest = table[-1000:]  #: (min(rows, 1000), 3)
tail = table.tail(1000)  #: (min(rows, 1000), 3)

# %% The last batch of a list of which nobody counted the items may be shorter
import os
words = open(os.__file__).read().split()
for i in range(0, len(words), 32):
    batch = words[i:i + 32]
    x = np.zeros((len(batch), 2))  #: (len(batch), 2)
    y = np.array([np.zeros(4) for word in batch])  #: (y.shape[0], 4)
for i in range(len(words) - 5):
    w = np.array([np.zeros(4) for word in words[i:i + 5]])  #: (5, 4)

# %% Neither do a step and a start that nobody knows make the last batch whole
import time
rows = 200 + int(time.time()) % 7
z = np.zeros((rows, 3))  #: (rows, 3)
shift = {"step": 32, "start": 7}
for name in list(shift):
    shift[name] = eval(str(shift[name]))
for i in range(0, len(z), shift["step"]):
    x = z[i:i + 32]  #: (x.shape[0], 3)
for i in range(shift["start"], len(z), 32):
    x = z[i:i + 32]  #: (x.shape[0], 3)

# %% A test of something else takes no place out, and one behind the slice none of its places
z = np.zeros((60000, 3))  #: (60000, 3)
for i in range(0, len(z), 7):
    if i % 100 == 0:
        print(i)
    x = z[i:i + 7]  #: (7|x.shape[0], 3)
done = 0
for i in range(0, len(z), 7):
    y = z[i:i + 7]  #: (7|y.shape[0], 3)
    done += 1
    if done % 10 == 0:
        continue
for i in range(0, len(z), 7):
    end = i + 7
    if end > len(z):
        break
    w = z[i:end]  #: (7, 3)
for i in range(0, len(z), 7):
    if i + 7 <= len(z):
        v = z[i:i + 7]  #: (7, 3)
