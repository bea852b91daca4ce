# Keras 3 gives shapes to `build` and `compute_output_shape` by the names of their parameters, where there are several.

# %% A parameter with a default beside the shape
class Scale(layers.Layer):
    def build(self, input_shape, factor=2.0):
        self.w = self.add_weight(shape=(input_shape[-1],))  #: (input_shape[-1],)

    def call(self, inputs):
        return inputs * self.w

y = Scale()(keras.Input((8,)))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[parameter-of-no-shape]

# %% The first is named after the input of call
class Scale(layers.Layer):
    def build(self, inputs_shape, factor=2.0):
        self.w = self.add_weight(shape=(inputs_shape[-1],))  #: (inputs_shape[-1],)

    def call(self, inputs):
        return inputs * self.w

y = Scale()(keras.Input((8,)))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[parameter-of-no-shape]

# %% All are named after what call takes
class Weighed(layers.Layer):
    def build(self, query_shape, value_shape=None):
        self.w = self.add_weight(shape=(query_shape[-1],))  #: (8,)

    def call(self, query, value=None):
        return query * self.w  #: (None, 8)

y = Weighed()(keras.Input((8,)), keras.Input((5,)))  #: (None, 8) · 8
z = Weighed()(keras.Input((8,)))  #: (None, 8) · 8

# %% What takes any number more is of one parameter
class Any(layers.Layer):
    def build(self, input_shape, *rest, **options):
        self.w = self.add_weight(shape=(input_shape[-1],))  #: (8,)

    def call(self, inputs):
        return inputs * self.w  #: (None, 8)

y = Any()(keras.Input((8,)))  #: (None, 8) · 8

# %% An output shape that takes more, which only symbolic inputs ask for
class Same(layers.Layer):
    def compute_output_shape(self, input_shape, batch=None):
        return input_shape

    def call(self, inputs):
        return inputs  #: (2, 8)

on_data = Same()(ops.ones((2, 8)))  #: (2, 8)
y = Same()(keras.Input((8,)))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ error[parameter-of-no-shape]

# %% A layer of Keras's that is built with more
class Wide(layers.Dense):
    def build(self, input_shape, extra=None):
        super().build(input_shape)

y = Wide(3)(keras.Input((8,)))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[parameter-of-no-shape]

# %% A model's own, called by hand
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(3)

    def build(self, input_shape, extra=None):
        self.dense.build(input_shape)

    def call(self, inputs):
        return self.dense(inputs)

net = Net()
net.build((None, 8))
