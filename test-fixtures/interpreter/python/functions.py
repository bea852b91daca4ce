# Calls, closures, generators and decorators, each shown by a shape.

# %% Defaults, keyword-only and positional-only parameters
def size(a, /, b=2, *, c=3):
    return (a, b, c)


x = keras.Input(size(1))            #: (None, 1, 2, 3)
y = keras.Input(size(4, 5, c=6))    #: (None, 4, 5, 6)
z = keras.Input(size(7, c=8, b=9))  #: (None, 7, 9, 8)

# %% A default is evaluated once
def collect(item, into=[]):
    into.append(item)
    return into


collect(4)
x = keras.Input(tuple(collect(5)))  #: (None, 4, 5)


# %% Arguments and keywords are forwarded
def dense(*args, **kwargs):
    return layers.Dense(*args, **kwargs)


def block(x, units, *rest, **options):
    x = dense(units, **options)(x)  #: (None, 3) · 12
    for more in rest:
        x = dense(more, **options)(x)  #: (None, 5) · 15
    return x  #: (None, 5)


x = keras.Input((4,))               #: (None, 4)
y = block(x, 3, 5, use_bias=False)  #: (None, 5)

# %% Unpacking several sequences and dicts in one call
first, second = [1, 2], (3,)
shape = lambda *sizes, **more: (*sizes, *more.values())
x = keras.Input(shape(*first, *second, 4, **{"a": 5}, b=6))  #: (None, 1, 2, 3, 4, 5, 6)

# %% A closure sees its variable, not its value
def make(n):
    def get():
        return n

    n = n + 1
    return get


makers = [lambda: k for k in range(3)]
bound = [lambda k=k: k for k in range(3)]
x = keras.Input((make(4)(), makers[0](), bound[1]()))  #: (None, 5, 2, 1)

# %% Functions of functions
def compose(*functions):
    def run(x):
        for function in functions:
            x = function(x)  #: (None, 8|2)
        return x  #: (None, 2)

    return run


net = compose(layers.Dense(8), layers.ReLU(), layers.Dense(2))
y = net(keras.Input((4,)))  #: (None, 2)

