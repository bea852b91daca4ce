# What is no number: it equals nothing, and functions that leave it out count the rest.

# %% it equals nothing, not even itself
x = float("nan")
assert x != x and not x == x
if x == np.nan:
    a = np.zeros(np.nonsense)
a = np.zeros(3 if np.nan != np.nan else 4)  #: (3,)
b = np.zeros(len([v for v in [1.0, x, 2.0] if v == v]))  #: (2,)

# %% a number that nobody knows may be none
from elsewhere import prices

mean = float(prices.mean())
a = np.zeros(2 if mean != mean else 3)

# %% a list holds it all the same
x = float("nan")
a = np.zeros(2 if x in [1.0, x] else 3)  #: (2,)
b = np.zeros([1.0, x].count(x))  #: (1,)

# %% functions that leave it out
n = int(np.nanmax([1.0, np.nan, 4.0]))
a = np.zeros(n)  #: (4,)
b = np.zeros(int(np.nansum([2.0, np.nan])))  #: (2,)
c = np.zeros(int(np.nanmean([2.0, np.nan, 4.0])))  #: (3,)

# %% numbers that a narrow type does not hold
a = np.array([258, 1]).astype(np.uint8)  #: (2,)
b = np.zeros(a[0])

# %% a number of Python's beside a narrow one
x = np.array([0.1], dtype=np.float32)[0]
a = np.zeros(2 if x == 0.1 else 3)  #: (2,)

# %% texts that are cut off
codes = np.array(["ab", "ac"]).astype("U1")  #: (2,)
a = np.zeros(len(set(codes.tolist())))
