import csv
import glob
from pathlib import Path

import numpy as np

# %% A file that was read in part gives the rest
with open("shifts.txt") as f:
    head = f.readline()
    rest = f.read()
a = np.zeros((len(head), len(rest)))  #: (22, 120)

# %% `next` passes over the header
with open("weather.csv") as f:
    next(f)
    days = np.array([line.split(",")[0] for line in f])  #: (30,)
with open("weather.csv") as f:
    next(f)
    kinds = {row[5] for row in csv.reader(f)}
b = np.zeros(len(kinds))  #: (4,)

# %% What is read by pieces goes on where the last piece ended, and begins anew after `seek`
f = open("shifts.txt")
lines = f.readlines()
c = np.zeros((len(lines), len(f.read())))  #: (13, 0)
f.seek(0)
d = np.zeros((len(f.read(3)), len(f.read())))  #: (3, 139)

# %% Texts made of all names of a folder are in order once they are sorted
names = sorted(str(path) for path in Path("./photos/").glob("*"))
first = np.zeros(len(names[0]))  #: (10,)
kinds = [name.split("/")[-1] for name in names]
e = np.zeros(len(kinds[0]))  #: (3,)
csvs = sorted(glob.glob("*.csv"))
f = np.zeros(len(csvs))  #: (3,)

# %% Columns of a table of text are known one by one
table = np.loadtxt("shifts.txt")  #: (12, 3)
counts = np.unique(table[:, 1])  #: (12,)
days = np.genfromtxt("weather.csv", delimiter=",", dtype=str, skip_header=1, usecols=(0, 5))  #: (30, 2)
kinds = np.unique(days[:, 1])  #: (4,)
