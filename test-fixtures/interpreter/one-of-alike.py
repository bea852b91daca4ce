# Items of a list whose length nobody knows are known by what each is like: what changes one of them changes no other.

# %% Lists that are filled by an index
import sys
n = int(sys.argv[1]) if len(sys.argv) > 1 else 3
rows = [[] for _ in range(n)]
for i, each in enumerate(np.zeros((10, 2, 2))):  #: (2, 2)
    rows[i % n].append(each)
first = np.stack(rows[0])  #: (first.shape[0], 2, 2)
corner = first[0, 0, 0]

# %% A cell of a grid
import sys
n = int(sys.argv[1]) if len(sys.argv) > 1 else 3
grid = [[0] * 3 for _ in range(n)]
grid[0][1] = 5
x = keras.Input((len(grid[0]), grid[1][1] + 1))  #: (None, 3, ?)
table = np.array(grid)  #: (n, 3)

# %% Settings in a list
import sys
n = int(sys.argv[1]) if len(sys.argv) > 1 else 3
layers_of = [{"units": 4} for _ in range(n)]
layers_of[0]["units"] = 8
x = keras.Input((layers_of[1]["units"],))  #: (None, ?)

# %% What a handler waits for by name may be raised
# silent: which of the two it is
import sys
units = 4
try:
    units = {"a": 8}[sys.argv[1] if len(sys.argv) > 1 else "b"]
except KeyError:
    units = 16
x = keras.Input((3,))  #: (None, 3)
y = layers.Dense(units)(x)  #: (None, ?)
