# A base class that can't be seen may take keywords for itself, give others, and have methods of its own.

# %% Before a layer, and behind a described one
from unseen import Mixin


class Before(Mixin, layers.Layer):
    def __init__(self, q):
        super().__init__(q=q)


class Behind(layers.Dense, Mixin):
    def __init__(self, q):
        super().__init__(4, q=q)


class Bare(Mixin, layers.Dense):
    pass


layers_of_mine = [Before(3), Behind(3), Bare(3, q=4), Bare("x")]

# %% Models, callbacks and losses
from unseen import Mixin


class Mine(Mixin, keras.Model):
    pass


model = Mine(q=3)
model.compile(bar=3)
model.fit(1, 2, foo=3)


class Watch(Mixin, keras.callbacks.Callback):
    pass


class Loss(Mixin, keras.losses.Loss):
    def __init__(self):
        super().__init__(foo=3)


watch, loss = Watch(foo=3), Loss()

# %% A described layer hands keywords on to the program's own class behind it
class Named(layers.Layer):
    def __init__(self, label=None, **kwargs):
        super().__init__(**kwargs)
        self.label = label


class NamedActivation(layers.Activation, Named):
    def __init__(self, activation, label=None, **kwargs):
        super().__init__(activation=activation, label=label, **kwargs)


layer = NamedActivation("relu", label=5, name="five")
y = layers.Dense(layer.label)(layer(keras.Input((3,))))  #: (None, 5) · 20

# %% Nobody takes it there either
class Plain(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        #                  ^^^^^^ error[unknown-argument]


class PlainActivation(layers.Activation, Plain):
    pass


layer = PlainActivation("relu", label=5)

# %% Where nobody calls them, methods are those of any subclass
class Part(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)

    @classmethod
    def of(cls, variant):
        return cls(variant=variant)

    def again(self):
        return type(self)(size=3), self.__class__(size=3)


class Scaled(layers.Layer):
    def call(self, x):
        return keras.ops.matmul(x, self.w) + self.b

# %% None as a default is for callers to replace
from unseen import tree


def block(x, filters=None):
    return layers.Conv2D(filters, 3)(x)


def head(hp, inputs=None):
    node = tree.flatten(inputs)[0]
    node = layers.Flatten()(node)
    return layers.Dense(3)(node)  #: (node.shape[0], 3)


class Sampled(layers.Layer):
    def __init__(self, sizes=None):
        super().__init__()
        self.sizes = sizes or []

    def call(self, x):
        return x / keras.ops.convert_to_tensor([[w, h] for h, w in self.sizes])[None, :, None, :]


class Depthwise(layers.Conv2D):
    def __init__(self, kernel_size, **kwargs):
        super().__init__(filters=None, kernel_size=kernel_size, **kwargs)

# %% A list of shapes that are not known is no shape
class Sum(layers.Layer):
    def __init__(self, make):
        super().__init__()
        self.one, self.two, self.add = make(), make(), layers.Add()

    def build(self, shape):
        both = [self.one.compute_output_shape(shape), self.two.compute_output_shape(shape)]
        self.shape = self.add.compute_output_shape(both)

# %% A class of the program's own behind a described one, which nobody makes an instance of
class Timed(layers.Layer):
    def __init__(self, **kwargs):
        self.seconds = kwargs.pop("seconds", 1)
        super().__init__(**kwargs)


class TimedDense(layers.Dense, Timed):
    def call(self, x):
        return layers.Dense.call(self, x)


class TimedConv(layers.Conv2D, Timed):
    pass

# %% A loss that unseen code calls in a way of its own
from elsewhere import Weighted, own_way
class Replaced(keras.losses.Loss):
    __call__ = own_way
    def call(self, y_true, y_pred):
        pass

class Mixed(Weighted, keras.losses.Loss):
    def call(self, y_true, y_pred):
        pass

class Alone(keras.losses.Loss):
    __call__ = own_way

model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
for loss in (Replaced(), Mixed(), Alone()):
    model.compile("adam", loss=loss)
    model.fit(np.zeros((8, 4)), np.zeros((8, 2)), verbose=0)
