# A layer that two paths build alike is built, whichever is taken.

# %% In the code of a model
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.a = layers.Dense(4)
        self.b = layers.Dense(2)

    def call(self, x):
        if ops.sum(x) > 0:
            y = self.a(x)  #: (2, 4) · 16
        else:
            y = self.a(x) * 2  #: (2, 4)
        return self.b(y)  #: (2, 2) · 10

m = Net()
y = m(np.zeros((2, 3)))  #: (2, 2) · 26
z = np.zeros((m.count_params(),))  #: (26,)

# %% In a program, for batches of several lengths
import sys

a = layers.Dense(4)
c = layers.Conv1D(2, 3)
x = np.zeros((5, 6, 3))  #: (5, 6, 3)
if len(sys.argv) > 90:
    z = c(a(x))  #: (5, 4, 2) · 26
else:
    z = c(a(x[:2]))  #: (2, 4, 2) · 26
w = c(a(x))  #: (5, 4, 2) · 26
n = a.count_params()
k = np.zeros((n,))  #: (16,)

# %% For widths that differ nothing is known
import sys

a = layers.Dense(4)
if len(sys.argv) > 90:
    z = a(np.zeros((5, 3)))  #: (5, 4) · 16
else:
    z = a(np.zeros((5, 2)))  #: (5, 4) · 12
n = a.count_params()
k = np.zeros((n,))  #: (a.count_params(),)
