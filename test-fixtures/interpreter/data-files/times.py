"""Points of time in tables: their parts, what lies between two of them, and row labels that become columns again."""
import numpy as np
import pandas as pd
from keras import Input

# %% Parts of times as categories
tides = pd.read_csv("tides.csv", index_col="time", parse_dates=True)  #: (150, 4)
tides["hour"] = tides.index.hour  #: (150,)
tides["weekday"] = tides.index.dayofweek  #: (150,)
x = pd.get_dummies(tides, columns=["hour", "weekday", "sky"])  #: (150, 26)
width = Input((x.shape[1],))  #: (None, 26)
read = pd.read_csv("tides.csv", parse_dates=["time"])  #: (150, 5)
size = Input((read["time"].dt.day_name().nunique(), pd.get_dummies(read["time"].dt.month_name()).shape[1]))  #: (None, 7, 2)
weeks = Input((read["time"].dt.isocalendar().week.nunique(), read["time"].dt.quarter.max() + 1))  #: (None, 2, 5)

# %% Texts in other orders are read as pandas reads them
tides = pd.read_csv("tides.csv")  #: (150, 5)
days = pd.to_datetime(tides["written"], format="%d.%m.%Y")  #: (150,)
size = Input((days.nunique(), days.dt.year.nunique()))  #: (None, 13, 2)
guessed = pd.to_datetime(tides["written"].str.replace(".", "/"), dayfirst=True)  #: (150,)
some = Input((days.dt.month.nunique(),))  #: (None, 2)
both = pd.to_datetime(tides["written"] + " " + tides["time"].str[11:], format="%d.%m.%Y %H:%M")  #: (150,)
stamped = pd.to_datetime("at " + tides["written"], format="at %d.%m.%Y")  #: (150,)
months = Input((stamped.dt.month.nunique(), stamped.dt.day.nunique()))  #: (None, 2, 13)

# %% Rows between two points of time
tides = pd.read_csv("tides.csv", index_col=0, parse_dates=[0])  #: (150, 4)
before = tides[tides.index < "2021-01-01"]  #: (47, 4)
behind = tides.loc[tides.index >= "2021-01-03 05:00"]  #: (77, 4)
between = tides.loc["2020-12-30":"2021-01-02"]  #: (48, 4)
later = tides["2021-01-04":]  #: (67, 4)
year = tides.loc["2020"]  #: (47, 4)
evening = tides[tides.index.hour >= 18]  #: (36, 4)
weekend = tides[tides.index.dayofweek.isin([5, 6])]  #: (31, 4)
daily = tides[["level", "wind"]].resample("D").mean()  #: (13, 2)
coarse = tides["level"].resample("8h").sum()  #: (38,)
monthly = tides[["level"]].resample("MS").max()  #: (2, 1)
none = tides[tides.index.isin(["2021-01-01 01:00"])]  #: (len(none), 4)

# %% Row labels become columns again
tides = pd.read_csv("tides.csv", parse_dates=["time"])  #: (150, 5)
tides["hour"] = tides["time"].dt.hour  #: (150,)
back = tides.set_index("time").reset_index()  #: (150, 6)
months = Input((pd.get_dummies(back["time"].dt.month).shape[1],))  #: (None, 2)
means = tides.groupby("hour")[["level", "wind"]].mean().reset_index()  #: (12, 3)
most = tides.groupby("hour")["level"].max().reset_index()  #: (12, 2)
most.columns = ["hour", "highest"]
sums = tides.merge(tides.groupby(["hour", "sky"], as_index=False)["wind"].sum(), on=["hour", "sky"])  #: (150, 7)
joined = tides.merge(most, on="hour", how="left")  #: (150, 7)
spread = tides.groupby(["hour", "sky"])["wind"].agg(["min", "max"]).reset_index()  #: (48, 4)
table = tides.pivot_table(index="hour", columns="sky", values="level").fillna(0).reset_index()  #: (12, 5)
tides.index = pd.to_datetime(tides["time"])  #: (150,)
night = tides[tides.index.hour < 6]  #: (38, 6)

# %% Words in one text
tides = pd.read_csv("tides.csv")  #: (150, 5)
skies = tides["sky"].str.get_dummies(sep="|")  #: (150, 4)
both = pd.concat([tides[["level", "wind"]], skies], axis=1)  #: (150, 6)
x = both[skies.columns].to_numpy(dtype="float32")  #: (150, 4)
inputs = Input((x.shape[1],))  #: (None, 4)
other = tides["sky"].str.get_dummies()  #: (150, 4)
