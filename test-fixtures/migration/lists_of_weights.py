# Layers of Keras 1 told Keras which variables are theirs.

# %% Keras 3 finds them itself
class Scale(keras.layers.Layer):
    def build(self, input_shape):
        self.gamma = self.add_weight(shape=(input_shape[-1],))  #: (5,)
        self.trainable_weights = [self.gamma]
#       ^^^^^^^^^^^^^^^^^^^^^^ error[only-in-keras-2]
#       ^^^^^^^^^^^^^^^^^^^^^^ fix "Remove it"

    def call(self, x):
        return x * self.gamma  #: (None, 5)

y = Scale()(keras.Input((5,)))

# %% A class that has its own
class Listed(keras.layers.Layer):
    trainable_weights = ()

    def __init__(self):
        super().__init__()
        self.trainable_weights = []

    def call(self, x):
        return x  #: (None, 5)

y = Listed()(keras.Input((5,)))         #: (None, 5)
