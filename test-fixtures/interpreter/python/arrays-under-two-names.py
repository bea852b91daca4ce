# Arrays of one memory: what is written through one is seen through the other, and a shape that is set is the array's own.

# %% Written through a transpose, a view and pieces
m = np.array([[1, 2], [3, 4]])                                #: (2, 2)
m.T[0, 1] = 7
row = np.zeros(m[1])
m = np.array([[1, 2], [3, 4]])                                #: (2, 2)
m.view()[0, 0] = 9
row = np.zeros(m[0])
m = np.array([[1, 2], [3, 4]])                                #: (2, 2)
left, right = np.hsplit(m, 2)                                 #: 2 × (2, 1)
right[...] = 5
row = np.zeros(m[0])

# %% A shape that is set, under each name of the array
x = np.zeros((2, 3))                                          #: (2, 3)
y = x                                                         #: (2, 3)
y.shape = (3, 2)
a = x + 0                                                     #: (3, 2)
y.shape = -1
b = x + 0                                                     #: (6,)
setattr(x, "shape", (1, 6))
c = y + 0                                                     #: (1, 6)
x = np.arange(1, 5)                                           #: (4,)
x.shape = 2, 2
d = np.zeros(x[1])                                            #: (3, 4)
