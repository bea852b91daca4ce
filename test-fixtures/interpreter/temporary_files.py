"""Files in folders that are made anew, whose names nobody knows before the program runs."""
import os
import tempfile
from pathlib import Path
import numpy as np
import pandas as pd

table = pd.DataFrame({"a": range(12), "b": range(12)})  #: (12, 2)

# %% A folder as a text, a path, and in f-strings
folder = tempfile.mkdtemp()
table.to_csv(os.path.join(folder, "one.csv"), index=False)
one = pd.read_csv(os.path.join(folder, "one.csv"))  #: (12, 2)
root = Path(folder)
table.head(5).to_csv(root / "two.csv", index=False)
two = pd.read_csv(f"{folder}/two.csv")  #: (5, 2)
same = pd.read_csv(str(root / "two.csv"))  #: (5, 2)
joined = pd.read_csv(folder + "/" + "one.csv")  #: (12, 2)
stem = np.zeros(len((root / "two.csv").stem))  #: (3,)

# %% Two folders are two
first, second = tempfile.mkdtemp(), tempfile.mkdtemp()
table.to_csv(first + "/data.csv", index=False)
table.head(3).to_csv(second + "/data.csv", index=False)
whole = pd.read_csv(first + "/data.csv")  #: (12, 2)
part = pd.read_csv(second + "/data.csv")  #: (3, 2)

# %% Each call of a function makes another one
def stored(rows):
    path = os.path.join(tempfile.mkdtemp(), "rows.npy")
    np.save(path, np.zeros((rows, 4)))
    return path

four, nine = stored(4), stored(9)
small = np.load(four)  #: (4, 4)
large = np.load(nine)  #: (9, 4)

# %% Managers and named files
with tempfile.TemporaryDirectory() as place:
    np.savez(os.path.join(place, "arrays.npz"), x=np.ones((7, 3)), y=np.ones(7))
    with np.load(os.path.join(place, "arrays.npz")) as data:
        x = data["x"]  #: (7, 3)
holder = tempfile.TemporaryDirectory(prefix="run")
table.to_csv(Path(holder.name, "again.csv"))
again = pd.read_csv(Path(holder.name) / "again.csv")  #: (12, 3)
with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False) as file:
    file.write("a,b,c\n1,2,3\n4,5,6\n")
lines = pd.read_csv(file.name)  #: (2, 3)
_, path = tempfile.mkstemp(suffix=".npy")
np.save(path, np.zeros((2, 5)))
array = np.load(path)  #: (2, 5)

# %% What the name says itself is not known
folder = tempfile.mkdtemp()
named = np.zeros(len(folder))
last = np.zeros(len(os.path.basename(folder)))
above = np.zeros(len(Path(folder).parts))
signs = np.array(list(folder))

# %% A folder that is asked for within another
base = tempfile.mkdtemp()
inner = tempfile.mkdtemp(dir=base)
other = tempfile.mkdtemp(dir=base)
table.to_csv(Path(inner) / "x.csv", index=False)
table.head(2).to_csv(Path(other) / "x.csv", index=False)
a = pd.read_csv(Path(inner) / "x.csv")  #: (12, 2)
b = pd.read_csv(Path(other) / "x.csv")  #: (2, 2)
