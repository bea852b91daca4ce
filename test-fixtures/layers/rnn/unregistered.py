# Bidirectional makes both directions anew from a configuration, which holds names of classes and not their code.

# %% A cell of the program's own
class Cell(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.state_size = units

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[-1], self.units))  #: (5, 4)

    def call(self, x, states):
        return states[0] + keras.ops.matmul(x, self.kernel), states  #: 2 × (None, 4)


x = keras.Input((7, 5))  #: (None, 7, 5)
one = layers.RNN(Cell(4))(x)  #: (None, 4) · 20
y = layers.Bidirectional(layers.RNN(Cell(4)))(x)
#                        ^^^^^^^^^^^^^^^^^^^ error[not-registered]

# %% One of two cells
class Cell(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = self.state_size = units

    def call(self, x, states):
        return states[0], states


both = layers.Bidirectional(layers.RNN([layers.LSTMCell(3), Cell(4)]))
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-registered]

# %% A layer derived from LSTM, whose own arguments a configuration would not hold either
class Gentle(layers.LSTM):
    pass


y = layers.Bidirectional(Gentle(8))
#                        ^^^^^^^^^ error[not-registered]
#                        ^^^^^^^^^ fix "Change to @keras.saving.register_keras_serializab…"

# %% An activation
def squash(x):
    return keras.ops.tanh(x) * 0.5


y = layers.Bidirectional(layers.LSTM(8, activation=squash))
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-registered]

# %% An initializer
class Small(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None):
        return keras.ops.zeros(shape)


y = layers.Bidirectional(layers.GRU(8, kernel_initializer=Small()))
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-registered]

# %% Functions of the backend are found, and what is only run backwards is not copied
class Gentle(layers.LSTM):
    pass


x = keras.Input((7, 5))  #: (None, 7, 5)
a = layers.Bidirectional(layers.LSTM(8, activation=keras.ops.tanh))(x)  #: (None, 16) · 896
b = layers.Bidirectional(layers.LSTM(8), backward_layer=Gentle(8, go_backwards=True))(x)  #: (None, 16) · 896

# %% In a scope that names it
class Gentle(layers.LSTM):
    pass


with keras.saving.custom_object_scope({"Gentle": Gentle}):
    y = layers.Bidirectional(Gentle(8))(keras.Input((7, 5)))  #: (None, 16) · 896
