# A layer that is not told whether it trains takes what the calls around it were told.

# %% Through a layer, a stack and a graph
class Half(layers.Layer):
    def call(self, x, training=None):
        if training:
            return x[:, :1]  #: (2, 1)
        return x  #: (None, 3)


class Outer(layers.Layer):
    def __init__(self):
        super().__init__()
        self.half = Half()

    def call(self, x):
        return self.half(x)  #: (2, 1|3)


x = np.zeros((2, 3), "float32")  #: (2, 3)
i = keras.Input((3,))  #: (None, 3)
m = keras.Model(i, Half()(i))  #: (None, 3)
a = Half()(x, training=True)  #: (2, 1)
b = Outer()(x, training=True)  #: (2, 1)
c = m(x, training=True)  #: (2, 1)
d = m(x)  #: (2, 3)
s = keras.Sequential([Half()])  #: (2, 3)
e = s(x, training=True)  #: (2, 1)
f = Outer()(x)  #: (2, 3)
g = m(x, training=False)  #: (2, 3)
