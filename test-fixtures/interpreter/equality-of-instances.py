# %% An instance of a class without __eq__ equals nothing but itself
from enum import Enum


class Stage(Enum):
    STEM = "stem"
    HEAD = "head"

    @property
    def filters(self):
        return {Stage.STEM: 8, Stage.HEAD: 32}[self]


class Marker:
    pass


def step(x, command):
    match command:
        case Stage.HEAD as stage:
            return layers.Dense(stage.filters)(x)  #: (None, 64, 32) · 160
        case Stage():
            return layers.Conv1D(command.filters, 1)(x)  #: (None, 64, 8) · 40
        case str() as name if (cls := getattr(layers, name, None)) is not None:
            return cls()(x)  #: (None, 256)
        case _:
            raise ValueError(command)


x = keras.Input((64, 4))  #: (None, 64, 4)
a = step(x, Stage.STEM)  #: (None, 64, 8)
b = step(x, "Flatten")  #: (None, 256)
c = step(x, Stage.HEAD)  #: (None, 64, 32)
marker = Marker()
d = layers.Dense(3 if marker == "a" else 4)(b)  #: (None, 4) · 1,028
e = layers.Dense(3 if marker in ("a", 1, None) else 4)(b)  #: (None, 4) · 1,028
f = layers.Dense(3 if marker != 4 else 4)(b)  #: (None, 3) · 771

# %% Instances of a class that an unseen decorator made anew may equal one another
import pickle
from dataclasses import dataclass

define = pickle.loads(pickle.dumps(dataclass))


@define
class Size:
    units: int


units = 3 if Size(4) == Size(4) else 4
x = keras.Input((units,))  #: (None, units)
