import numpy as np
import pandas as pd

# %% Points of time between two, or as many as are asked for, in steps of any kind
days = pd.date_range("2021-01-01", "2021-12-31")  #: (365,)
hours = pd.date_range("2021-01-01", "2021-01-03", freq="6h")  #: (9,)
months = pd.date_range("2020-01-31", periods=14, freq="ME")  #: (14,)
starts = pd.date_range("2020-01-01", "2020-12-31", freq="MS")  #: (12,)
working = pd.date_range(start="2020-01-01", end="2020-12-31", freq="B")  #: (262,)
weeks = pd.date_range("2020-01-01", "2020-12-31", freq="W")  #: (52,)
a = np.zeros((len(days), len(hours), len(months)))  #: (365, 9, 14)
b = np.zeros((len(starts), len(working), len(weeks)))  #: (12, 262, 52)

# %% A table by days is taken apart by the calendar
days = pd.date_range(start="2021-01-01", end="2021-12-31", freq="D")  #: (365,)
sales = pd.DataFrame({"units": np.random.rand(len(days)), "price": 2.5 * np.ones(len(days))}, index=days)  #: (365, 2)
sales["weekday"] = sales.index.weekday  #: (365,)
dummies = pd.get_dummies(sales["weekday"], prefix="day")  #: (365, 7)
monthly = sales["units"].resample("MS").sum()  #: (12,)
weekly = sales.resample("W").mean()  #: (53, 3)
by_month = sales.groupby(sales.index.month).mean()  #: (12, 3)
sales["mean"] = sales["units"].rolling(window=7).mean()  #: (365,)
whole = sales.dropna()  #: (359, 4)
train = whole.loc[:"2021-09-30"]  #: (267, 4)
test = whole[whole.index >= "2021-10-01"]  #: (92, 4)

# %% Groups by what is no column, and a column for each value of the last level
shop = pd.DataFrame(
    {
        "when": pd.date_range("2021-01-01", periods=60, freq="11h"),
        "kind": ["tea", "milk", "salt"] * 20,
        "land": ["no", "se"] * 30,
        "paid": np.arange(60) / 4,
    }
)  #: (60, 4)
shop["month"] = shop["when"].dt.month  #: (60,)
pairs = shop.groupby(["kind", "land"])["paid"].sum().unstack(fill_value=0)  #: (3, 2)
daily = shop.groupby([shop["when"].dt.date, "land"])["paid"].sum().unstack()  #: (28, 2)
spans = shop.groupby(pd.Grouper(key="when", freq="W"))["paid"].mean()  #: (5,)
both = shop.groupby([pd.Grouper(key="when", freq="D"), "land"])["paid"].sum().unstack().shape[1]
one_each = np.zeros(both)  #: (2,)

# %% Columns of one name are told apart by their place
steps = pd.DataFrame(np.random.rand(200, 8))  #: (200, 8)
beside = pd.concat([steps.shift(2), steps.shift(1), steps], axis=1)  #: (200, 24)
beside.columns = [f"lag{i}" for i in range(24)]
beside.dropna(inplace=True)
left = beside.values  #: (198, 24)

# %% One column is written at some rows, and the others keep their categories
table = pd.DataFrame({"port": ["S", "C", "Q"] * 4, "age": list(range(12)), "alone": [0] * 12})  #: (12, 3)
table.loc[table["age"] > 5, "alone"] = 1
coded = pd.get_dummies(table, columns=["port", "alone"])  #: (12, 6)
table[["age", "alone"]] = (table[["age", "alone"]] + 1).to_numpy()  #: (12, 2)
again = pd.get_dummies(table, columns=["port"])  #: (12, 5)

# %% The type of a column decides which columns are chosen
table = pd.DataFrame({"port": ["S", "C", "Q"] * 4, "age": list(range(12)), "fare": np.ones(12)})  #: (12, 3)
numbers = [c for c in table.columns if table[c].dtype in ["int64", "float64"]]
also = [c for c in table.columns if pd.api.types.is_numeric_dtype(table[c])]
x = table[numbers].to_numpy()  #: (12, 2)
y = table[also].to_numpy()  #: (12, 2)

# %% Whole numbers miss nothing, and several quantiles are one number each
days = pd.DataFrame({"day": [f"2024-0{m}-{d:02}" for m in (1, 3) for d in range(1, 31)], "n": np.arange(60) % 9})  #: (60, 2)
days["day"] = pd.to_datetime(days["day"])  #: (60,)
days["week"] = days["day"].dt.isocalendar().week.astype(int)  #: (60,)
days["before"] = days["n"].shift(1)  #: (60,)
whole = days.dropna()  #: (59, 4)
q = days["n"].quantile([0.1, 0.5, 0.9])  #: (3,)
