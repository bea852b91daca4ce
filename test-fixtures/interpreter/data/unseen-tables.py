# Tables of text that lie nowhere: an index of two parts says that there are two axes.

# %% Features and labels of a file that nobody sees
def train(path):
    data = np.loadtxt(path, delimiter=",")
    x, y = data[:, 0:8], data[:, 8]  #: (x.shape[0], 8), (y.shape[0],)
    rest = np.zeros((len(y), 2))  #: (y.shape[0], 2)
    column = np.genfromtxt(path, delimiter=",")[:, [3]]  #: (column.shape[0], 1)
    model = keras.Sequential([layers.Dense(4), layers.Dense(1)])  #: (None, 1) · Σ 41
    model.compile("adam", "mse")
    model.fit(x, y)

# %% Labels of one column lose it when they become one-hot, and nobody sees how many these have
def one_hot(width):
    labels = np.zeros((7, width))  #: (7, width)
    y = keras.utils.to_categorical(labels, 5)
    column = keras.utils.to_categorical(np.zeros((7, 1)), 5)  #: (7, 5)
    pairs = keras.utils.to_categorical(np.zeros((7, 2)), 5)  #: (7, 2, 5)
