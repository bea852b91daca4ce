from concurrent.futures import ThreadPoolExecutor

import keras
import numpy as np
import pandas as pd
from sklearn.preprocessing import LabelBinarizer

# %% rows that are like others are told, and so is what stands at a share of all
table = pd.DataFrame({"k": [1, 1, 2, 3, 3], "x": [4.0, 4.0, 9.0, 1.0, 2.0]})  #: (5, 2)
first = table[~table["k"].duplicated()]  #: (3, 2)
whole = table[~table.duplicated(subset=["k", "x"])]  #: (4, 2)
alone = table[~table["k"].duplicated(keep=False)]  #: (1, 2)
low = table[table["x"] < table["x"].quantile(0.75)]  #: (2, 2)
varied = pd.DataFrame({"a": [1, 1], "b": [1, 2], "c": [3, 4]})  #: (2, 3)
varied = varied.loc[:, varied.nunique() > 1]  #: (2, 2)

# %% labels that are asked for have a row each
ages = pd.DataFrame({"who": ["a", "b", "c"], "age": [40, 30, 20]}).set_index("who")["age"]  #: (3,)
some = ages.reindex(["c", "a"])  #: (2,)
years = np.zeros(some.sum())  #: (60,)
more = ages.reindex(["a", "z", "b"])  #: (3,)
left = more.dropna()  #: (2,)
rows = pd.DataFrame({"x": [5, 6, 7]}).reindex([0, 2, 4])  #: (3, 1)
there = rows.dropna()  #: (2, 1)

# %% points of time that are missing get rows of their own, which are cut by date
hours = pd.DataFrame({"t": pd.date_range("2021-01-01", periods=50, freq="h"), "x": range(50)}).set_index("t")  #: (50, 1)
gappy = hours.iloc[[i for i in range(50) if i % 7 != 3]]  #: (43, 1)
full = gappy.asfreq("h")  #: (50, 1)
told = full.dropna()  #: (43, 1)
day = full.loc["2021-01-02":]  #: (26, 1)

# %% two labels are one column of numbers
labels = LabelBinarizer().fit_transform(["yes", "no", "no"])  #: (3, 1)
both = keras.utils.to_categorical(labels)  #: (3, 2)


# %% a pool of threads gives what plain calls give
def square(size):
    return np.zeros((size, size))  #: (2, 2)


with ThreadPoolExecutor(2) as pool:
    squares = list(pool.map(square, [2, 2, 2]))  #: [3 × (2, 2)]
stack = np.stack(squares)  #: (3, 2, 2)

# %% what a pool is given is done, whether or not somebody asks for the results
made = []
with ThreadPoolExecutor(1) as pool:
    pool.map(made.append, [1, 2, 3])
array = np.array(made)  #: (3,)

# %% rows by days begin at the first point of time
times = pd.DataFrame({"t": pd.to_datetime(["2021-01-01 10:00", "2021-01-02 10:00", "2021-01-03 09:00"]), "x": [1, 2, 3]}).set_index("t")  #: (3, 1)
days = times.asfreq("D")  #: (2, 1)
varied = pd.DataFrame({"a": [1, None, 1], "b": [1, 2, 2]})  #: (3, 2)
more = varied.loc[:, varied.nunique(dropna=False) > 1]  #: (3, more.shape[1])
