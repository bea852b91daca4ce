# RNN steps any cell along time.

# %% A cell of Keras
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.RNN(layers.LSTMCell(8))(x)   #: (None, 8) · 576

# %% A list of cells, with their states
x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.RNN([layers.GRUCell(8), layers.SimpleRNNCell(4)], return_state=True)(x)  #: (None, 4), (None, 8), (None, 4) · 508

# %% A cell of one's own
class Decay(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.state_size = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units), name="kernel")  #: (9, 6)

    def call(self, inputs, states):
        state = ops.matmul(inputs, self.kernel) + 0.5 * states[0]  #: (None, 6)
        return state, [state]  #: 2 × (None, 6)


x = keras.Input((20, 9))                #: (None, 20, 9)
y = layers.RNN(Decay(6), return_sequences=True)(x)  #: (None, 20, 6) · 54

# %% A layer is no cell
y = layers.RNN(layers.Dense(3))
#              ^^^^^^^^^^^^^^^ error[not-a-cell]

# %% All arguments may stand in their place
x = keras.Input((5, 3))                                                     #: (None, 5, 3)
y = layers.RNN(layers.LSTMCell(4), True, False, False, False, False, True)(x)  #: (None, 5, 4) · 128

# %% A cell of several inputs, which Keras 2 steps along together  # keras: 2
# silent: what a cell makes of a tuple
import collections
Pair = collections.namedtuple("Pair", ["left", "right"])
class Both(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.state_size = units
        self.output_size = units
    def build(self, shapes):
        self.kernel = self.add_weight(shape=(shapes.left[1], self.units))  #: (?, 5)
    def call(self, inputs, states):
        left, right = tf.nest.flatten(inputs)
        output = tf.matmul(left, self.kernel) + right
        return output, [output]
steps = Pair(keras.Input((None, 3)), keras.Input((None, 5)))  #: (None, None, 3), (None, None, 5)
y = layers.RNN(Both(5))(steps)
