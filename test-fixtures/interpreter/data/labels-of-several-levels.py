# %% A pivot by two columns, and by several columns of values
import pandas as pd

sales = pd.DataFrame({"day": [1, 1, 2, 2, 2], "shop": ["u", "v", "u", "v", "v"], "kind": [3, 3, 3, 4, 4], "units": [1, 2, 3, 4, 5], "price": [1.0, 2, 3, 4, 5]})  #: (5, 5)
by_two = sales.pivot_table(index="day", columns=["shop", "kind"], values="units")  #: (2, 3)
by_two.columns = ["_".join(map(str, label)) for label in by_two.columns]
one = by_two[["u_3", "v_4"]]  #: (2, 2)
two_values = sales.pivot_table(index="day", columns="shop", values=["units", "price"])  #: (2, 4)
below = two_values["units"]  #: (2, 2)
alone = two_values["units"]["u"]  #: (2,)
tuple_of_both = two_values[("price", "v")]  #: (2,)
two_values["total"] = 1
flat = two_values.reset_index()  #: (2, 6)
flat.columns = flat.columns.map("_".join)  #: (6,)
key = flat["day_"]  #: (2,)
gone = sales.pivot_table(index="day", columns="shop", values=["units", "price"]).drop(columns="price")  #: (2, 2)

# %% Groups by several columns, taken apart again
import pandas as pd

sales = pd.DataFrame({"day": [1, 1, 2, 2, 2], "shop": ["u", "v", "u", "v", "v"], "kind": [3, 3, 3, 4, 4], "units": [1, 2, 3, 4, 5], "price": [1.0, 2, 3, 4, 5]})  #: (5, 5)
means = sales.groupby(["day", "shop", "kind"])[["units", "price"]].mean()  #: (4, 2)
by_both = means.unstack(["shop", "kind"])  #: (2, 6)
by_shop = means.unstack("shop")  #: (3, 4)
by_day = means.unstack(0)["price"]  #: (3, 2)
of_series = means["units"].unstack(["kind", "shop"])  #: (2, 3)

# %% Several functions of each column
import numpy as np
import pandas as pd

sales = pd.DataFrame({"day": [1, 1, 2, 2, 2], "units": [1, 2, 3, 4, 5], "price": [1.0, 2, 3, 4, 5]})  #: (5, 3)
told = sales.groupby("day").agg({"units": ["mean", "max"], "price": "sum"})  #: (2, 3)
told.columns = told.columns.droplevel(0)  #: (3,)
sums = told["sum"]  #: (2,)
every = sales.groupby("day")[["units", "price"]].agg(["mean", np.std, len])  #: (2, 6)
every.columns = ["_".join(label).strip() for label in every.columns.values]
picked = every[["units_mean", "price_len"]]  #: (2, 2)
rolled = sales[["units", "price"]].rolling(2).agg(["mean", "std"])  #: (5, 4)
whole = rolled.dropna()  #: (4, 4)
of_one = sales["units"].rolling(2).agg(["mean", "std"])["std"]  #: (5,)

# %% Tables side by side, each under a name
import pandas as pd

half = pd.DataFrame({"x": [1, 2, 3], "y": [4.0, 5, 6]})  #: (3, 2)
both = pd.concat({"first": half, "second": half}, axis=1)  #: (3, 4)
second = both["second"]["y"]  #: (3,)
of_loc = both.loc[:, ("first", "x")]  #: (3,)
three = both.drop(columns=[("first", "x")])  #: (3, 3)
named = pd.concat([half.x, half.y], axis=1, keys=["p", "q"])["q"]  #: (3,)
tops = both.columns.get_level_values(0)  #: (4,)
width = len(both["first"].columns)
array = both["first"].to_numpy()  #: (3, 2)

# %% Labels changed by a function
import pandas as pd

table = pd.DataFrame({"Max Temp": [1.0, 2], "Min Temp": [0.0, 1]})  #: (2, 2)
lower = table.rename(columns=str.lower).rename(columns=lambda label: label.replace(" ", "_"))  #: (2, 2)
column = lower["max_temp"]  #: (2,)

# %% Labels made in several levels
import numpy as np
import pandas as pd

tuples = pd.DataFrame(np.zeros((3, 3)), columns=pd.MultiIndex.from_tuples([("p", "x"), ("p", "y"), ("q", "x")]))  #: (3, 3)
part = tuples["p"]  #: (3, 2)
rest = tuples.drop(columns="p")  #: (3, 1)
product = pd.DataFrame(np.zeros((2, 6)), columns=pd.MultiIndex.from_product([["a", "b"], ["x", "y", "z"]]))["b"]  #: (2, 3)
arrays = pd.DataFrame(np.zeros((2, 2)), columns=pd.MultiIndex.from_arrays([["a", "b"], ["x", "y"]]))["b"]  #: (2, 1)

# %% Several lines are the header
import io
import pandas as pd
from sklearn.svm import SVC
text = "mfcc,mfcc,flux\nmean,std,mean\n1,2,3\n4,5,6\n7,8,9"
table = pd.read_csv(io.StringIO(text), header=[0, 1])
means = table["mfcc"][["mean", "std"]]
kinds = SVC().fit(means.iloc[0:2], [0, 1]).predict(means)

# %% One row under two labels
import pandas as pd
index = pd.MultiIndex.from_tuples([("a", "i"), ("a", "j"), ("b", "i")])  #: (3,)
table = pd.DataFrame([[1, 2], [3, 4], [5, 6]], columns=["u", "v"], index=index)  #: (3, 2)
one = table.loc[("a", "i")]
other = table.loc["a", "j"]
held = pd.DataFrame({"k": [1, 1, 2], "l": ["x", "y", "x"], "m": [1, 2, 3]}).set_index(["k", "l"])  #: (3, 1)
row = held.loc[(1, "x")]
grouped = held.reset_index().groupby(["k", "l"]).sum()  #: (3, 1)
sums = grouped.loc[2, "x"]
twice = pd.concat([pd.DataFrame({"m": [1, 2]}), pd.DataFrame({"m": [3, 4]})], keys=["s", "t"])  #: (4, 1)
third = twice.loc["s", 1]

# %% One level, and no such column
import pandas as pd
table = pd.DataFrame({"m": [1, 2, 3]}, index=["p", "q", "r"])  #: (3, 1)
cell = table.loc["p", "n"]
#                     ^^^ error[missing-column]

# %% One level, made of a column
import pandas as pd
sums = pd.DataFrame({"k": [1, 1, 2], "m": [1, 2, 3]}).groupby("k").sum()  #: (2, 1)
cell = sums.loc[1, "n"]
#                  ^^^ error[missing-column]

# %% Numbers that nobody gave
import pandas as pd
table = pd.DataFrame({"m": [1, 2, 3]})  #: (3, 1)
cell = table.loc[0, "n"]
#                   ^^^ error[missing-column]
