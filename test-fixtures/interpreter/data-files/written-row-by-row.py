# Tables that csv.writer writes row by row, and that are read again.
import csv
import os

import numpy as np
import pandas as pd


def put(writer):
    writer.writerow([5, 6])


given = globals()[("put " + os.environ["PATH"]).split()[0]]

# %% Rows of values, behind a header
with open("rows.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["a", "b", "c"])
    for i in range(5):
        writer.writerow([i, i * 2, i**2])
df = pd.read_csv("rows.csv")  #: (5, 3)
x = df[["a", "b"]].to_numpy()  #: (5, 2)
with open("rows.csv", "a", newline="") as file:
    csv.writer(file).writerows([[7, 8, 9], [None, "a, b", 'say "c"']])
more = pd.read_csv("rows.csv")  #: (7, 3)
whole = more.dropna()  #: (6, 3)

# %% Dicts by the names of the columns
with open("people.csv", "w", newline="") as file:
    writer = csv.DictWriter(file, fieldnames=["name", "age"])
    writer.writeheader()
    writer.writerow({"name": "Ann", "age": 3})
    writer.writerows([{"name": "Bo", "age": 4}, {"age": 5}])
people = pd.read_csv("people.csv")  #: (3, 2)
with open("people.csv", newline="") as file:
    names = [row["name"] for row in csv.DictReader(file)]
lengths = np.zeros((len(names), len(names[0])))  #: (3, 3)

# %% Rows that nobody can count, values that nobody knows, and a form of their own
with open("open.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["a", "b"])
    for i in range(len(os.environ["PATH"])):
        writer.writerow([i, 2.5])
counted = pd.read_csv("open.csv")  # silent
with open("known.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["a", "b"])
    given(writer)
handed = pd.read_csv("known.csv")  # silent: one more row
with open("marked.csv", "w", newline="") as file:
    csv.writer(file, quoting=csv.QUOTE_ALL).writerow(["a", "b"])
marked = pd.read_csv("marked.csv")  # silent
with open("perhaps.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["a", "b"])
    if len(os.environ["PATH"]) > 3:
        writer.writerow([1, 2])
perhaps = pd.read_csv("perhaps.csv")  # silent
