import numpy as np
import pandas as pd

# %% the last days of a table are kept for testing
days = pd.DataFrame({"day": pd.date_range("2020-01-01", periods=10), "sold": range(10)})  #: (10, 2)
cut = days["day"].max() - pd.Timedelta(days=3)
train = days[days["day"] <= cut]  #: (7, 2)
test = days[days["day"] > cut]  #: (3, 2)
turned = days[cut < days["day"]]  #: (3, 2)

# %% labels that are points of time are cut by points, and by one of themselves
days = pd.DataFrame({"day": pd.date_range("2020-01-01", periods=10), "sold": range(10)}).set_index("day")  #: (10, 1)
first = days.loc[: pd.Timestamp("2020-01-04")]  #: (4, 1)
rest = days[days.index >= pd.Timestamp(2020, 1, 5)]  #: (6, 1)
before = days[days.index < days.index[-2]]  #: (8, 1)
between = days[(days.index >= "2020-01-03") & (days.index < "2020-01-05")]  #: (2, 1)
early = days[days.index < days.index.max() - pd.Timedelta("1 day")]  #: (8, 1)

# %% a cell of a table is a number, or a point whose parts are numbers
days = pd.DataFrame({"day": pd.date_range("2020-01-01", periods=10), "sold": [4, 2, 7, 1, 5, 3, 9, 8, 6, 2]})  #: (10, 2)
by_place = np.zeros(days["sold"].iloc[-2])  #: (6,)
by_label = np.zeros(days.loc[2, "sold"])  #: (7,)
of_both = np.zeros(days.iloc[0, 1])  #: (4,)
month = np.zeros(days["day"].iloc[5].day)  #: (6,)
span = np.zeros((days["day"].max() - days["day"].min()).days)  #: (9,)
hours = np.zeros(pd.Timedelta(days=1) // pd.Timedelta("90min"))  #: (16,)

# %% columns of points are moved by spans, and what lies between is a span
days = pd.DataFrame({"day": pd.date_range("2020-01-01", periods=10)})  #: (10, 1)
later = days["day"] + pd.Timedelta(hours=36)  #: (10,)
kept = days[later > pd.to_datetime("2020-01-05")]  #: (7, 1)
since = (days["day"] - pd.Timestamp("2020-01-03")).dt.days  #: (10,)
passed = days[since >= 0]  #: (8, 1)

# %% an offset in days is a span like any other
days = pd.DataFrame({"day": pd.date_range("2020-01-01", periods=10)})  #: (10, 1)
left = days[days["day"] < pd.Timestamp("2020-01-06") + pd.DateOffset(days=1)]  #: (6, 1)

# %% an array where two conditions hold has the elements of both
steps = np.arange(10)  #: (10,)
middle = steps[(steps > 3) & (steps < 7)]  #: (3,)
ends = steps[(steps < 2) | (steps > 8)]  #: (3,)

# %% Points and spans before a column of times
import numpy as np
import pandas as pd
joined = pd.Series(pd.date_range("2021-01-01", periods=30))  #: (30,)
age = (pd.Timestamp("2022-01-01") - joined).dt.days  #: (30,)
later = pd.Timedelta(days=3) + joined  #: (30,)
since = joined.max() - joined  #: (30,)
now = (pd.Timestamp.now() - joined).dt.days  #: (30,)
spans = pd.Timestamp("2022-01-01") - pd.date_range("2021-01-01", periods=5)  #: (5,)
sooner = pd.Timestamp("2021-01-03") > joined  #: (30,)
