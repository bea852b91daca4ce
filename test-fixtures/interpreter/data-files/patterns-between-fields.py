import pandas as pd

names = ["age", "work", "school", "hours"]

# %% Fields that stand apart by a pattern
a = pd.read_csv("survey.txt", sep=r"[,;]", header=None, names=names, engine="python")  #: (4, 4)
b = pd.read_csv("survey.txt", sep=r"\s*[,;]\s*", header=None, names=names, engine="python", na_values="?")  #: (4, 4)
c = b.dropna()  #: (2, 4)
d = b.select_dtypes("number")  #: (4, 2)
e = pd.get_dummies(b, columns=["work"])  #: (4, 5)
f = pd.read_csv("survey.txt", sep=r",|;", header=None, engine="python").shape
g = pd.get_dummies(a, columns=["work"])  #: (4, 6)
h = pd.read_csv("survey.txt", sep=r",\s*", header=None, engine="python")  #: (4, 3)
i = pd.get_dummies(h[1])  #: (4, 3)
j = pd.read_csv("survey.txt", sep=r"[\s,;]+", header=None, engine="python")  #: (4, 4)
k = pd.read_csv("survey.txt", sep=" *, *", header=None, engine="python")  #: (4, 3)
m = pd.get_dummies(k[1])  #: (4, 3)

# %% Of a pattern that groups only the columns are known that the program names
a = pd.read_csv("survey.txt", sep=r"(?:,|;)\s*", header=None, names=names, engine="python")  #: (len(a), 4)

# %% Several characters stand between fields as they are, and no line stands behind the last
a = pd.read_csv("survey.txt", sep=" ;", engine="python", header=None)  #: (4, 2)
b = pd.read_csv("survey.txt", sep=" ;", engine="python", header=None, skipfooter=1)  #: (3, 2)
c = pd.read_csv("shifts.txt", sep=r"\s+", engine="python", comment="#", header=None, skipfooter=2)  #: (10, 3)
