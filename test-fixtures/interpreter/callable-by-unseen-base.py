# Whether an object can be called is not known where a base that nobody sees may say so.

# %% A cell of an own class, by a base that is not described  # keras: 2
class Wrapped(keras.layers.AbstractRNNCell):
    def __init__(self, cell):
        super().__init__()
        self.cell = cell


cell = Wrapped(layers.LSTMCell(3))
if not callable(cell):
    raise TypeError("no cell")
y = layers.Dense(2)(keras.Input((4,)))  #: (None, 2) · 10

# %% A class that is seen whole
class Plain:
    pass


if callable(Plain()):
    raise TypeError("it is")
y = layers.Dense(2)(keras.Input((4,)))  #: (None, 2) · 10
