# Arrays of objects: what their elements are is not told by the array.

# %% Elements with parts of their own
memory = np.zeros(10000, dtype=object)          #: (10000,)
memory[3] = (np.zeros((4,)), 1)                 #: (4,)
state = memory[3][0]

# %% In rows
table = np.empty((40, 40), dtype=object)        #: (40, 40)
for i in range(40):
    for j in range(40):
        table[i][j] = np.ones((1, 5, 6))        #: (1, 5, 6)
total = np.sum(table[2][3][0], axis=-1)

# %% Kept by an object
class Memory:
    def __init__(self, capacity):
        self.data = np.zeros(capacity, dtype=object)  #: (500,)

    def sample(self, n):
        return [self.data[i][0] for i in range(n)]
memory = Memory(500)

# %% Rows of different lengths
rows = np.array([[1, 2], [3]], dtype=object)    #: (2,)

# %% Rows of one length
rows = np.array([[1, 2], [3, 4]], dtype=object) #: (2, 2)
numbers = rows.astype("float32")                #: (2, 2)
