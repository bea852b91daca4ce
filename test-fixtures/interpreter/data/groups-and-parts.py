# %% A loop over groups of two columns runs group by group, and is told what each is called
import numpy as np
import pandas as pd

table = pd.DataFrame({"user": [2, 2, 1, 2, 1], "run": ["b", "a", "a", "b", "a"], "x": [0.5, 1.5, 2.5, 3.5, 4.5]})  #: (5, 3)
windows, owners = [], []
for (user, run), part in table.groupby(["user", "run"], sort=False):  #: (2|1, 3)
    if len(part) < 2:
        continue
    windows.append(part["x"].to_numpy())
    owners += [user] * len(part)
stacked = np.stack(windows)  #: (2, 2)
rows = np.zeros((sum(owners), len(owners)))  #: (6, 4)
widths = {name: len(part) for name, part in table.groupby("run")}
made = np.zeros((widths["a"], widths["b"]))  #: (3, 2)
tall = {name: len(part) for name, part in table.groupby(["user"])}
also = np.zeros(tall[(2,)])  #: (3,)

# %% Row labels group rows as a column does, by the place of the level or by its name
import pandas as pd

days = pd.DataFrame({"day": ["mon", "tue", "mon"], "kind": ["open", "shut", "open"]}).set_index("day")["kind"]  #: (3,)
flags = pd.get_dummies(days, dtype=int)  #: (3, 2)
once = flags.groupby(level=0).max()  #: (2, 2)
counts = days.groupby(level="day").count()  #: (2,)

# %% The parts of texts are columns, as many as the text of most parts has
import pandas as pd

cabins = pd.Series(["B/0/P", None, "F/1/S", "G/17"])  #: (4,)
parts = cabins.str.split("/", expand=True)  #: (4, 3)
sides = pd.get_dummies(parts[2].dropna())  #: (2, 2)
table = pd.DataFrame({"cabin": cabins})  #: (4, 1)
table[["deck", "rest"]] = table["cabin"].str.split("/", n=1, expand=True)  #: (4, 2)
decks = pd.get_dummies(table, columns=["deck"])  #: (4, 5)
last = cabins.dropna().str.rsplit("/", n=1, expand=True)  #: (3, 2)

# %% NumPy cuts into a real number of pieces where the axis is a multiple of it
import numpy as np

daily = np.zeros((98, 8))  #: (98, 8)
weeks = np.array(np.split(daily, len(daily) / 7))  #: (14, 7, 8)
pieces = np.array_split(np.zeros(10), 3.7)  #: [(4,), (3,), (3,)]
again = np.split(daily, np.int64(2))  #: [2 × (49, 8)]

# %% A real number of pieces that does not come out even is refused
import numpy as np

short = np.zeros((99, 8))  #: (99, 8)
weeks = np.split(short, len(short) / 7)
#                ^^^^^ error[split-not-even]

# %% Groups by a column that is one value in each table, or repeated
import numpy as np
import pandas as pd

frames = []
for unit in range(3):
    frames.append(pd.DataFrame({"unit": unit, "cycle": np.arange(4 + unit), "t": np.random.rand(4 + unit)}))
data = pd.concat(frames, ignore_index=True)  #: (15, 3)
x, y = [], []
for unit, group in data.groupby("unit"):  #: (4|5|6, 3)
    values = group[["cycle", "t"]].to_numpy()  #: (4|5|6, 2)
    x.extend(values[i : i + 2] for i in range(len(values) - 2))
    y.append(unit)
x = np.array(x)  #: (9, 2, 2)
y = np.array(y)  #: (3,)
named = pd.DataFrame({"kind": "a", "size": [1, 2, 3]})  #: (3, 2)
one = np.zeros((named["kind"].nunique(), 1))  #: (1, 1)
pairs = pd.DataFrame({"id": np.repeat(["a", "b"], 3), "count": np.repeat([1, 2, 3], [1, 2, 3])})  #: (6, 2)
two = np.zeros((pairs["id"].nunique(), pairs["count"].nunique()))  #: (2, 3)
for name, part in pairs.groupby("id"):  #: (3, 2)
    three = np.zeros((len(part), 1))  #: (3, 1)
