# Arrays have shapes as well.

# %% What is loaded, cut and stacked
X = np.zeros((100, 128, 9))             #: (100, 128, 9)
first, rest = X[:10], X[10:]            #: (10, 128, 9), (90, 128, 9)
both = np.concatenate([first, rest])    #: (100, 128, 9)
one = X[0]                              #: (128, 9)
#^ hover: array

# %% A name bound to a tensor
x = keras.Input((128, 9))               #: (None, 128, 9)
y = x[:, :64]                           #: (None, 64, 9)
#^ hover: (None, 64, 9) tensor
