# Numbers and arrays that nobody knows keep their names in the attributes that hold them, and are the same wherever these are read.

# %% The parameter of a constructor, in every method
class Queries(layers.Layer):
    def __init__(self, count, width, **kwargs):
        super().__init__(**kwargs)
        self.count = count
        self.embedding = layers.Embedding(count, width)

    def call(self, x):
        places = ops.arange(self.count)          #: (count,)
        rows = self.embedding(places)            #: (count, width) · count·width
        both = ops.matmul(rows, ops.transpose(rows))  #: (count, count)
        return ops.expand_dims(rows, 0)          #: (1, count, width)

def built(x, count, width):
    queries = Queries(count, width)(x)                          #: (1, count, width)
    return layers.Dense(8)(queries)                             #: (1, count, 8) · 8·width + 8

# %% The same with numbers
class Queries(layers.Layer):
    def __init__(self, count, width, **kwargs):
        super().__init__(**kwargs)
        self.count = count
        self.embedding = layers.Embedding(count, width)

    def call(self, x):
        places = ops.arange(self.count)          #: (7,)
        rows = self.embedding(places)            #: (7, 4) · 28
        both = ops.matmul(rows, ops.transpose(rows))  #: (7, 7)
        return ops.expand_dims(rows, 0)          #: (1, 7, 4)

queries = Queries(7, 4)(keras.Input((3,)))  #: (1, 7, 4) · 28

# %% What an object reads
class Table:
    def __init__(self, path):
        self.x = np.load(path)
        self.columns = self.x.shape[1]

    def network(self):
        rows = keras.Input((self.columns,))      #: (None, self.x.shape[1])
        y = layers.Dense(self.columns)(rows)     #: (None, self.x.shape[1])
        return layers.add([rows, y])             #: (None, self.x.shape[1])

# %% Set again it is another number
class Steps:
    def __init__(self, count):
        self.count = count

    def twice(self, other):
        before = np.zeros((self.count, 2))       #: (count, 2)
        self.count = other
        after = np.zeros((self.count, 2))        #: (other, 2)
        return before.sum(0), after.sum(0)       #: 2 × (2,)

# %% The function of a module that an attribute holds is none of an array
class Boxes:
    def __init__(self, backend):
        self.backend = backend

    def lay(self, boxes, shape):
        boxes = self.backend.reshape(boxes, shape)
        return boxes[:, :, 0]
