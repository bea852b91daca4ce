import pandas as pd

# %% Numbers of groups are there where those of the rows are, so that tables made of them are known
sales = pd.DataFrame({
    "day": ["mon", "mon", "tue", "tue", "wed", "wed"],
    "shop": [1, 2, 1, 1, 2, 1],
    "units": [3, 4, 5, 6, 7, 8],
    "price": [0.5, 1.5, 2.5, 3.5, 1.0, 2.0],
})  #: (6, 4)
daily = sales.groupby(["day", "shop"])["units"].sum().reset_index()  #: (5, 3)
wide = daily.pivot(index="day", columns="shop", values="units")  #: (3, 2)
whole = wide.dropna()  #: (2, 2)
means = sales.groupby("day")[["units", "price"]].mean()  #: (3, 2)
sums = sales.groupby(["day", "shop"])["units"].sum().unstack()  #: (3, 2)
numbers = sums.select_dtypes("float64")  #: (3, 2)
there = means.dropna(subset=["units"])  #: (3, 2)

# %% A row alone has no deviation, and the mean of nothing is missing
parts = pd.DataFrame({"kind": ["a", "a", "b"], "size": [1.0, 2.0, 3.0]})  #: (3, 2)
parts["gap"] = parts["size"].shift(2)  #: (3,)
spread = parts.groupby("kind")["size"].agg(["mean", "std", "count"])  #: (2, 3)
told = spread.dropna()  #: (len(told), 3)
told = spread.dropna(subset=["mean", "count"])  #: (2, 3)
named = parts.groupby("kind").agg(total=("gap", "sum"), least=("gap", "min"))  #: (2, 2)
told = named.dropna()  #: (1, 2)
told = named[["total"]].dropna()  #: (2, 1)

# %% Spans of time without rows have no mean, but a sum
table = pd.DataFrame({
    "at": pd.to_datetime(["2024-01-01", "2024-01-02", "2024-01-05"]),
    "rain": [1.0, 2.0, 3.0],
})  #: (3, 2)
means = table.resample("D", on="at").mean()  #: (5, 1)
told = means.dropna()  #: (len(told), 1)
sums = table.resample("D", on="at").sum().dropna()  #: (5, 1)

# %% Groups that are columns stand before those of the functions, also where these have labels of two levels
sales = pd.DataFrame({"shop": [1, 1, 2, 2], "item": [3, 3, 4, 5], "units": [1.0, 2.0, 3.0, 4.0]})  #: (4, 3)
means = sales.groupby(["shop", "item"], as_index=False).agg({"units": ["mean", "max"]})  #: (3, 4)
means.columns = ["shop", "item", "mean", "most"]
units = means.drop("item", axis=1)  #: (3, 3)
plain = pd.DataFrame([[0, 1.0], [0, 2.0], [1, 3.0]])  #: (3, 2)
numbered = plain.groupby(0).mean()  #: (2, 1)
