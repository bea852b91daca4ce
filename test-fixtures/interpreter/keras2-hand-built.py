# Layers of Keras 2 that are built by hand, and the shape that the first of them brings along.

# %% A wrapper hands on the shape of its layer  # keras: 2
class Marked(layers.Wrapper):
    def __init__(self, layer, **kwargs):
        super().__init__(layer, **kwargs)
        if not hasattr(self, "_batch_input_shape") and hasattr(layer, "_batch_input_shape"):
            self._batch_input_shape = layer._batch_input_shape

    def call(self, inputs):
        return self.layer(inputs)                     #: (None, 3) · 15

model = keras.Sequential([Marked(layers.Dense(3, input_shape=(4,))), layers.Dense(2)])     #: (None, 2) · Σ 23
widths = np.zeros(model.input_shape[1:])              #: (4,)
built = np.zeros((2 if model.built else 3,))          #: (2,)

# %% It is there only where a shape is given  # keras: 2
rank = np.zeros((len(layers.Dense(1, batch_input_shape=(5, 4, 2))._batch_input_shape),))     #: (3,)
rank = np.zeros((len(layers.Dense(1, input_dim=7)._batch_input_shape),))                     #: (2,)
missing = np.zeros((2 if hasattr(layers.Dense(1), "_batch_input_shape") else 3,))            #: (3,)

# %% Ranks and sizes that only a call looks at  # keras: 2
layers.LSTM(2).build((3, 2))
layers.Reshape((7, 1)).build((3, 4))
layers.Conv2D(2, 3).build((3, 4))
