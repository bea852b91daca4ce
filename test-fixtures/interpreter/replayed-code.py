# A functional model runs the code of its layers again on data, and raises what that raises then.

# %% Halves of a batch
class Pairs(layers.Layer):
    def call(self, x):
        first, second = ops.split(x, 2, axis=0)
#                                 ^ error[split-not-even]
        return first + second  #: (None, 4)

i = keras.Input((4,))  #: (None, 4)
m = keras.Model(i, layers.Dense(3)(Pairs()(i)))  #: (None, 3) · Σ 15
fits = m(np.zeros((6, 4)))  #: (3, 3) · 15
wrong = m(np.zeros((5, 4)))

# %% Weights for a batch of one length
class Weighted(layers.Layer):
    def build(self, shape):
        self.rows = self.add_weight(shape=(8, 1))  #: (8, 1)

    def call(self, x):
        return x * self.rows
#              ^^^^^^^^^^^^^ error[shapes-do-not-broadcast]

i = keras.Input((4,))  #: (None, 4)
m = keras.Model(i, Weighted()(i))  #: (8, 4) · Σ 8
fits = m(np.zeros((8, 4)))  #: (8, 4) · 8
wrong = m(np.zeros((5, 4)))

# %% A program that waits for that
class Pairs(layers.Layer):
    def call(self, x):
        return ops.split(x, 2, axis=0)[0]  #: (None, 4)

i = keras.Input((4,))  #: (None, 4)
m = keras.Model(i, Pairs()(i))  #: (None, 4)
try:
    y = m(np.zeros((3, 4)))
except Exception:
    y = np.zeros((7,))  #: (7,)
z = m(np.zeros((6, 4)))  #: (3, 4)

# %% A stack that was built for one batch shows what its code makes of another
class Twice(layers.Layer):
    def call(self, x):
        return ops.concatenate([x, x], -1)  #: (4|2, 6)

s = keras.Sequential([layers.Dense(3), Twice()])  #: (4, 6) · Σ 18
a = s(np.zeros((4, 5)))  #: (4, 6) · 18
b = s(np.zeros((2, 5)))  #: (2, 6) · 18
