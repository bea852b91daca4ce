"""Functions of NumPy give tables for tables, arrays are picked from by ranges and columns, and groups are gone through
one by one."""

# %% A function of each element gives a table of the same rows
import numpy as np
import pandas as pd

prices = pd.DataFrame({"a": [1.0, 2.0, 4.0, 8.0], "b": [1.0, 3.0, 9.0, 27.0]})  #: (4, 2)
returns = np.log(prices).diff().dropna()  #: (3, 2)
logs = np.log1p(prices["a"]).shift(1)  #: (4,)
known = logs.dropna()  #: (3,)
prices["root"] = np.sqrt(prices["a"] - 2)  #: (4,)
real = prices.drop(columns="root")  #: (4, 2)
scaled = np.round(prices[["a"]] / 3, 2).to_numpy()  #: (4, 1)
larger = np.maximum(prices["a"], prices["b"]).rolling(2).mean()  #: (4,)

# %% Places in a range, and in a column
import numpy as np
import pandas as pd

data = np.zeros((90, 4))  #: (90, 4)
part = data[range(10, 40, 3)]  #: (10, 4)
windows = []
for i in range(20, 90):
    windows.append(data[range(i - 20, i, 5)])
windows = np.array(windows)  #: (70, 4, 4)
labels = pd.Series([1, 0, 1])  #: (3,)
rows = np.zeros((3, 5))  #: (3, 5)
ones = rows[labels == 1]  #: (2, 5)
others = rows[~(labels.values == 1)]  #: (1, 5)

# %% Groups one by one
import pandas as pd

log = pd.DataFrame({"boat": ["b", "a", "b", "b"], "speed": [1.0, 2.0, 3.0, 4.0]})  #: (4, 2)
tables = [rows for _, rows in log.groupby("boat")]  #: [(1, 2), (3, 2)]
first, second = tables  #: (1, 2), (3, 2)
slow = first["speed"].values  #: (1,)
fast = second.add_suffix("_b")  #: (3, 2)
kept = fast["speed_b"]  #: (3,)

# %% Texts read as numbers, and rows that repeat others
import pandas as pd

bills = pd.DataFrame({"total": ["3.5", " ", "12", "12"]})  #: (4, 1)
bills["total"] = pd.to_numeric(bills["total"], errors="coerce")  #: (4,)
paid = bills.dropna()  #: (3, 1)
last = paid.drop_duplicates(keep="last")  #: (2, 1)
single = paid.drop_duplicates(keep=False)  #: (1, 1)

# %% A row for each day, and tables put together by their row labels
import pandas as pd

rain = pd.DataFrame({"day": ["2024/01/01", "2024/01/02", "2024/01/04"], "mm": [1.0, 2.0, 3.0]})  #: (3, 2)
rain["day"] = pd.to_datetime(rain["day"])  #: (3,)
rain = rain.set_index("day")  #: (3, 1)
daily = rain.asfreq("D")  #: (4, 1)
wind = pd.DataFrame({"day": pd.to_datetime(["2024-01-02", "2024-01-04"]), "kn": [7, 9]})  #: (2, 2)
both = rain.merge(wind.set_index("day"), on="day", how="outer")  #: (3, 2)
windy = both.dropna()  #: (2, 2)
totals = pd.DataFrame(wind.groupby("kn")["kn"].count()).clip(0, 1)  #: (2, 1)

# %% Values that fall together in a table of groups
import pandas as pd

catch = pd.DataFrame({"day": ["x", "x", "y"], "kind": ["a", "b", "a"], "kg": [1, 2, 3]})  #: (3, 3)
means = catch.pivot_table(index="day", columns="kind", values="kg").dropna()  #: (1, 2)
light = means[means["a"] == 1]  #: (1, 2)
counts = catch.pivot_table(index="day", columns="kind", values="kg", aggfunc="count", fill_value=0)  #: (2, 2)
seen = counts[counts["b"] > 0]  #: (len(seen), 2)
