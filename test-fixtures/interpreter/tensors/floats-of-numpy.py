# Real numbers of NumPy's where Python takes whole ones, and what has items; one element of an array as a number.
import math
import numpy as np

x = np.arange(12.0).reshape(3, 4)
sizes = [1, 2, 3]

# %% Rounds
for step in range(np.ceil(7 / 2)):
#           ^^^^^^^^^^^^^^^^^^^^^ error[float-as-place]
    pass

# %% A mean is no number of rounds
for step in range(x.mean()):
#           ^^^^^^^^^^^^^^^ error[float-as-place]
    pass

# %% A shape
rows = np.zeros((np.sqrt(4), 2))
#               ^^^^^^^^^^^^^^^ error[float-as-place]

# %% A place in a list
size = sizes[np.floor(1.5)]
#      ^^^^^^^^^^^^^^^^^^^^ error[float-as-place]

# %% A place in an array
row = x[np.floor(x[0, 1])]
#     ^^^^^^^^^^^^^^^^^^^^ error[float-as-place]

# %% The end of a slice
rows = x[: np.ceil(1.5)]
#      ^^^^^^^^^^^^^^^^^ error[float-as-place]

# %% A number has no items
for each in np.mean(x):
#           ^^^^^^^^^^ error[nothing-to-iterate]
    pass

# %% nor a length
count = len(np.mean(x))
#       ^^^^^^^^^^^^^^^ error[refused-value]

# %% Made whole they are places
rows = np.zeros((int(np.sqrt(4)), round(np.mean(x))))  #: (2, rows.shape[1])
for step in range(int(np.ceil(7 / 2))):
    pass
for step in range(math.ceil(np.mean(x))):
    pass
for step in range(round(np.float64(2.6))):
    pass
few = x[: round(np.float64(1.2))]  #: (1, 4)
size = sizes[np.ceil(0.5).astype(int)]
for step in range(np.linspace(0, 4, 3, dtype=int)[1]):
    pass
several = np.full(3, np.mean(x))  #: (3,)

# %% One element of several
one = x.item()
#     ^^^^^^^^ error[refused-value]

# %% The element that is asked for
q = np.array([5, 6, 7])  #: (3,)
a = np.zeros(q.item(2))  #: (7,)
b = np.zeros(q.item(-2))  #: (6,)
c = np.zeros(np.array([[4]]).item())  #: (4,)
d = x.item((1, 2))

# %% An axis to sort along
order = x.argsort(axis=2)
#                      ^ error[axis-out-of-range]

# %% Places along an axis
few = np.take(x, [4], axis=1)
#     ^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% As many choices as conditions
few = np.select([x > 1], [x, x])
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% What is there
few = np.take(x, [3], axis=1)  #: (3, 1)
few = np.take(x, 11)
few = np.take(x, 13, mode="clip")
few = np.select([x > 1, x > 2], [x, x])  #: (3, 4)
order = x.argsort(axis=1)  #: (3, 4)
