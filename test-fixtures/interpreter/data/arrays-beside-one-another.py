# Arrays whose axes do not fit a function, or one another.
import numpy as np
import pandas as pd

wide = np.zeros((4, 3))
square = np.eye(3)
row = np.zeros(4)
frame = pd.DataFrame({"a": [1, 2]})

# %% No inverse of a matrix that is not square
made = np.linalg.inv(wide)
#      ^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Nor of a vector
made = np.linalg.det(row)
#      ^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% As many equations as results
made = np.linalg.solve(square, row)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Several results at once
made = np.linalg.solve(square, np.ones((4, 2)))
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% As many rows as results
made = np.linalg.lstsq(wide, np.ones(3), rcond=None)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A vector has no singular values
made = np.linalg.svd(row)
#      ^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Norms of matrices
made = np.linalg.norm(wide, 7)
#      ^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Of more axes than a matrix has
made = np.linalg.norm(np.ones((2, 2, 2)), ord=2)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Points of a curve
made = np.polyfit(np.arange(5), np.ones(4), 1)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% As often as is said of each
made = np.repeat(row, [1, 2])
#      ^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% What fits
inverse = np.linalg.inv(square)  #: (3, 3)
several = np.linalg.inv(np.ones((5, 3, 3)) + 2 * square)  #: (5, 3, 3)
found = np.linalg.solve(square, np.ones((3, 2)))  #: (3, 2)
values = np.linalg.svd(wide)[1]  #: (3,)
norms = np.linalg.norm(wide, 7, axis=1)  #: (4,)
all_of_it = np.linalg.norm(row, 7)
curve = np.polyfit(np.arange(5), np.ones((5, 2)), 1)  #: (2, 2)
again = np.repeat(row, [1, 2, 3, 4])  #: (10,)
alike = np.repeat(row, [2])  #: (8,)

# %% Places in a list
for _ in range(1):
    wide[[0, 1]] = np.ones((3, 3))
#   ^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% Places on two axes
for _ in range(1):
    wide[[0, 1], [1, 2]] = np.ones(3)
#   ^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% As many rows as a mask picks
for _ in range(1):
    wide[np.array([True, False, True, False])] = np.ones((3, 3))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

# %% What fits at places
wide[[0, 1]] = np.ones(3)  #: (3,)
wide[[0, 1]] = np.ones((2, 1))  #: (2, 1)
wide[[0, 1], 0] = [1, 2]
wide[:, [0, 1]] = np.ones((4, 2))  #: (4, 2)
wide[[True, False, True, False]] = np.ones((2, 3))  #: (2, 3)
wide[wide[:, 0] > 5] = np.ones((4, 3))[:0]  #: (0, 3)
wide[[[0], [1]], [1, 2]] = np.ones((2, 2))  #: (2, 2)

# %% Rows of several lengths
rows = list(zip([1, 2], [1], strict=True))
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Nobody asks for the last
pairs = zip([1, 2], [1], strict=True)
first = next(pairs)
for one, other in zip([1, 2], [1, 2, 3], strict=True):
    break
rows = list(zip([1, 2], [1, 2], strict=True))
lengths = np.zeros(len(rows))  #: (2,)

# %% Bytes that are too few
made = (300).to_bytes(1, "big")
#      ^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Bytes with a sign
made = (-1).to_bytes(2, "big")
#      ^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Bytes that are enough
a = (255).to_bytes(1, "big")
b = (-128).to_bytes(1, "little", signed=True)
c = (5).to_bytes(length=3, byteorder="big")

# %% One table
made = pd.concat(frame)
#      ^^^^^^^^^^^^^^^^ error[refused-value]

# %% No tables
made = pd.concat([frame, np.ones(3)])
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Nothing at all
made = pd.concat([None, None])
#      ^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Tables, some of which are not there
both = pd.concat([frame, None, frame])
named = pd.concat({"one": frame, "two": frame})  #: (4, 1)
