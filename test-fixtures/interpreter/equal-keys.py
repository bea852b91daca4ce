# Of equal keys Python keeps the one that came first, beside the value that came last; of equal members the first.
import numpy as np

# %% A dict
sizes = {1: 4, True: 5}
key, size = list(sizes.items())[0]
shown = [type(key).__name__, size]
some = np.zeros((size, 5 if shown[0] == "int" else 7))  #: (5, 5)
sizes[1.0] = 6
same = np.zeros((list(sizes)[0] + 1, sizes[True]))  #: (2, 6)
kinds = np.zeros(len(f"{list(sizes)[0]}{list({**sizes, 1.0: 8})[0]}"))  #: (2,)

# %% What makes dicts
pairs = dict([(1, 4), (True, 5)])
some = np.zeros(len(str(list(pairs)[0])))  #: (1,)
pairs.update({True: 7})
some = np.zeros(len(str(list(pairs)[0])))  #: (1,)
made = {key: size for key, size in [(1, 4), (True, 5)]}
some = np.zeros(len(str(list(made)[0])))  #: (1,)
both = {True: 5} | {1: 4}
some = np.zeros((len(str(list(both)[0])), both[1]))  #: (4, 4)

# %% Sets
some = np.zeros(len(str(list({1, True})[0])))  #: (1,)
members = {True}
members.add(1)
some = np.zeros(len(str(list(members)[0])))  #: (4,)
members |= {1.0}
some = np.zeros(len(str(list(members)[0])))  #: (4,)
some = np.zeros(len(str(list(set([1.0, 1, True]))[0])))  #: (3,)
