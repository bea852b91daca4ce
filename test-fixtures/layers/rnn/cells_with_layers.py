# Cells of the program's own that hold layers: Keras 2 runs them on symbolic inputs, Keras 3 asks what sizes they state.
import keras
from keras import layers

class Cell(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.state_size = units
        self.output_size = units
        self.inner = layers.SimpleRNNCell(units, activation=None)
        self.norm = layers.LayerNormalization()

    def call(self, inputs, states):
        outputs, _ = self.inner(inputs, states)
        out = self.norm(outputs)
        return out, [out]

# %% Their layers are built by the call  # keras: 2
model = keras.Sequential([
    layers.RNN(Cell(20), return_sequences=True, input_shape=[None, 1]),  #: (None, None, 20) · 480
    layers.RNN(Cell(20), return_sequences=True),                         #: (None, None, 20) · 860
    layers.TimeDistributed(layers.Dense(10)),                            #: (None, None, 10) · 210
])                                                                       #: (None, None, 10) · Σ 1,550

# %% Their layers are not built
model = keras.Sequential([
    keras.Input((None, 1)),                                              #: (None, None, 1)
    layers.RNN(Cell(20), return_sequences=True),                         #: (None, None, 20)
    layers.TimeDistributed(layers.Dense(10)),                            #: (None, None, 10) · 210
])                                                                       #: (None, None, 10) · Σ 210

# %% A cell begins with the states that it gives itself, of whatever size it states
import numpy as np
from keras import ops

class Gated(layers.Layer):
    def __init__(self, units, width, **kwargs):
        super().__init__(**kwargs)
        self.units, self.width = units, width
        self.state_size = [units, 1]
        self.output_size = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), name="w")  #: (3, 4)
        self.v = self.add_weight(shape=(self.width, self.units), name="v")  #: (5, 4)

    def call(self, inputs, states):
        h, extra = states  #: (2, 4), (2, 5)
        new = ops.tanh(ops.matmul(inputs, self.w) + h + ops.matmul(extra, self.v))  #: (2, 4)
        return new, [new, extra]  #: (2, 4), (2, 4), (2, 5)

    def get_initial_state(self, batch_size=None):
        return [ops.zeros((batch_size, self.units)), ops.zeros((batch_size, self.width))]  #: [(2, 4), (2, 5)]

x = keras.Input((7, 3))  #: (None, 7, 3)
y = layers.RNN(Gated(4, 5))(x)  #: (None, 4) · 32
z = layers.RNN(Gated(4, 5), return_sequences=True)(np.zeros((2, 7, 3), "float32"))  #: (2, 7, 4) · 32

# %% What a cell changes at each step is known as far as it is the same after any number of them
import numpy as np
from keras import ops

class Noting(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
        self.state_size = units
        self.dense = layers.Dense(units)
        self.seen = []
        self.last = None
        self.count = 0

    def call(self, x, states):
        y = self.dense(x) + states[0]  #: (2, 3)
        self.seen.append(y)
        self.last = y  #: (2, 3)
        self.count += 1
        return y, [y]  #: 2 × (2, 3)

rnn = layers.RNN(Noting(3), unroll=True)
out = rnn(np.zeros((2, 5, 4), "float32"))  #: (2, 3) · 15
all_steps = ops.concatenate(rnn.cell.seen[-5:], axis=-1)  #: (2, all_steps.shape[1])
grid = ops.reshape(all_steps, (2, 5, 3))  #: (2, 5, 3)
last = rnn.cell.last  #: (2, 3)
n = np.zeros((rnn.cell.count, 2))  #: (n.shape[0], 2)
