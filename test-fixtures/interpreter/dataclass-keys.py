# Frozen dataclasses are keys by their fields, and ordered ones are in the order of these.
from dataclasses import dataclass
import numpy as np

# %% Dicts, sets, and the least of several
@dataclass(frozen=True, order=True)
class Arch:
    depth: int
    width: int = 3


archs = [Arch(1), Arch(2), Arch(1, 5)]
results = {arch: arch.depth * arch.width for arch in archs}
x = np.zeros(results[Arch(2)])  #: (6,)
best = min(results, key=results.get)
y = np.zeros(best.depth)  #: (1,)
ranked = sorted(results.items(), key=lambda pair: pair[1], reverse=True)
(top, n), *_ = ranked
z = np.zeros((top.depth, n))  #: (2, 6)
u = np.zeros(len({Arch(1), Arch(1), Arch(2)}))  #: (2,)
last = sorted(archs)[-1]
v = np.zeros((last.depth, last.width))  #: (2, 3)
w = np.zeros(max(archs).depth)  #: (2,)
t = np.zeros(3 if Arch(1, 5) >= Arch(1) else 4)  #: (3,)

# %% One whose fields may change is no key, and one that counts as itself is
@dataclass(eq=False)
class Part:
    size: int


a, b = Part(2), Part(2)
parts = {a: 4, b: 5}
c = np.zeros(parts[b])  #: (5,)
