# %% One of two classes, functions or layers is called, whichever it is
import random

flag = random.random() > 0.5
pool = layers.MaxPooling2D if flag else layers.AveragePooling2D
x = pool(2)(keras.Input((66, 66, 3)))  #: (None, 33, 33, 3)
activate = ops.relu if flag else ops.tanh
x = activate(x)  #: (None, 33, 33, 3)
norm = layers.BatchNormalization if flag else layers.LayerNormalization
x = norm()(x)  #: (None, 33, 33, 3)
y = layers.Dense(4)(x)  #: (None, 33, 33, 4) · 16
model = keras.Model(x, y)  #: (None, 33, 33, 4)

# %% Layers that branches make
import random

flag = random.random()
if flag < 0.3:
    recurrent = layers.LSTM(12)
elif flag < 0.6:
    recurrent = layers.GRU(12)
else:
    recurrent = layers.SimpleRNN(12)
x = recurrent(keras.Input((20, 8)))  #: (None, 12)
y = layers.Dense(3)(x)  #: (None, 3) · 39

# %% Layers that are one of several inside a layer
import random

class Stage(layers.Layer):
    def __init__(self, strided):
        super().__init__()
        if strided:
            self.down = layers.DepthwiseConv2D(3, strides=2, padding="same")
        else:
            self.down = layers.MaxPool2D(2)
        self.act = layers.ReLU() if strided else layers.LeakyReLU()
    def call(self, x):
        x = self.down(x)  #: (2, 4, 4, 3)
        return self.act(x)  #: (2, 4, 4, 3)
# silent about the parameters, of which one choice has some
y = Stage(random.random() > 0.5)(ops.ones((2, 8, 8, 3)))  #: (2, 4, 4, 3)

# %% The kind of a layer that nobody in sight chooses
def encode(kind, units):
    inputs = keras.Input((20, 8))  #: (None, 20, 8)
    if kind == "lstm":
        cell = layers.LSTM(units)
    else:
        cell = layers.GRU(units)
    return layers.Dense(3)(cell(inputs))  #: (None, 3) · 3·units + 3
