# A Sequential that may be empty: the first layer stands in a condition or a loop that nobody can decide.

# %% Added on one path only: which layers there are isn't known, and no path is taken for the other
import sys

model = keras.Sequential()
if len(sys.argv) < 5:
    model.add(layers.Dense(3))  # silent: it may not be there
y = model(keras.Input((4,)))

# %% Another layer behind it shapes what comes out, whatever stands before
import sys

model = keras.Sequential()
if len(sys.argv) < 5:
    model.add(layers.Dense(3))  # silent: it may not be there
model.add(layers.Dense(7))
y = model(keras.Input((4,)))

# %% In a loop over sizes that nobody in sight gives
class Net(keras.Model):
    def __init__(self, sizes):
        super().__init__()
        self.stack = keras.Sequential()
        for size in sizes[:-1]:
            self.stack.add(layers.Dense(size, activation="relu"))
        for size in sizes[-1:]:
            self.stack.add(layers.Dense(size))

    def call(self, x):
        return self.stack(x)

# %% A stack that one path builds is the same stack
import sys

# silent: how many parameters it has, since it may be built or not
model = keras.Sequential([layers.Dense(3)])  #: (None, 3)
if len(sys.argv) < 5:
    model.build((None, 4))
y = model(keras.Input((4,)))  #: (None, 3)
