# Operations that a program writes itself: they stand in graphs as layers do, and hold no weights.

# %% What comes out is said
class Gram(keras.Operation):
    def call(self, x):
        f = ops.reshape(x, (ops.shape(x)[0], -1, ops.shape(x)[-1]))  #: (2, 256, 12) | (2, 36, 5)
        return ops.einsum("bnc,bnd->bcd", f, f)  #: (2, 12, 12) | (2, 5, 5)

    def compute_output_spec(self, x):
        return keras.KerasTensor((x.shape[0], x.shape[-1], x.shape[-1]), dtype=x.dtype)  #: (None, 12, 12)

i = keras.Input((20, 20, 3))  #: (None, 20, 20, 3)
g = Gram()(layers.Conv2D(12, 5)(i))  #: (None, 12, 12)
m = keras.Model(i, layers.Dense(4)(layers.Flatten()(g)))  #: (None, 4) · Σ 1,492
y = m(np.zeros((2, 20, 20, 3)))  #: (2, 4) · 1,492
e = Gram()(np.zeros((2, 6, 6, 5)))  #: (2, 5, 5)

# %% Or found by running it
class Halves(keras.Operation):
    def __init__(self, axis, name=None):
        super().__init__(name=name)
        self.axis = axis

    def call(self, x):
        return ops.split(x, 2, axis=self.axis)  #: [2 × (None, 4)]

i = keras.Input((8,))  #: (None, 8)
a, b = Halves(-1)(i)  #: 2 × (None, 4)
m = keras.Model(i, [layers.Dense(3)(a), b])  #: (None, 3), (None, 4) · Σ 15
c, d = m(np.zeros((5, 8)))  #: [(5, 3), (5, 4)] · 15
n = len(m.layers)
z = np.zeros((n,))  #: (2,)
