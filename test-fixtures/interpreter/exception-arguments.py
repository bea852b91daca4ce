# An exception keeps what it was given when it was made.

# %% Read where it is caught, with a constructor of the class's own or without
class Wrong(Exception):
    def __init__(self, shape, hint):
        super().__init__(hint)
        self.shape = shape


class Plain(ValueError):
    pass


try:
    raise ValueError("units", 3)
except ValueError as error:
    a = np.zeros(error.args[1])  #: (3,)
try:
    raise Plain((2, 5))
except Plain as error:
    b = np.zeros(error.args[0])  #: (2, 5)
    c = np.zeros(len(error.args))  #: (1,)
try:
    raise Wrong((4, 1), 7)
except Wrong as error:
    d = np.zeros(error.shape)  #: (4, 1)
    e = np.zeros(error.args[0])  #: (7,)
    f = np.zeros(len(error.args))  #: (1,)
