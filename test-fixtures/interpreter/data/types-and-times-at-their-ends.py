import numpy as np
import pandas as pd
import keras

# %% A point of time is no text
ts = pd.Timestamp("2020-01-01")
a = np.zeros(2 if ts != "2020-01-01" else 3)  # which of the two nobody may tell wrongly
b = np.zeros(2 if ts == pd.Timestamp("2020-01-01") else 3)  #: (2,)
c = np.zeros(2 if ts < pd.Timestamp(2020, 1, 2) else 3)  #: (2,)

# %% Points too far off to be told are not missing
s = pd.Series(pd.to_datetime(["2020-01-01", "2021-05-05"]))  #: (2,)
late = (s + pd.Timedelta(days=100000)).dropna()  #: (2,)
near = (s + pd.Timedelta(days=1000)).dropna()  #: (2,)
a = np.zeros(len(near))  #: (2,)
b = np.zeros((late.shape[0], 3))  #: (2, 3)

# %% Spans are counted in billionths of a second
a = np.zeros(pd.Timedelta(seconds=0.3) // pd.Timedelta(seconds=0.1))  #: (3,)
b = np.zeros(int(pd.Timedelta("1D") / pd.Timedelta("6h")))  #: (4,)
c = np.zeros(int(pd.Timedelta("36h").total_seconds() / 7200))  #: (18,)

# %% Types hold so many numbers
a = np.zeros(int(pd.Series([300, 4]).astype("int8").max()))
b = np.zeros(int(pd.Series([100, 4]).astype("int8").max()))  #: (100,)
c = np.zeros(int(pd.Series([7.9, 2.2]).astype("int64").max()))  #: (7,)
d = np.zeros(int(pd.Series([16777216.0, 1.0], dtype="float32").sum() - 16777200))
e = np.zeros(int(pd.Series([5, 6], dtype="int16").max()))  #: (6,)
f = np.zeros(pd.Series([5, 0, 6], dtype=bool).sum())  #: (2,)
g = pd.get_dummies(pd.Series([5, 0, 6], dtype="category"))  #: (3, 3)

# %% Rows are told apart as `keep` says, wherever it stands
df = pd.DataFrame({"a": [1, 1, 1, 2], "b": [1, 2, 1, 1]})  #: (4, 2)
a = df[~df.duplicated(["a"], False)]  #: (1, 2)
b = np.zeros(df["a"].duplicated(False).sum())  #: (3,)
c = np.zeros(df[~df.duplicated("a", "last")]["b"].sum())  #: (2,)
d = np.zeros(df["a"].duplicated().sum())  #: (2,)

# %% What is missing is the largest where nobody skips it
m = pd.Series([1.0, np.nan, 3.0])  #: (3,)
a = np.zeros(2 if np.isnan(m.max(skipna=False)) else 3)
b = np.zeros(int(m.max()))  #: (3,)

# %% Categories that are given are known, whatever the values are
k = pd.Categorical(pd.Series([1.5, 2.5]), categories=["x", "y"])
a = np.zeros(len(k.categories))  #: (2,)
b = pd.get_dummies(pd.Categorical(["x", "z"], categories=["x", "y", "w"]))  #: (2, 3)
c = keras.ops.convert_to_tensor(pd.Categorical(range(200)).codes)  #: (200,)

# %% A row for each step, whatever stands between
m = pd.Series([3, 4], index=pd.to_datetime(["2020-01-01", "2020-01-04"]), name="v")  #: (2,)
a = np.zeros(int(m.asfreq("2D").sum()))  #: (3,)
b = m.asfreq("D")  #: (4,)
c = m.to_frame().asfreq("2D")  #: (2, 1)
d = np.zeros(int(c["v"].sum()))  #: (3,)
e = np.zeros(m.to_frame("w")["w"].sum())  #: (7,)
f = pd.Series([1, 2, 3], index=pd.date_range("2020-01-05", periods=3, freq="W")).asfreq("W")  #: (3,)
g = pd.date_range("2020-01-01", periods=9, freq="999999D") if len(c) == 7 else c  #: (2, 1)
h = np.zeros(pd.Series([1, 2], name="q").to_frame()["q"].sum())  #: (3,)

# %% A list of labels picks every row of each of them
df = pd.DataFrame({"k": ["a", "b", "a", "c"], "v": [1, 2, 3, 4]}).set_index("k")  #: (4, 1)
a = df.loc[["a", "b"]]  #: (3, 1)
b = df["v"][["a", "c"]]  #: (3,)
c = df.loc[["a", "a"]]  #: (4, 1)
d = np.zeros(df.loc[["c", "a"], "v"].sum())  #: (8,)
e = pd.concat([df, df]).loc[["a", "c"]]  #: (6, 1)
f = df.loc[["c", "b"]]  #: (2, 1)
