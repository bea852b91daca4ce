# Partial functions, bound methods, lambdas and decorators: code that keeps state where no name leads to it directly.
import functools
import keras
from keras import layers

Conv = functools.partial(layers.Conv1D, kernel_size=3, padding="same")
registry = {}


def register(name):
    def keep(fn):
        registry[name] = fn
        return fn

    return keep


@register("small")
def small(x):
    return Conv(4)(x)


@register("large")
def large(x, filters=32):
    return Conv(filters)(x)


model = keras.Sequential()
add = model.add
add(keras.Input((30, 2)))
add(layers.Dense(3))
sizes = [1, 2, 3]
push = sizes.append
push(len(sizes))
double = lambda n: sizes[n] * 2
x = keras.Input((30, 2))
x = registry["small"](x)
x = registry["large"](x)
y = layers.Dense(double(2))(x)
sizes[2] = 10
z = layers.Dense(double(2))(y)
steps = [lambda t, k=k: layers.Dense(k)(t) for k in sizes]
for step in steps:
    z = step(z)
register.depth = 5
w = layers.Dense(register.depth)(z)
get = registry.get
v = get("small")(w)
