"""Files whose fields stand apart by blanks, and the numbers of rows."""
import numpy as np
import pandas as pd
import tensorflow as tf
import keras
from keras import layers

NAMES = ["miles", "cylinders", "displacement", "origin"]

# %% Blanks behind a blank are skipped, and what follows a comment's sign may be quoted
df = pd.read_csv("engines.txt", names=NAMES, na_values="?", comment="\t", sep=" ", skipinitialspace=True)  #: (6, 4)
same = pd.read_csv("engines.txt", names=NAMES, na_values="?", comment="\t", sep=r"\s+")  #: (6, 4)
left = df.dropna()  #: (5, 4)
left["origin"] = left["origin"].map({1: "USA", 2: "Europe", 3: "Japan"})  #: (5,)
coded = pd.get_dummies(left, columns=["origin"])  #: (5, 6)

# %% Rows that are left keep the numbers that they had
df = pd.read_csv("engines.txt", names=NAMES, comment="\t", sep=r"\s+", index_col=False)  #: (6, 4)
numbers = df[df["cylinders"] == 4].index.tolist()
first = np.zeros(max(numbers))  #: (5,)
rest = df[numbers[0]:]  #: (4, 4)
total = 0
for number in df[df["cylinders"] == 8].index:
    total += number
steps = np.zeros(total)  #: (1,)

# %% Numbers of all rows
df = pd.read_csv("engines.txt", names=NAMES, comment="\t", sep=r"\s+")  #: (6, 4)
for number in df.index:
    half = number // 2
listed = np.array(df.index.tolist())  #: (6,)

# %% As many names as fields are used are names of those
two = pd.read_csv("engines.txt", names=["miles", "origin"], usecols=[3, 0], comment="\t", sep=r"\s+")  #: (6, 2)
by_origin = pd.get_dummies(two["origin"])  #: (6, 3)
counts = two.groupby("origin").size().reset_index(name="count")  #: (3, 2)
joined = pd.merge(two, counts)  #: (6, 3)
pairs = two.groupby(["miles", "origin"]).size().reset_index(name="count")  #: (6, 3)

# %% The last lines are cut off before blank ones are passed over
a = pd.read_csv("footer.dat", usecols=[1], skipfooter=2, engine="python")  #: (4, 1)
b = pd.read_csv("footer.dat", skipfooter=4, engine="python")  #: (3, 2)
c = pd.read_csv("footer.dat", skipfooter=6, skiprows=[1], engine="python")  #: (1, 2)
