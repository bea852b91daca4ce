# Conditions, loops, matching and exceptions, each shown by a shape.

# %% match on values, sequences, mappings and classes
def size(spec):
    match spec:
        case 0 | 1:
            return 1
        case int(n) if n > 100:
            return 99
        case int():
            return 2
        case [a, b]:
            return a + b
        case [a, *rest]:
            return a * len(rest)
        case {"units": n, **others}:
            return n + len(others)
        case "small":
            return 7
        case None:
            return 8
        case _:
            return 9


x = keras.Input((size(1), size(500), size(50), size([3, 4]), size((2, 1, 1, 1))))    #: (None, 1, 99, 2, 7, 6)
y = keras.Input((size({"units": 5, "a": 1}), size("small"), size(None), size("x")))  #: (None, 6, 7, 8, 9)

# %% match on attributes of a class
class Spec:
    __match_args__ = ("kind", "units")

    def __init__(self, kind, units):
        self.kind = kind
        self.units = units


def build(spec):
    match spec:
        case Spec(kind="flat"):
            return layers.Flatten()
        case Spec("dense", units):
            return layers.Dense(units)


x = keras.Input((2, 3))         #: (None, 2, 3)
y = build(Spec("dense", 4))(x)  #: (None, 2, 4) · 16
z = build(Spec("flat", 0))(y)   #: (None, 8)

# %% break, continue and else of loops
total = 0
for n in range(10):
    if n % 2:
        continue
    if n > 6:
        break
    total += n
else:
    total = 100
for n in []:
    pass
else:
    total += 1
x = keras.Input((total,))  #: (None, 13)

# %% while with break and else
n, steps = 64, 0
while n > 1:
    n //= 2
    steps += 1
    if steps == 10:
        break
else:
    steps += 100
x = keras.Input((steps, n))  #: (None, 106, 1)

# %% try, except, else and finally
log = []


def attempt(value):
    try:
        if value is None:
            raise ValueError("none")
        result = value + 1
    except (TypeError, ValueError) as error:
        result = 5
    else:
        result *= 10
    finally:
        log.append(value)
    return result


x = keras.Input((attempt(None), attempt(3), len(log)))  #: (None, 5, 40, 2)

# %% The handler that fits, along the classes of exceptions
class Refused(ValueError):
    pass


def kind(error):
    try:
        raise error
    except KeyError:
        return 1
    except ValueError:
        return 2
    except Exception:
        return 3


x = keras.Input((kind(KeyError("a")), kind(Refused()), kind(RuntimeError())))  #: (None, 1, 2, 3)

# %% An exception leaves its function and the loop around it
def least(sizes):
    for n in sizes:
        if n < 0:
            raise ValueError(n)
    return min(sizes)


found = []
for sizes in ([3, 2], [4, -1], [6]):
    try:
        found.append(least(sizes))
    except ValueError:
        found.append(9)
x = keras.Input(tuple(found))  #: (None, 2, 9, 6)

# %% Raising again, and from another
def outer():
    try:
        try:
            raise KeyError("a")
        except KeyError as error:
            raise ValueError("b") from error
    except ValueError:
        return 4


x = keras.Input((outer(),))  #: (None, 4)

# %% A missing key or item is caught
try:
    n = {"a": 1}["b"]
except KeyError:
    n = 3
try:
    m = [1, 2][5]
except IndexError:
    m = 4
x = keras.Input((n, m))  #: (None, 3, 4)

# %% assert holds
n = 4
assert n == 4, "no"
x = keras.Input((n,))  #: (None, 4)

# %% Conditional expressions and elif
def units(depth):
    if depth == 0:
        n = 4
    elif depth == 1:
        n = 8
    elif depth in (2, 3):
        n = 16
    else:
        n = 32
    return n if depth < 9 else -n


x = keras.Input(tuple(units(d) for d in range(5)))  #: (None, 4, 8, 16, 16, 32)

# %% Undecided conditions keep what agrees
import os

if os.path.exists("somewhere"):
    units, act = 8, "relu"
else:
    units, act = 8, "tanh"
x = keras.Input((4,))                       #: (None, 4)
y = layers.Dense(units, activation=act)(x)  #: (None, 8) · 40

# %% Long loops inside one another: the first rounds run, the others are all alike
window, total = np.zeros((1, 8, 4)), 0  #: (1, 8, 4)
for epoch in range(60):
    for step in range(400):
        window = np.concatenate([window[:, 1:], np.ones((1, 1, 4))], axis=1)  #: (1, 8, 4)
        total += 1
x = keras.Input(window.shape[1:])  #: (None, 8, 4)
y = layers.LSTM(3)(x)              #: (None, 3) · 96
