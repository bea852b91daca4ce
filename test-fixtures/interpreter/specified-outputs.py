# Keras 3 asks `compute_output_spec` of a layer what it gives of symbolic tensors, and runs `call` only on data. A layer
# that overrides it says what the graph shows, whatever its `call` would give.


class Pooled(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.dense = layers.Dense(units)

    def build(self, input_shape):
        self.dense.build(input_shape)

    def call(self, x, positions=None):
        y = self.dense(x)
        if positions is None:
            return y
        return y, ops.ones((1, 4, self.units))

    def compute_output_spec(self, x, positions=None):
        y = keras.KerasTensor((*x.shape[:2], self.units), dtype=self.compute_dtype)
        if positions is None:
            return y
        return y, keras.KerasTensor((x.shape[0], positions.shape[1], self.units), dtype="float32")


class Doubled(layers.Dense):
    def call(self, inputs):
        y = super().call(inputs)
        return ops.concatenate([y, y], axis=-1)

    def compute_output_spec(self, inputs):
        spec = super().compute_output_spec(inputs)
        return keras.KerasTensor((*spec.shape[:-1], 2 * spec.shape[-1]), dtype=spec.dtype)


class Plain(layers.Layer):
    def __init__(self):
        super().__init__()
        self.inner = layers.Dense(3)

    def call(self, x):
        y = self.inner(x)
        return ops.mean(y, axis=1)

    def compute_output_spec(self, x):
        spec = super().compute_output_spec(x)
        return keras.KerasTensor((*spec.shape, 1), dtype=spec.dtype)

# %% What the layer specifies stands in the graph
x = keras.Input((6, 3))            #: (None, 6, 3)
p = keras.Input((4,))              #: (None, 4)
a = Pooled(5)(x)                   #: (None, 6, 5) · 20
b, c = Pooled(5)(x, positions=p)   #: (None, 6, 5), (None, 4, 5) · 20
m = keras.Model([x, p], [a, b, c]) #: (None, 6, 5) and 2 more · Σ 40

# %% It may ask the class above what it would give
x = keras.Input((6, 3))  #: (None, 6, 3)
d = Doubled(7)(x)        #: (None, 6, 14) · 28
e = Plain()(x)           #: (None, 3, 1) · 12

# %% On data the code of call runs
e = Doubled(7)(ops.ones((2, 3)))                          #: (2, 14) · 28
f, g = Pooled(5)(ops.ones((2, 6, 3)), ops.ones((2, 9)))   #: (2, 6, 5), (1, 4, 5) · 20
