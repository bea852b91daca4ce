# Calls of the program's own functions that do not fit their parameters, which Python refuses before the body runs.

# %% A keyword that the class does not take, and one that is misspelt
class Scale(layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return x * self.factor

def head(units, activation=None):
    return layers.Dense(units, activation=activation)

x = keras.Input((4,))  #: (None, 4)
y = head(3, activaton="relu")(x)
#           ^^^^^^^^^ error[arguments-do-not-fit]
#           ^^^^^^^^^ fix "Change to activation → (None, 3)"

# %% One that is missing
class Heads(layers.Layer):
    def __init__(self, count, size):
        super().__init__()
        self.count, self.size = count, size

    def call(self, x):
        return ops.reshape(x, (-1, self.count, self.size))

x = keras.Input((12,))  #: (None, 12)
y = Heads(3)(x)
#   ^^^^^^^^ error[arguments-do-not-fit]

# %% Too many for a method
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = layers.Dense(2)

    def call(self, x):
        return self.out(x)

    def embed(self, x):
        return self.out(x)  #: (3, 2) · 10

net = Net()
z = net.embed(np.zeros((3, 4)), 5)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]

# %% Everything that Python binds is taken
def widest(first, /, second=2, *more, third, fourth=4, **others):
    return layers.Dense(first + second + third)

x = keras.Input((4,))  #: (None, 4)
a = widest(1, third=3)(x)  #: (None, 6) · 30
b = widest(1, 2, 8, 9, third=3, first=7)(x)  #: (None, 6) · 30
parts = {"third": 1}
c = widest(1, **parts)(x)  #: (None, 4) · 20

# %% A decorator may give arguments of its own
import functools

def with_units(fn):
    @functools.wraps(fn)
    def wrapped(*args):
        return fn(*args, units=3)  #: (None, 3)
    return wrapped

@with_units
def dense(x, units):
    return layers.Dense(units)(x)  #: (None, 3) · 15

y = dense(keras.Input((4,)))  #: (None, 3)

# %% A test of the program's own may wait for it
def head(units):
    return layers.Dense(units)

try:
    layer = head(3, 4)
except TypeError:
    layer = head(5)
y = layer(keras.Input((4,)))  #: (None, 5) · 25

# %% A layer that nobody calls may be given anything
def build(maker):
    return maker(3, 4, 5)
