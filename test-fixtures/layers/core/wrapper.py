# Wrapper holds one other layer; a subclass says what it does with it.

# %% A subclass of one's own
class Wrapper(layers.Wrapper):
    def call(self, inputs):
        return self.layer(inputs)       #: (None, 4) · 40


x = keras.Input((9,))                   #: (None, 9)
y = Wrapper(layers.Dense(4))(x)         #: (None, 4) · 40

# %% By itself it only holds the layer
held = layers.Wrapper(layers.Dense(4))
