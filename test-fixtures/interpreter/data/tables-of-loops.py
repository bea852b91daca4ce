# Tables that the rounds of a loop make, however many there are: what all of them have in common is known of each.
import random
import numpy as np
import pandas as pd

papers = pd.DataFrame(np.random.randint(0, 2, (300, 4)), columns=["a", "b", "c", "d"])  #: (300, 4)
papers["subject"] = np.random.randint(0, 7, 300)  #: (300,)

# %% Parts of groups under one another
parts = []
for subject, group in papers.groupby("subject"):  #: (len(group), 5)
    parts.append(group[np.random.rand(len(group)) <= 0.5])
some = pd.concat(parts)  #: (len(some), 5)
features = some[["a", "b"]].to_numpy()  #: (len(some), 2)
shuffled = some.sample(frac=1)["subject"].values  #: (len(some),)
labels = np.array([subject, subject])  #: (2,)

# %% One table of each round, and a list of them in brackets
tables = []
for _ in range(random.randint(600, 700)):
    tables.append(pd.DataFrame(np.zeros((7, 2)), columns=["x", "y"]))
first = tables[0].values  #: (7, 2)
whole = pd.concat(tables, ignore_index=True)  #: (7·random.randint(…), 2)
rows = pd.concat([papers.sample(30) for _ in range(random.randint(600, 700))])  #: (30·random.randint(…), 5)

# %% What only some of them get, or all get after they were put into the list, leaves the columns open
late = []
for _ in range(random.randint(600, 700)):
    table = pd.DataFrame(np.zeros((7, 2)), columns=["x", "y"])  #: (7, 2)
    late.append(table)
    table["z"] = 1
lately = pd.concat(late)  #: (7·random.randint(…), lately.shape[1])
odd = []
for _ in range(random.randint(600, 700)):
    table = pd.DataFrame(np.zeros((7, 2)), columns=["x", "y"])  #: (7, 2)
    if random.random() < 0.5:
        table["z"] = 1
    odd.append(table)
oddly = pd.concat(odd)  #: (7·random.randint(…), oddly.shape[1])

# %% A list becomes a column of its type
staff = pd.DataFrame({"age": np.arange(4)})  #: (4, 1)
staff["name"] = ["Ada", "Bo", "Cy", "Di"]
staff["size"] = [1.5, 1.6, 1.7, 1.8]
numbers = staff.select_dtypes(include="number")  #: (4, 2)
