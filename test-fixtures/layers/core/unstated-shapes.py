# compute_output_shape of classes of the program's own.

# %% Keras 3 has it only where the class defines it
class Highway(layers.Layer):
    def build(self, shape):
        self.gate = layers.Dense(shape[-1])
        self.gate.build(shape)

    def call(self, x):
        return self.gate(x) * x

class Wider(layers.Dense):
    pass

class Stated(Highway):
    def compute_output_shape(self, input_shape):
        return input_shape

a = Wider(5).compute_output_shape((None, 3))
za = keras.ops.zeros((2, *a[1:]))  #: (2, 5)
b = Stated().compute_output_shape((None, 3))
zb = keras.ops.zeros((2, *b[1:]))  #: (2, 3)
h = Highway()
h.build((None, 4))
shape = h.compute_output_shape((None, 4))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[states-no-shape]

# %% A program that waits for that
class Highway(layers.Layer):
    def call(self, x):
        return x

try:
    s = Highway().compute_output_shape((None, 3))
except NotImplementedError:
    s = (None, 7)
z = keras.ops.zeros((2, *s[1:]))

# %% A model that loops over its layers
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.all = [layers.Dense(8), layers.LayerNormalization(), layers.Dense(3)]

    def build(self, shape):
        for layer in self.all:
            layer.build(shape)
            shape = layer.compute_output_shape(shape)
        self.built = True

    def call(self, x):
        for layer in self.all:
            x = layer(x)  #: (2, 8|3)
        return x  #: (2, 3)

net = Net()
net.build((None, 6))
y = net(keras.ops.zeros((2, 6)))  #: (2, 3) · 99

# %% What the method itself can't do with the shape that Keras hands it
class Regions(layers.Layer):
    def call(self, x):
        return keras.ops.expand_dims(x, 2)  #: (2, 7, 1)

    def compute_output_shape(self, input_shape):
        batch, places, width = input_shape
#       ^^^^^^^^^^^^^^^^^^^^ error[wrong-unpacking]
        return batch, places, 1, width

z = Regions()(keras.ops.zeros((2, 7)))  #: (2, 7, 1)
x = keras.Input((7,))  #: (None, 7)
y = Regions()(x)

# %% And what it takes as it is
class Halved(layers.Layer):
    def call(self, x):
        return x[:, ::2]  #: (None, 4, 3)

    def compute_output_shape(self, input_shape):
        batch, places, width = input_shape
        if batch is None or places < 4:
            return (batch, places // 2, width)
        return (batch, places, width)[:5]

y = Halved()(keras.Input((8, 3)))  #: (None, 4, 3)

# %% Nor can a specification
class Specified(layers.Layer):
    def call(self, x):
        return x  #: (None, 8, 3)

    def compute_output_spec(self, x):
        return keras.KerasTensor((x.shape[0], x.shape[3]), x.dtype)
#                                             ^^^^^^^^^^ error[index-out-of-range]

x = keras.Input((8, 3))  #: (None, 8, 3)
y = Specified()(x)
