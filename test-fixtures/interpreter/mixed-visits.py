# A statement that makes a tensor on one visit and a number on another says that it makes other things too.
# %%
def scaled(value):
    return value * 2  #: (3, 4) | ?


six = scaled(3)
rows = scaled(np.zeros((3, 4)))  #: (3, 4)

for item in (1, np.zeros(3), "text"):  #: (3,) | ?
    kept = item  #: (3,) | ?


def part(of, name):
    found = {"x": np.zeros((5, 2)), "count": 5, "sizes": {"a": 1}}[name]  #: (5, 2) | ?
    return found  #: (5, 2) | ?


x = part("file", "x")  #: (5, 2)
count = part("file", "count")
sizes = part("file", "sizes")


def network(width):
    made = keras.Sequential([keras.Input((3,)), layers.Dense(width)]) if width else 0  #: (None, 2) | ? · Σ 8
    return made  #: (None, 2) | ? · Σ 8


nothing = network(0)
small = network(2)  #: (None, 2) · Σ 8


# `None` that is written out is no news.
def optional(which):
    if which:
        return np.zeros((which, 7))  #: (2, 7)
    return None


for which in (0, 2):
    table = optional(which)  #: (2, 7) | None

# %% Visits that are written alike are told once
random = np.random.default_rng(0)


def graph():
    nodes = int(random.integers(4, 13))
    near = (random.random((nodes, nodes)) < 0.3).astype("float32")  #: (nodes, nodes)
    return near, random.normal(size=(nodes, 5))  #: (nodes, nodes), (nodes, 5)


for near, features in [graph() for _ in range(6)]:  #: (nodes, nodes), (nodes, 5)
    spread = near @ features  #: (nodes, 5)
