# Methods and attributes of a class that nobody in sight makes an instance of: what only stands for what a class derived
# from it says is not what the others are run with.

# %% Methods and properties that give nothing, zero or something empty
class Maker:
    def __init__(self, features):
        self.inputs = {name: keras.Input((1,), name=name) for name in features}

    def outputs(self, inputs):
        return 0

    @property
    def units(self):
        return 0

    def kernel(self):
        """The sides of the window."""
        return ()

    def graph(self):
        x = layers.Conv2D(4, self.kernel())(keras.Input((8, 8, 3)))  #: (None, ?, ?, 4)
        y = layers.Dense(self.units)(x)  #: (None, ?, ?, ?)
        return keras.Model(self.inputs, self.outputs(self.inputs))

# %% What an abstract method gives, and what a class body holds until then
from abc import ABC, abstractmethod

class Head(ABC):
    classes = 0

    @abstractmethod
    def width(self):
        return -1

    def build(self, x):
        x = layers.Dense(self.width())(x)
        return layers.Dense(self.classes)(x)

# %% A class that is used is what it says
class Head:
    def width(self):
        return 0

    def build(self, x):
        return layers.Dense(self.width())(x)
        #                   ^^^^^^^^^^^^ error[not-positive]

y = Head().build(keras.Input((4,)))

# %% A call that takes any number of inputs
class Clipped(layers.GRUCell):
    def call(self, *args, **kwargs):
        output, _ = super().call(*args, **kwargs)
        output = ops.clip(output, -1, 1)
        return output, [output]

class Both(layers.Layer):
    def call(self, *inputs):
        first, second = inputs
        return first + second
