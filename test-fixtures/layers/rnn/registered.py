# What is registered is found where Bidirectional makes both directions anew.

# %% A registered cell
@keras.saving.register_keras_serializable()
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
y = layers.Bidirectional(layers.RNN(Cell(4)))(x)  #: (None, 8) · 40
