# Members that an enumeration has not, items that have no order, tables that are no truth, columns that groups have not.
from dataclasses import KW_ONLY, InitVar, dataclass, field
from enum import Enum, Flag, IntEnum, auto

import numpy as np
import pandas as pd


class Mode(Enum):
    TRAIN = 1
    TEST = "test"


class Found(Enum):
    ANY = 1

    @classmethod
    def _missing_(cls, value):
        return cls.ANY


class Number(IntEnum):
    ONE = 1


class Bits(Flag):
    A = auto()
    B = auto()


class Ordered:
    def __lt__(self, other):
        return True

    __gt__ = __lt__

    def __add__(self, other):
        return self

    __radd__ = __add__


class Sure(pd.DataFrame):
    def __bool__(self):
        return True


@dataclass
class Settings:
    units: int
    rate: float = 0.1


@dataclass
class Wider(Settings):
    names: list = field(default_factory=list)
    kept: int = field(default=1, init=False)


@dataclass
class Named:
    units: int
    _: KW_ONLY
    rate: float = 0.1


@dataclass
class Started:
    units: int
    seed: InitVar[int] = 3

    def __post_init__(self, seed):
        self.seed = seed


df = pd.DataFrame({"x": [1, 2, 3], "y": [1.5, 2.5, 3.5], "z": ["a", "b", "a"]})   #: (3, 3)
groups = df.groupby("z")

# %% A name that no member has
mode = Mode["train"]
#      ^^^^^^^^^^^^^ error[missing-key]
#      ^^^^^^^^^^^^^ fix "Change to "TRAIN""

# %% A value that no member has
mode = Mode(3)
#      ^^^^^^^ error[refused-value]

# %% The name of a member for its value
mode = Mode("TRAIN")
#      ^^^^^^^^^^^^^ error[refused-value]

# %% An attribute for a member that there is not
mode = Mode.TRIAN
#      ^^^^^^^^^^ error[lacks-attribute]
#      ^^^^^^^^^^ fix "Change to TRAIN"

# %% Numbers and texts in an order
print(sorted([3, "4", 5]))
#     ^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% None among numbers
print(max([3, None, 5]))
#     ^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Dicts in an order
rows = [{"a": 1}, {"a": 2}]
if rows:
    rows.sort()
#   ^^^^^^^^^^^ error[refused-value]

# %% Texts added up
print(sum(["a", "b"]))
#     ^^^^^^^^^^^^^^^ error[refused-value]

# %% Lists added to a number
print(sum([[1], [2]]))
#     ^^^^^^^^^^^^^^^ error[refused-value]

# %% A table that decides
if df:
#  ^^ error[array-truth]
    print("rows")

# %% Two conditions of a column
picked = df[df["x"] > 1 and df["y"] > 1]
#           ^^^^^^^^^^^ error[array-truth]

# %% A column that is negated
print(not df["x"])
#     ^^^^^^^^^^^ error[array-truth]

# %% A column that groups have not
print(groups["w"])
#            ^^^ error[missing-column]
#            ^^^ fix "Change to "x""

# %% Columns that groups have not
print(groups[["x", "w"]])
#                  ^^^ error[missing-column]
#                  ^^^ fix "Change to "x""

# %% Functions of a column that there is not
print(groups.agg({"w": "mean"}))
#                 ^^^ error[missing-column]
#                 ^^^ fix "Change to "x""

# %% The same by names
print(groups.agg(mean=("w", "mean")))
#                      ^^^ error[missing-column]
#                      ^^^ fix "Change to "x""

# %% Members
print(Mode(1), Mode("test"), Mode["TRAIN"], Mode.TRAIN, Mode(Mode.TRAIN), Mode.__members__, Found(9), Number(1.0), Bits(3), Bits.A | Bits.B)
print(Number.ONE.bit_length(), Mode.TRAIN.name, len(Mode), list(Mode), Enum("Made", "A B").A, Number(True))

# %% Orders and sums
print(sorted([3, 1.5]), sorted([1, "a"], key=str), sorted([None]), sorted([Ordered(), 1]), max(Ordered(), 3), max("a", "b"), min([None], default=3))
print(sorted([(1, "a"), (1, "b")]), sorted({1: 2, 3: 4}), sorted([True, 2]), sorted([Number.ONE, 0]), max([1, None], key=lambda v: v or 0))
print(sum([1, 2.5]), sum([[1], [2]], []), sum([Ordered(), 1]), sum([1, Ordered()]), sum([], []), sum(((1,), (2,)), ()), sum([Number.ONE, True]))
[1, "a"].sort(key=str)

# %% Truths of tables
if not df.empty and len(df) and df is not None and (df["x"] > 1).any() and "x" in df and df["x"].iloc[0]:
    print(list(df.columns) or df.shape[0])
if Sure({"a": [1]}):
    print("sure")

# %% Columns of groups
print(groups["x"].mean(), groups[["x", "y"]].sum(), groups["z"].count(), groups.agg({"x": ["mean", "sum"]}), groups.agg(a=("x", "sum")))
print(df.groupby(level=0)["x"].sum(), df.set_index("z").groupby("z")["x"].sum(), groups["x"].agg(lo="min"), df.groupby(df["z"])["x"].sum())

# %% A dataclass without what it needs
settings = Settings()
#          ^^^^^^^^^^ error[arguments-do-not-fit]

# %% More than a dataclass takes
settings = Settings(1, 0.1, True)
#          ^^^^^^^^^^^^^^^^^^^^^^ error[arguments-do-not-fit]

# %% A field that there is not
settings = Settings(1, rates=0.2)
#                      ^^^^^ error[arguments-do-not-fit]
#                      ^^^^^ fix "Change to rate"

# %% What dataclasses take
made = [Settings(1), Settings(1, 2), Settings(units=1), Settings(1, rate=3), Settings(**{"units": 1}), Settings(*[1, 2])]
wider = [Wider(1), Wider(1, 2, ["a"]), Wider(1, names=[]), Named(1, rate=2), Started(1), Started(1, 2), Started(units=1, seed=2)]
