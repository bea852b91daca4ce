# What a program writes to a file piece by piece, and reads again.

# %% several pieces
import pandas as pd

with open("pieces.csv", "w") as f:
    f.write("a,b\n")
    f.write("1,2\n")
    for i in range(3):
        print(i, i, sep=",", file=f)
    f.writelines(["8,8\n", "9,9\n"])
table = pd.read_csv("pieces.csv")  #: (6, 2)

# %% behind what it wrote before
import pandas as pd

with open("behind.csv", "w") as f:
    f.write("a,b\n1,2\n")
with open("behind.csv", "a") as f:
    f.write("3,4\n")
table = pd.read_csv("behind.csv")  #: (2, 2)
a = table["a"]  #: (2,)

# %% behind what another program wrote
import os
import pandas as pd

with open("others.csv", "a") as f:
    f.write("3,4\n")
table = pd.read_csv("others.csv", names=["a", "b"])  #: (len(table), 2)
os.remove("others.csv")

# %% from its start
with open("start.txt", "w") as f:
    f.write("hello")
with open("start.txt", "r+") as f:
    f.write("J")
a = np.zeros(len(open("start.txt").read()))

# %% very many pieces
import pandas as pd

with open("many.csv", "w") as f:
    f.write("a\n")
    for i in range(3000):
        f.write(f"{i}\n")
table = pd.read_csv("many.csv")

# %% by a function that nobody sees
import pandas as pd
from elsewhere import dump, rows

with open("unseen.csv", "w") as f:
    f.write("a,b\n")
    dump(rows, f)
    f.write("1,2\n")
table = pd.read_csv("unseen.csv")

# %% by a writer of rows
import csv
import pandas as pd

with open("writer.csv", "w") as f:
    f.write("a,b\n")
    csv.writer(f).writerow([1, 2])
table = pd.read_csv("writer.csv")  #: (1, 2)

# %% on one of two ways
import pandas as pd
from elsewhere import flag

with open("ways.csv", "w") as f:
    f.write("a,b\n")
    if flag:
        f.write("1,2\n")
table = pd.read_csv("ways.csv")

# %% under its path, by a function that nobody sees
import numpy as np
import pandas as pd
from pathlib import Path
from elsewhere import rewrite

pd.DataFrame({"a": [1, 2]}).to_csv("whole.csv", index=False)
table = pd.read_csv("whole.csv")  #: (2, 1)
rewrite(Path("whole.csv"))
column = pd.read_csv("whole.csv")["b"]
np.savez("whole.npz", x=np.zeros((3, 2)))
array = np.load("whole.npz")["x"]  #: (3, 2)
rewrite(into="whole.npz")
array = np.load("whole.npz")["x"]
other = np.load("whole.npz")["y"]
