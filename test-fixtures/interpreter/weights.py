# Weights set, counted and declared, and what layers of Keras say of themselves.

# %% Arrays of other shapes than the variables
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
model.set_weights([np.zeros((5, 3)), np.zeros(3)])
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[weights-differ]

# %% Too few arrays
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
model.layers[0].set_weights([np.zeros((4, 3))])
#                           ^^^^^^^^^^^^^^^^^^ error[weights-differ]

# %% The weights of another model
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
other = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
model.set_weights(other.get_weights())
#                 ^^^^^^^^^^^^^^^^^^^ error[weights-differ]

# %% The weights of the same model
model = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
other = keras.Sequential([keras.Input((4,)), layers.Dense(3)])  #: (None, 3) · Σ 15
model.set_weights(other.get_weights())

# %% A model that is not built has none to count
model = keras.Sequential([layers.Dense(3)])
n = model.count_params()
#   ^^^^^^^^^^^^^^^^^^^^ error[not-built]

# %% A variable of a negative length
class Own(layers.Layer):
    def build(self, shape):
        self.w = self.add_weight(shape=(7, -1))
#                                      ^^^^^^^ error[negative-axis]
    def call(self, x):
        return x
layer = Own()
layer.build((None, 4))

# %% An input of a negative length
model = keras.Sequential([layers.LSTM(3, input_shape=(-1, 1))])
#                                                    ^^^^^^^ error[negative-axis]

# %% A layer of Keras with a call of its own says what it would give without
class First(layers.Dense):
    def call(self, inputs):
        return super().call(inputs)[:, 0]  #: (2, 4)
layer = First(4)
y = layer(keras.Input((5, 3)))  #: (None, 5, 4) · 16
z = layer(np.zeros((2, 5, 3)))  #: (2, 4) · 16

# %% An initializer made again from its configuration, and a policy handed on
class Copying(layers.Layer):
    def __init__(self, initializer):
        super().__init__()
        self.initializer = keras.initializers.get(initializer)
        self.inner = layers.Dense(4)
        self.inner.dtype_policy = self.dtype_policy
    def build(self, shape):
        again = self.initializer.__class__.from_config(self.initializer.get_config())
        self.w = self.add_weight(shape=(shape[-1], 4), initializer=again)  #: (5, 4)
        self.inner.build(shape)
    def call(self, x):
        return x @ self.w + self.inner(x)                      #: (None, 4)
y = Copying(keras.initializers.HeNormal())(keras.Input((5,)))  #: (None, 4) · 44

# %% Shares of data sets are cut where Keras cuts them
(a, b), (c, d) = keras.datasets.reuters.load_data(test_split=0.25)        #: (8421,), (8421,), (2807,), (2807,)
(e, f), (g, h) = keras.datasets.boston_housing.load_data()                #: (404, 13), (404,), (102, 13), (102,)
(i, j), (k, l) = keras.datasets.boston_housing.load_data(test_split=0.3)  #: (354, 13), (354,), (152, 13), (152,)
x = keras.Input((len(a), len(c), len(e), len(g), len(i), len(k)))         #: (None, 8421, …, 354, 152)

# %% Weights are set of what is built
table = np.ones((10, 4))  #: (10, 4)
words = layers.Embedding(10, 4)
words.set_weights([table])
#                 ^^^^^^^ error[not-built]

# %% As it is right, and of what never has any
table = np.ones((10, 4))  #: (10, 4)
words = layers.Embedding(10, 4)
words.build((None, 7))
words.set_weights([table])
flat = layers.Flatten()
y = flat(keras.Input((3, 4)))  #: (None, 12)
flat.set_weights([table])
#                ^^^^^^^ error[weights-differ]
