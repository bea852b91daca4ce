# What arrays take for an index, what fits into a part of them, and which attributes they have.
import numpy as np

a = np.zeros((3, 4))
rows = np.arange(3)
records = np.zeros(3, dtype=[("x", float), ("y", int)])
things = np.array([1, None, "a"], dtype=object)

# %% A row of too few
if len(a):
    a[0] = [1, 2]
#   ^^^^ error[part-of-another-shape]

# %% A column of too many
if len(a):
    a[:, 0] = np.ones(4)
#   ^^^^^^^ error[part-of-another-shape]

# %% Rows of another number
if len(a):
    a[0:2] = np.ones((3, 4))
#   ^^^^^^ error[part-of-another-shape]

# %% Several values for one element
if len(a):
    a[0, 0] = [1, 2]
#   ^^^^^^^ error[element-given-array]

# %% Rows that are picked, of another number
if len(a):
    a[np.array([0, 1])] = np.ones((3, 4))
#   ^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% A name for a column
print(a["width"])
#     ^^^^^^^^^^ error[no-index]

# %% Half a place
print(a[1.5])
#     ^^^^^^ error[float-as-place]

# %% A name that is set
if len(a):
    a["width"] = 1
#   ^^^^^^^^^^ error[no-index]

# %% Places that do not go together
print(a[[0, 1], [0, 1, 2]])
#     ^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% What arrays do not have
print(a.rows)
#     ^^^^^^ error[lacks-attribute]

# %% A name typed wrong
print(a.shpae)
#     ^^^^^^^ error[lacks-attribute]
#     ^^^^^^^ fix "Change to shape"

# %% Random numbers of a shape
print(np.random.rand((2, 3)))
#     ^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A matrix of a text
print(np.eye("3"))
#     ^^^^^^^^^^^ error[refused-value]

# %% A root of a text
print(np.sqrt("4"))
#     ^^^^^^^^^^^^ error[refused-value]

# %% A line without its end
print(np.linspace(0))
#     ^^^^^^^^^^^^^^ error[refused-value]

# %% What fits
a[0] = [1, 2, 3, 4]
a[:, 0] = rows   #: (3,)
a[:, :2] = [[1, 2]]
a[0] = np.ones((1, 4))   #: (1, 4)
a[0:5] = np.ones((3, 4))   #: (3, 4)
a[[0, 1]] = np.ones((2, 4))   #: (2, 4)
a[rows, rows] = [1, 2, 3]
a[a > 1] = 3
a[np.array([True, False, True])] = [1, 2, 3, 4]
a[:, None] = np.ones((3, 1, 4))   #: (3, 1, 4)
a[::2] = 5
a[:, 0:1] = [[1], [2], [3]]
a[0] = range(4)
a[..., -1] = 0
things[0] = [1, 2]
things[1] = np.ones(3)   #: (3,)
records["x"] = [1, 2, 3]
records[0] = (1, 2)

# %% Indices
print(a[-1], a[..., 0], a[None], a[True], a[[0, 2]], a[[[0], [1]], [0, 1, 2]], a[rows[:, None], rows], a[np.ix_([0, 1], [0, 2])])
print(a[(0, 1)], a[np.int64(0)], a[[]], a[rows, ..., 0], records["y"], records[["x", "y"]], a[slice(0, 1)])

# %% Attributes
print(a.T, a.flat, a.ctypes, a.mT, a.itemsize, records.view(np.recarray).x, np.ma.array([1]).mask, np.matrix([[1]]).I)

# %% Functions
print(np.zeros(()), np.zeros([2, 3]), np.full(3, [1, 2, 3]), np.arange(3.5), np.linspace([0, 1], [2, 3], 4), np.sum(5))
print(np.random.rand(2, 3), np.random.randint([1, 2], [3, 4]), np.random.choice(["a", "b"], 3), np.random.normal(size=(2, 3)))
print(np.add("a", "b"), np.sort(["b", "a"]), np.isin([1], {1}), np.clip(a, 0, None), np.percentile(a, [25, 50]), np.count_nonzero("a"))