# %% Recursion
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def encoder(x, units):
    if units < 4:
        return x  #: (None, 4)
    return encoder(layers.Dense(units)(x), units // 2)  #: (None, 4)


x = keras.Input((fib(10),))  #: (None, 55)
y = encoder(x, 16)           #: (None, 4)

# %% Generators
def halves(n):
    while n > 1:
        yield n
        n //= 2


def chained():
    yield 1
    yield from (2, 3)
    return


x = keras.Input(tuple(halves(12)))                                               #: (None, 12, 6, 3)
y = keras.Input(tuple(chained()))                                                #: (None, 1, 2, 3)
z = keras.Input((sum(k for k in range(4)), next(halves(9)), next(iter([]), 5)))  #: (None, 6, 9, 5)

# %% A generator gives its values once
numbers = (k for k in [3, 4, 5])
first = next(numbers)
rest = list(numbers)
x = keras.Input((first, len(rest), len(list(numbers)) + 1))  #: (None, 3, 2, 1)

# %% functools.partial
import functools
from functools import partial

Conv = partial(layers.Conv1D, kernel_size=3, padding="same")
x = keras.Input((10, 4))         #: (None, 10, 4)
y = Conv(8)(x)                   #: (None, 10, 8) · 104
z = Conv(8, padding="valid")(y)  #: (None, 8, 8) · 200
half = partial(lambda a, b: a // b, b=2)
w = keras.Input((half(9),))  #: (None, 4)

# %% functools.wraps and lru_cache
import functools


def doubled(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return 2 * function(*args, **kwargs)

    return wrapper


@doubled
def units(n):
    return n + 1


@functools.lru_cache(maxsize=None)
def cached(n):
    return 1 if n == 0 else n * cached(n - 1)


x = keras.Input((units(3), cached(4), len(units.__name__)))  #: (None, 8, 24, 5)

# %% functools.reduce and operator
import functools
import operator

x = keras.Input((functools.reduce(operator.mul, [2, 3, 4]), functools.reduce(lambda a, b: a - b, [9, 2], 20)))  #: (None, 24, 9)

# %% A decorator with arguments, and one that is a class
def times(n):
    def decorate(function):
        return lambda *args: n * function(*args)

    return decorate


class Plus:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        return self.function(*args) + 1


@Plus
@times(3)
def three(n):
    return n


x = keras.Input((three(2),))  #: (None, 7)

# %% Keras's decorators keep the class
@keras.saving.register_keras_serializable(package="mine")
class Doubled(layers.Layer):
    def call(self, x):
        return ops.concatenate([x, x])  #: (None, 3)


y = Doubled()(keras.Input((3,)))  #: (None, 3)

# %% Attributes of functions, and functions in dicts
def build(n):
    return layers.Dense(n)


build.default = 7
registry = {"dense": build, "flat": lambda n: layers.Flatten()}
y = registry["dense"](build.default)(keras.Input((2, 3)))  #: (None, 2, 7) · 28
z = registry.get("flat", build)(1)(y)                      #: (None, 14)

# %% A return in a loop, and in try with finally
def find(sizes, least):
    for k in sizes:
        if k >= least:
            return k
    else:
        return -1


log = []


def guarded():
    try:
        return 6
    finally:
        log.append(1)


x = keras.Input((find([1, 5, 9], 4), guarded(), len(log)))  #: (None, 5, 6, 1)

# %% Lambdas in map and filter, sorted by key
x = keras.Input(tuple(map(lambda k: k * 2, filter(lambda k: k % 2, range(6)))))  #: (None, 2, 6, 10)
y = keras.Input(tuple(sorted([3, 1, 2], key=lambda k: -k)))                      #: (None, 3, 2, 1)
z = keras.Input(tuple(map(lambda a, b: a + b, [1, 2], [3, 4])))                  #: (None, 4, 6)

# %% Functions that nobody calls do not see what the others would have changed
units = 10
sizes = [4]
config = {"rows": 3}


def change():
    global units
    units = 20
    sizes.append(9)
    config["rows"] = 30
    return units


def build():
    return layers.Dense(units)(keras.Input((config["rows"], len(sizes), sizes[-1])))  #: (None, 3, 1, 10) · 50


class Settings:
    size = 5


def resize():
    Settings.size = 50
    config.clear()


def rebuild():
    return layers.Dense(Settings.size)(keras.Input((config["rows"],)))  #: (None, 5) · 20

# %% A layer that two functions nobody calls share is built by each for itself
shared = layers.Dense(3)


def narrow():
    return shared(keras.Input((4,)))  #: (None, 3) · 15


def wide():
    return shared(keras.Input((9,)))  #: (None, 3) · 30

# %% The first of several that are extreme
pairs = [("a", 3), ("b", 7), ("c", 7), ("d", 3)]
best = max(pairs, key=lambda pair: pair[1])
least = min(pairs, key=lambda pair: pair[1])
width = {"a": 4, "b": 5, "c": 6, "d": 7}
y = layers.Dense(width[best[0]])(keras.Input((9,)))  #: (None, 5) · 50
z = layers.Dense(width[least[0]])(keras.Input((9,)))  #: (None, 4) · 40

# %% A layer that one of several calls refuses tells what the others gave
def narrowed(x):
    y = layers.Conv2D(4, 5)(x)  #: (None, 4, 4, 4) | (None, 12, 12, 4)
#                        ^ error[window-exceeds-input]
    return y  #: (None, 4, 4, 4) | (None, 12, 12, 4)
a = narrowed(keras.Input((8, 8, 3)))  #: (None, 4, 4, 4)
b = narrowed(keras.Input((16, 16, 3)))  #: (None, 12, 12, 4)
c = narrowed(keras.Input((3, 3, 3)))
