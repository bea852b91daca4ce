import numpy as np

# %% Small whole numbers stand in their order, however they were put in
rows = list({3, 1, 2})
first = np.zeros((rows[0], 4))                #: (1, 4)
labels = list(set([2, 0, 1, 2, 0, 4, 3, 5]))
second = np.zeros((labels[1], labels[5]))     #: (1, 5)
for width in {6, 4}:
    wide = np.zeros((2, width))               #: (2, 4|6)
last = np.zeros(width)                        #: (6,)
low, high = {7, 2}
part = np.zeros((low, high))                  #: (2, 7)
n = np.zeros(next(iter({5, 3})))              #: (3,)

# %% What is taken out is one of several
left = {1, 2, 30}
taken = left.pop()
some = np.zeros(taken)                        # silent: 1 or 2
rest = np.zeros((len(left), 3))               #: (len(left), 3)
found = np.ones(3) if 1 in left else np.ones((2, 3))  # silent
one = {4}
only = np.zeros(one.pop())                    #: (4,)
none = np.zeros((len(one), 2))                #: (0, 2)
