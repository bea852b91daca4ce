# Code that can't be seen may build and compile a model that it holds: by an argument, an attribute, an item, the
# object that its method is called on, or a function that reads the model.

# %% the object that a method of an unknown class is called on
from unseen import Trainer


class Mine(Trainer):
    def __init__(self):
        self.model = keras.Sequential([layers.Dense(4)])  #: (None, 4) · Σ 16

    def go(self):
        self.prepare()
        self.model.count_params()
        self.model.fit(np.zeros((4, 3)), np.zeros((4, 4)))


Mine().go()

# %% through super()
from unseen import Trainer


class Mine(Trainer):
    def __init__(self):
        self.model = keras.Sequential([layers.Dense(4)])  #: (None, 4) · Σ 16
        super().__init__()
        self.model.count_params()
        self.model.fit(np.zeros((4, 3)), np.zeros((4, 4)))


mine = Mine()

# %% an attribute and an item
from unseen import registry, trainer

one = keras.Sequential([layers.Dense(4)])  #: (None, 4) · Σ 16
trainer.model = one  #: (None, 4) · Σ 16
trainer.run()
one.fit(np.zeros((4, 3)), np.zeros((4, 4)))
two = keras.Sequential([layers.Dense(4)])
registry["model"] = two
registry.run()
two.count_params()

# %% a function that reads it
from unseen import register, run

one = keras.Sequential([layers.Dense(4)])  #: (None, 4) · Σ 16
run(lambda: one)
one.fit(np.zeros((4, 3)), np.zeros((4, 4)))
two = keras.Sequential([layers.Dense(4)])


@register
def get():
    return two


two.count_params()

# %% a model inside another one
from unseen import prepare


class Outer(keras.Model):
    def __init__(self):
        super().__init__()
        self.inner = keras.Sequential([layers.Dense(4)])

    def call(self, x):
        return self.inner(x)


outer = Outer()
prepare([{"model": (outer,)}])
outer.inner.count_params()

# %% in nobody else's hands
from unseen import prepare

model = keras.Sequential([layers.Dense(4)])  #: (None, 4) · Σ 16
prepare(3)
past = model.fit(np.zeros((4, 3)), np.zeros((4, 4)))
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-compiled]

# %% A list that is filled before what nobody calls is called
names = []
def head(features):
    return layers.Dense(len(names))(features)
def counted(features):
    own = []
    own.append(features)
    return layers.Dense(len(own))(features)

# %% a method that is handed to code that can't be seen changes its object
from unseen import pool


class Gatherer:
    def __init__(self):
        self.found = {}
        self.width = 0
        self.steps = 6

    def note(self, name):
        self.keep(name)
        self.width = 3

    def keep(self, name):
        self.found[name] = np.zeros((2, 3))  #: (2, 3)

    def all(self):
        if not self.found:
            raise ValueError("nothing was found")
        return list(self.found.values())


gatherer = Gatherer()
for name in ["a", "b"]:
    pool.submit(gatherer.note, name)
rows = gatherer.all()
y = layers.Dense(gatherer.width)
z = np.zeros((gatherer.steps, 2))  #: (6, 2)

# %% and so does one behind a wrapper
from functools import wraps
from unseen import pool


def timed(method):
    @wraps(method)
    def wrapper(*args, **kwargs):
        return method(*args, **kwargs)

    return wrapper


class Gatherer:
    def __init__(self):
        self.found = []

    @timed
    def note(self, name):
        self.found.append(name)

    def first(self):
        return self.found[0]


gatherer = Gatherer()
pool.submit(gatherer.note, "a")
first = gatherer.first()
