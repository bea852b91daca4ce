# Classes that are made by more than their `class` statement, and instances that are made by more than `__init__`.

# %% a metaclass that keeps a registry
class Registered(type):
    heads = {}

    def __new__(mcs, name, bases, namespace):
        made = super().__new__(mcs, name, bases, namespace)
        if "task" in namespace:
            mcs.heads[namespace["task"]] = made
        return made

    def __len__(cls):
        return len(Registered.heads)

    def __iter__(cls):
        return iter(Registered.heads.values())

    def __getitem__(cls, task):
        return Registered.heads[task]

    def __contains__(cls, task):
        return task in Registered.heads

    @property
    def widest(cls):
        return max(head.units for head in cls)


class Head(metaclass=Registered):
    units = 1

    def __call__(self, x):
        return keras.layers.Dense(self.units)(x)  #: (None, 1|2|34) · 9|18|306


class Age(Head):
    task = "age"


class Gender(Head):
    task = "gender"
    units = 2


class Points(Head):
    task = "points"
    units = 34

    def __call__(self, x):
        flat = super().__call__(x)  #: (None, 34)
        return keras.layers.Reshape((17, 2))(flat)  #: (None, 17, 2)


features = keras.Input((8,))  #: (None, 8)
outputs = {task: head()(features) for task, head in Registered.heads.items()}  #: (None, 1), (None, 2), (None, 17, 2)
age = outputs["age"]  #: (None, 1)
points = outputs["points"]  #: (None, 17, 2)
model = keras.Model(features, outputs)  #: (None, 1) and 2 more · Σ 333
widest = keras.Input((len(Head), Head.widest))  #: (None, 3, 34)
chosen = Head["gender"]()(features)  #: (None, 2)
known = keras.Input((3 if "age" in Head else 4,))  #: (None, 3)

# %% a metaclass that only looks on, and one that changes what it is given
class Noted(type):
    seen = []

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        if bases:
            Noted.seen.append(cls)


class Layer(metaclass=Noted):
    width = 4


class Wide(Layer):
    width = 40


class Doubled(type):
    def __new__(mcs, name, bases, namespace, factor=2):
        namespace = {k: v * factor if isinstance(v, int) else v for k, v in namespace.items()}
        return type.__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)


class Sizes(metaclass=Doubled, factor=3):
    rows = 5

    def columns(self):
        return self.rows + 1


x = keras.Input((len(Noted.seen), Noted.seen[0].width))  #: (None, 1, 40)
y = keras.Input((Sizes.rows, Sizes().columns()))  #: (None, 15, 16)

# %% one instance of each class, made by `__call__` of the metaclass
from abc import ABCMeta


class Single(ABCMeta):
    made = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args, **kwargs)
        return cls.made[cls]


class Settings(metaclass=Single):
    def __init__(self, units=7):
        self.units = units


first = Settings(11)
second = Settings(99)
x = keras.Input((first.units, second.units))  #: (None, 11, 11)

# %% `__new__` of the program's own
class Shared:
    made = None

    def __new__(cls, *args):
        if cls.made is None:
            cls.made = super().__new__(cls)
            cls.made.count = 0
        return cls.made

    def __init__(self, units):
        self.units = units
        self.count += 1


class Shape:
    def __new__(cls, *dims):
        self = object.__new__(cls)
        self.dims = dims
        return self


class Either:
    def __new__(cls, wide):
        return (8, 9) if wide else super().__new__(cls)

    def __init__(self, wide):
        self.units = 3


one, two = Shared(5), Shared(6)
x = keras.Input((one.units, two.count))  #: (None, 6, 2)
y = keras.Input(Shape(2, 3).dims)  #: (None, 2, 3)
z = keras.Input((*Either(True), Either(False).units))  #: (None, 8, 9, 3)

# %% descriptors learn their names
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(self.name)
        setattr(instance, self.name, int(value))


class Spec:
    width = Positive()
    depth = Positive()

    def __init__(self, width, depth):
        self.width = width
        self.depth = depth


spec = Spec(6.0, 2)
x = keras.Input((spec.width, spec.depth))  #: (None, 6, 2)

# %% classes that `type` makes
Plain = type("Plain", (), {"units": 12, "double": lambda self: self.units * 2})
Flip = type("Flip", (keras.layers.Layer,), {"call": lambda self, x: x[:, ::-1, None]})
x = keras.Input((Plain.units, Plain().double()))  #: (None, 12, 24)
y = Flip()(x)  #: (None, 12, 1, 24)

# %% A metaclass over the class of a class of the library's, which derived classes get too
class Registering(type(layers.Layer)):
    known = {}
    def __new__(mcs, name, bases, names, **keywords):
        made = super().__new__(mcs, name, bases, names, **keywords)
        mcs.known[name] = made
        return made
class Block(layers.Layer, metaclass=Registering):
    def __init__(self, units):
        super().__init__()
        self.out = self.make(units)
    def call(self, x):
        return self.out(x)                                #: (2, 8) · 32
class Wide(Block):
    def make(self, units):
        return layers.Dense(2 * units)
y = Registering.known["Wide"](4)(np.zeros((2, 3)))        #: (2, 8) · 32
z = np.zeros((len(Registering.known), 2 if type(Wide) is Registering else 3))  #: (2, 2)

# %% A metaclass over one that can't be seen makes classes all the same
# silent: what it makes of them beside that, nobody knows
from unseen_package import Meta
class Listing(Meta):
    known = {}
    def __new__(mcs, name, bases, names):
        made = super().__new__(mcs, name, bases, names)
        mcs.known[name] = made
        return made
class First(metaclass=Listing):
    pass
class Second(First):
    width = 3
z = np.zeros((len(Listing.known), Listing.known["Second"].width))  #: (2, made.width)

# %% The policy in force can be set again
before = keras.config.dtype_policy()
keras.config.set_dtype_policy("mixed_float16")
a = layers.Dense(3)(np.zeros((2, 2)))                     #: (2, 3) · 9
keras.config.set_dtype_policy(before)
b = layers.Dense(3)(np.zeros((2, 2)))                     #: (2, 3) · 9
