# Classes with a `__setattr__` of their own, which hands on to the one of Keras or of `object`.

# %% A property of a model that is set before the model is made
class Spine(keras.Model):
    def __setattr__(self, name, value):
        is_property = isinstance(getattr(type(self), name, None), property)
        if keras.config.backend() == "torch" and (is_property or not hasattr(self, "_layers")):
            return object.__setattr__(self, name, value)
        return super().__setattr__(name, value)

    @property
    def table(self):
        return getattr(self, "_table", None)

    @table.setter
    def table(self, value):
        self._table = value

class Small(Spine):
    def __init__(self, words):
        self.table = layers.Embedding(words, 4)
        x = keras.Input((None,))                      #: (None, None)
        y = self.table(x)                             #: (None, None, 4) · 40
        super().__init__(x, layers.Dense(3)(y))       #: (None, None, 3) · 15

small = Small(10)                                     #: (None, None, 3) · Σ 55
kept = small.table

# %% Past the class, by the class of Keras
class Named(keras.Model):
    def __init__(self):
        super().__init__()
        keras.Model.__setattr__(self, "dense", layers.Dense(3))

    def call(self, x):
        return self.dense(x)                          #: (None, 3) · 15

y = Named()(keras.Input((4,)))                        #: (None, 3) · 15

# %% What object sets no layer notices
class Hidden(layers.Layer):
    def __init__(self):
        super().__init__()
        object.__setattr__(self, "dense", layers.Dense(3))

    def call(self, x):
        return self.dense(x)                          #: (2, 3) · 15

hidden = Hidden()
y = hidden(np.zeros((2, 4), "float32"))               #: (2, 3)
counted = np.zeros((1 + len(hidden.weights),))        #: (1,)

# %% An object of the program's own
class Record:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)

record = Record()
record.width = 6
y = layers.Dense(record.width)(keras.Input((2,)))     #: (None, 6) · 18

# %% What object sets goes through a property of the class, in a layer as elsewhere
class Packed(layers.Layer):
    def __init__(self, width):
        super().__init__()
        self._width = None
        self.width = width

    def __setattr__(self, name, value):
        if name == "width":
            return object.__setattr__(self, name, value)
        return super().__setattr__(name, value)

    @property
    def width(self):
        return self._width

    @width.setter
    def width(self, value):
        self._width = value

y = layers.Dense(Packed(4).width)(keras.Input((3,)))  #: (None, 4) · 16
