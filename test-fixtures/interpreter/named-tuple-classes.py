# %% A named tuple's class that makes itself, with defaults of its own
from collections import namedtuple

class Feature(namedtuple("Feature", ["name", "size", "dim"])):
    __slots__ = ()

    def __new__(cls, name, size, dim="auto"):
        if dim == "auto":
            dim = size * 2
        return super().__new__(cls, name, size, dim)

    @property
    def total(self):
        return self.size + self.dim

class Number(namedtuple("Number", "name size")):
    def __new__(cls, name, size=1):
        return super(Number, cls).__new__(cls, name, size)

columns = [Feature("city", 3), Number("age"), Feature("street", 4, dim=5)]
sparse = [c for c in columns if isinstance(c, Feature)]
y = layers.Dense(sum(c.total for c in sparse))(keras.Input((3,)))  #: (None, 18) · 72
y = layers.Dense(len(Feature._fields) + len(columns) - len(sparse))(y)  #: (None, 4) · 76

# %% One that is changed keeps its class
from collections import namedtuple

class Feature(namedtuple("Feature", ["name", "size"])):
    pass

one = Feature("city", 3)._replace(size=7)
y = layers.Dense(one.size if isinstance(one, Feature) else 1)(keras.Input((3,)))  #: (None, 7) · 28

# %% A keyword of TensorFlow 1 does not quietly mean nothing
class Total(layers.Layer):
    def call(self, x):
        try:
            return tf.reduce_sum(x, axis=1, keep_dims=True)
        except TypeError:
            return tf.reduce_sum(x, axis=1, keepdims=True)

x = keras.Input((5, 3))  #: (None, 5, 3)
y = Total()(x)
# silent
