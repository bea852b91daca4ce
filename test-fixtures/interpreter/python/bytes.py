import numpy as np

# %% bytes are keys of their own, and texts once they are decoded
table = {b"a": 1, "a": 2, b"b": [1, 2, 3]}
entries = np.zeros(len(table))  #: (3,)
number = np.zeros(table[b"a"])  #: (1,)
items = np.zeros(len(table[b"b"]))  #: (3,)
text = np.zeros(len(b"abc".decode()))  #: (3,)
same = np.zeros(2 if b"a" == b"a" else 3)  #: (2,)
other = np.zeros(2 if b"a" == "a" else 3)  #: (3,)
members = np.zeros(len({b"x", b"x", "x"}))  #: (2,)
