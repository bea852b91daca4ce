# Code that nobody calls may be the other of two ways to use a layer, of which the program has taken one: it is silent where
# the widths differ, and how many parameters the layer would have then is not known.

# %% A method that nobody calls
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.head = layers.Dense(3)

    def call(self, x):
        return self.head(x)  #: (None, 3) · 27

    def features(self):
        return self.head(keras.Input((5,)))  #: (None, 3)

net = Net()
y = net(keras.Input((8,)))  #: (None, 3) · 27

# %% A function that nobody calls
shared = layers.Conv2D(4, 3, padding="same")
y = shared(keras.Input((8, 8, 3)))  #: (None, 8, 8, 4) · 112

def grey(x):
    x = layers.Conv2D(1, 1)(keras.Input((8, 8, 3)))  #: (None, 8, 8, 1) · 4
    return shared(x)  #: (None, 8, 8, 4)
