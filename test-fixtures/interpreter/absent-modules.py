# A module that is not here may be installed elsewhere: what a program does without it is shown, and proves nothing.

# %% A flag that says whether it is there
try:
    import some_rare_package
except ImportError:
    some_rare_package = None

def checked():
    if some_rare_package is None:
        raise RuntimeError("install some_rare_package")
    return 3

x = keras.Input((8,))              #: (None, 8)
y = layers.Dense(checked())(x)     #: (None, 3) · 27

# %% A handler that refuses to go on
def loaded():
    try:
        import some_rare_package
    except ImportError:
        raise RuntimeError("install some_rare_package")

loaded()
x = keras.Input((8,))  #: (None, 8)

# %% What stands in for the module is used
try:
    from some_rare_package import widths
except ImportError:
    def widths():
        return [4, 5]

x = keras.Input((8,))                                  #: (None, 8)
y = [layers.Dense(width)(x) for width in widths()]     #: [(None, 4), (None, 5)]

# %% Whether a value has a special method
a = keras.Input((3,))                                  #: (None, 3)
pair = keras.Model([a, b := keras.Input((3,))], layers.add([a, b]))  #: (None, 3)
units = len(pair.input) if hasattr(pair.input, "__len__") and callable(len) else 7
y = layers.Dense(units)(a)                             #: (None, 2) · 8
single = hasattr(4, "__len__") or hasattr(None, "__iter__")
z = layers.Dense(5 if single else 6)(a)                #: (None, 6) · 24

# %% The rows of a prediction are a number, even where nobody knows which
import os

model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])  #: (None, 2) · Σ 10
rows = np.load(os.environ["ROWS"]) if "ROWS" in os.environ else np.zeros((3, 4))
scores = model.predict(rows, verbose=0)
assert scores.shape == (len(rows), 2)

# %% A name that is the module once a function has imported it
some_rare_package = None


class Engine:
    def __init__(self):
        # silent: where the package is not there, the program ends here
        self.load()
        self.version = some_rare_package.version

    def load(self):
        global some_rare_package
        try:
            import some_rare_package
            is_there = True
        except ImportError:
            is_there = False
        if not is_there:
            print("install some_rare_package")


engine = Engine()

# %% and in what a try calls
settings = None


def load():
    global settings
    import some_rare_package
    settings = some_rare_package.read()


class Reader:
    @property
    def width(self):
        # silent: as above
        return settings.width


try:
    load()
except ImportError:
    print("no settings")
reader = Reader().width

# %% What was bound before stays what it is
rows = 3
try:
    rows = 4
    import some_rare_package
    rows = some_rare_package.rows
except ImportError:
    pass
a = np.zeros((rows, 2))  #: (a.shape[0], 2)
columns = 3
try:
    columns = 5
    import some_rare_package
except ImportError:
    pass
b = np.zeros((2, columns))  #: (2, 5)
