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
