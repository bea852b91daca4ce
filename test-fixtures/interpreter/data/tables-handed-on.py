# %% `pipe` gives what the function gives, and functions of `assign` see the columns before
import numpy as np
import pandas as pd


def with_lags(table, column, lags):
    return table.assign(**{f"{column}_{lag}": table[column].shift(lag) for lag in lags})  #: (5, 4)


table = pd.DataFrame({"n": [1, 2, 3, 4, 5], "z": [1.0, 2, 3, 4, 5]})  #: (5, 2)
lagged = table.pipe(with_lags, "n", [1, 2])  #: (5, 4)
whole = lagged.dropna()  #: (3, 4)
tail = table.pipe((lambda count, frame: frame.tail(count), "frame"), 3)  #: (3, 2)
logs = table["z"].pipe(np.log)  #: (5,)
more = table.assign(w=lambda t: t["n"] + 1, x=lambda t: t["w"] * 2, one=1)  #: (5, 5)
large = more[more["x"] > 6]  #: (3, 5)
product = table.eval("n * z")  #: (5,)

# %% A table beside another by its row labels
import pandas as pd

left = pd.DataFrame({"key": ["a", "b", "a", "c"], "n": [1, 2, 3, 4]})  #: (4, 2)
right = pd.DataFrame({"p": [10, 20], "q": [True, False]}, index=["a", "b"])  #: (2, 2)
all_rows = left.merge(right, left_on="key", right_index=True, how="left")  #: (4, 4)
some_rows = pd.merge(right, left, left_index=True, right_on="key")  #: (3, 4)
by_both = pd.merge(left.set_index("key"), right, left_index=True, right_index=True, how="outer")  #: (4, 3)
without_gaps = by_both.dropna()  #: (3, 3)

# %% The row before in time, and spans of time among other groups
import pandas as pd

ticks = pd.DataFrame({"t": [1700000000, 1700000060, 1700003600], "v": [1.0, 2, 3]})  #: (3, 2)
ticks["t"] = pd.to_datetime(ticks["t"], unit="s")  #: (3,)
hourly = ticks.set_index("t").resample("h").mean()  #: (2, 1)
counted = ticks.groupby([pd.Grouper(key="t", freq="h"), "v"]).size()  #: (3,)
days = pd.DataFrame({"t": pd.to_datetime(["2023-11-14", "2023-11-15"]), "v": [5, 6], "w": [0, 1]})  #: (2, 3)
nearest = pd.merge_asof(ticks, days, on="t")  #: (3, 4)
columns = nearest[["v_x", "v_y", "w"]]  #: (3, 3)
