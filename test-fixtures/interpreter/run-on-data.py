# Code that Keras runs on data only, since symbolic inputs are answered by what is stated: it is shown with their batch.

# %% a layer with a `compute_output_shape` of its own
class Heads(keras.layers.Layer):
    def __init__(self, heads):
        super().__init__()
        self.heads = heads
        self.dense = keras.layers.Dense(12)

    def build(self, shape):
        self.scale = self.add_weight(shape=(shape[-1],), name="scale")  #: (8,)

    def call(self, x):
        scaled = x * self.scale  #: (None, 5, 8)
        split = keras.ops.reshape(self.dense(scaled), (-1, 5, self.heads, 12 // self.heads))  #: (None, 5, 3, 4)
        return split  #: (None, 5, 3, 4)

    def compute_output_shape(self, shape):
        return (*shape[:-1], self.heads, 12 // self.heads)


inputs = keras.Input((5, 8))  #: (None, 5, 8)
layer = Heads(3)
x = layer(inputs)  #: (None, 5, 3, 4) · 8
count = keras.Input((layer.count_params(),))  #: (None, 8)
model = keras.Model(inputs, x)  #: (None, 5, 3, 4) · Σ 8

# %% a Lambda that states its shape
def halves(x):
    first = x[:, :4]  #: (None, 4)
    return first * x[:, 4:]  #: (None, 4)


x = keras.layers.Lambda(halves, output_shape=(4,))(keras.Input((8,)))  #: (None, 4)

# %% cells
class Minimal(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.state_size = units

    def build(self, shape):
        self.kernel = self.add_weight(shape=(shape[-1], self.state_size), name="kernel")  #: (3, 6)
        self.recurrent = self.add_weight(shape=(self.state_size, self.state_size), name="recurrent")  #: (6, 6)

    def call(self, inputs, states):
        previous = states[0]  #: (7, 6)
        output = inputs @ self.kernel + previous @ self.recurrent  #: (7, 6)
        return output, [output]  #: 2 × (7, 6)


class Pair(keras.layers.Layer):
    state_size = [4, 2]
    output_size = 5

    def call(self, inputs, states):
        wide, narrow = states  #: (None, 4), (None, 2)
        joined = keras.ops.concatenate([inputs, wide, narrow], axis=-1)  #: (None, 9)
        return joined[:, :5], [wide, narrow]  #: (None, 5), (None, 4), (None, 2)


rnn = keras.layers.RNN(Minimal(6), return_sequences=True)
x = rnn(keras.Input((10, 3)))  #: (None, 10, 6) · 54
y = rnn(np.ones((7, 10, 3)))  #: (7, 10, 6) · 54
z, wide, narrow = keras.layers.RNN(Pair(), return_state=True)(keras.Input((10, 3)))  #: (None, 5), (None, 4), (None, 2)

# %% cells in a stack, on data
class Doubling(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.state_size = units

    def build(self, shape):
        self.kernel = self.add_weight(shape=(shape[-1], self.state_size), name="kernel")  #: (3, 6) | (6, 4)

    def call(self, inputs, states):
        output = inputs @ self.kernel + states[0]  #: (7, 6|4)
        return output, [output]  #: 2 × (7, 6) | 2 × (7, 4)


x = keras.layers.RNN([Doubling(6), Doubling(4)])(np.ones((7, 10, 3)))  #: (7, 4) · 42

# %% What predict brings its batch to is no more than what a layer is declared for; what runs by itself is
class Scaled(layers.Layer):
    def call(self, x):
        y = x * 2  #: (None, 4)
        return y  #: (None, 4)
    def compute_output_shape(self, input_shape):
        return input_shape
inputs = keras.Input((4,))  #: (None, 4)
model = keras.Model(inputs, layers.Dense(1)(Scaled()(inputs)))  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
model.fit(np.zeros((40, 4)), np.zeros((40, 1)), verbose=0)
few = model.predict(np.zeros((5, 4)), verbose=0)  #: (5, 1)

# %% The same of a layer that is called by itself as well
class Doubled(layers.Layer):
    def call(self, x):
        return x * 2  #: (3, 4)
    def compute_output_shape(self, input_shape):
        return input_shape
inputs = keras.Input((4,))  #: (None, 4)
model = keras.Model(inputs, Doubled()(inputs))  #: (None, 4)
few = model.predict(np.zeros((5, 4)), verbose=0)  #: (5, 4)
three = Doubled()(np.zeros((3, 4)))  #: (3, 4)
