# %% What is assigned under the name of an argument before the layer's own `__init__` runs is assigned anew there
import keras
from keras import layers


class ConvBlock(layers.Conv2D):
    def __init__(self, activation="relu", **kwargs):
        self.activation = layers.Activation(activation) if activation is not None else None
        super().__init__(activation=None, **kwargs)

    def call(self, inputs):
        x = super().call(inputs)  #: (None, 8, 8, 4|5)
        if self.activation is not None:
            x = self.activation(x)  #: (None, 8, 8, 4|5)
        return x  #: (None, 8, 8, 4|5)


pictures = keras.Input((8, 8, 3))  #: (None, 8, 8, 3)
plain = ConvBlock(activation=None, filters=4, kernel_size=1)(pictures)  #: (None, 8, 8, 4) · 16
relu = ConvBlock(filters=5, kernel_size=1)(pictures)  #: (None, 8, 8, 5) · 20
