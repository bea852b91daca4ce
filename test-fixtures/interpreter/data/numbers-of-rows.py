import numpy as np
import pandas as pd

# %% One number a row is of a type, and of whole numbers it is known
table = pd.DataFrame({"a": [1.0, None, 3.0], "b": [1, 2, 3], "c": [4, 5, 6], "s": ["x", "y", "z"]})  #: (3, 4)
table["total"] = table[["a", "b"]].sum(axis=1)  #: (3,)
table["whole"] = table[["b", "c"]].sum(axis=1)  #: (3,)
table["most"] = table[["a", "b"]].max(axis=1)  #: (3,)
table["there"] = table.count(axis=1)  #: (3,)
numbers = table.select_dtypes(include=np.number)  #: (3, 7)
large = table[table["whole"] > 6]  #: (2, 8)
gaps = table[table.isnull().any(axis=1)]  #: (1, 8)
told = table.dropna(subset=["total", "most"])  #: (3, 8)

# %% Under one another, truth values and missing ones are objects, and so are numbers and texts
known = pd.DataFrame({"id": [1, 2], "label": [True, False], "code": [1, 2]})  #: (2, 3)
asked = pd.DataFrame({"id": [3], "code": ["x"]})  #: (1, 2)
both = pd.concat([known, asked], ignore_index=True)  #: (3, 3)
unlabelled = both[both["label"].isna()]  #: (1, 3)
numbers = both.select_dtypes("number")  #: (3, 1)
filled = both["label"].fillna(both["label"].mode()[0])  #: (3,)

# %% tolist() gives lists as deep as there are axes
rows = []
for _ in range(4):
    rows.append(np.random.rand(32, 13).tolist())
stacked = np.array(rows)  #: (4, 32, 13)
columns = np.array(list(zip(*rows[0])))  #: (13, 32)
heads = np.array([row[:2] for row in rows[0]])  #: (32, 2)

# %% SciPy's transforms of one axis
from scipy.fft import dct, fft, rfft, rfftfreq

signal = np.random.rand(6, 100)  #: (6, 100)
spectrum = np.abs(rfft(signal, axis=1))[:, 1:]  #: (6, 50)
padded = fft(signal, n=128)  #: (6, 128)
cosines = dct(signal, type=2, axis=0, norm="ortho")  #: (6, 100)
places = rfftfreq(100, 0.01)  #: (51,)

# %% Letters without their accents
import unicodedata


def plain(text):
    apart = unicodedata.normalize("NFD", text)
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")


names = [plain(name) for name in ["Müller", "José", "Ænima"]]
codes = np.zeros((len(names), max(map(len, names))))  #: (3, 6)
bare = np.zeros(len("“Ça va”".encode("ascii", "ignore").decode()))  #: (4,)
kept = np.zeros(len("Ça va".encode("utf8").decode("ascii", "ignore")))  #: (4,)
marks = np.zeros(len([c for c in unicodedata.normalize("NFD", "éàç") if unicodedata.combining(c)]))  #: (3,)
