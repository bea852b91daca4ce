# Of a class without get_config Keras 3 keeps what its constructor was given, where that is plain data.

# %% A clone, and a layer made again
class Wide(layers.Layer):
    def __init__(self, width, factor=2, **kwargs):
        super().__init__(**kwargs)
        self.inner = layers.Dense(width * factor)

    def call(self, x):
        return self.inner(x)  #: (None, 10|4|12) · 40…80


i = keras.Input((3,))  #: (None, 3)
first = Wide(5)
m = keras.Model(i, Wide(4, factor=1)(first(i)))  #: (None, 4) · Σ 84
c = keras.models.clone_model(m)  #: (None, 4) · Σ 84
y = c(np.zeros((2, 3)))  #: (2, 4) · 84
again = Wide.from_config(first.get_config())
z = again(np.zeros((2, 7), "float32"))  #: (2, 10) · 80


class Deep(Wide):
    def __init__(self, depth, **kwargs):
        super().__init__(depth * 3, **kwargs)


w = Deep.from_config(Deep(2).get_config())(np.zeros((1, 4), "float32"))  #: (1, 12) · 60
