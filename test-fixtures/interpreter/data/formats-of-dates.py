"""Dates that are written in another way than `format` says, and those that are written so."""
import pandas as pd

# %% The year comes first
day = pd.to_datetime(pd.Series(["2024-01-05", "2024-02-11"]), format="%d/%m/%Y")
#                                                                    ^^^^^^^^^^ error[refused-value]
#                                                                    ^^^^^^^^^^ fix "Change to "%Y-%m-%d""

# %% A time of day behind it
frame = pd.DataFrame({"time": ["05.01.2024 10:00", "06.01.2024 11:30"]})  #: (2, 1)
time = pd.to_datetime(frame["time"], format="%d.%m.%Y")
#                                           ^^^^^^^^^^ error[refused-value]
#                                           ^^^^^^^^^^ fix "Change to "%d.%m.%Y %H:%M""

# %% One row among others
day = pd.to_datetime(pd.Series(["2024-01-05", "tomorrow"]), format="%Y-%m-%d")
#                                                                  ^^^^^^^^^^ error[refused-value]
#                                                                  ^^^^^^^^^^ no fix

# %% As it says, with one digit as well
a = pd.to_datetime(pd.Series(["2024-01-05", "2024-1-5"]), format="%Y-%m-%d")  #: (2,)
b = pd.to_datetime(pd.Series(["5.1.2024", "05.01.2024"]), format="%d.%m.%Y")  #: (2,)
c = pd.to_datetime(pd.Series(["20240105"]), format="%Y%m%d")  #: (1,)
d = pd.to_datetime(pd.Series(["Jan 5 2024", "Feb 11 2024"]), format="%b %d %Y")  #: (2,)
e = pd.to_datetime(pd.Series(["10:30 PM 05-01-24"]), format="%I:%M %p %d-%m-%y")  #: (1,)

# %% What is missing
a = pd.to_datetime(pd.Series(["2024-01-05", None, ""]), format="%Y-%m-%d")  #: (3,)
b = pd.to_datetime(pd.Series(["2024-01-05", "NaT", "nan"]), format="%Y-%m-%d")  #: (3,)

# %% What can't be read is to be missing, or need not be whole
a = pd.to_datetime(pd.Series(["2024-01-05", "tomorrow"]), format="%Y-%m-%d", errors="coerce")  #: (2,)
b = pd.to_datetime(pd.Series(["on 2024-01-05"]), format="%Y-%m-%d", exact=False)  #: (1,)
c = pd.to_datetime(pd.Series(["2024-01-05", "2024-02-11 10:00"]), format="ISO8601")  #: (2,)
d = pd.to_datetime(pd.Series(["2024-01-05", "11/02/2024"]), format="mixed")  #: (2,)

# %% Parts of seconds
a = pd.to_datetime(pd.Series(["2024-01-05 10:00:00.123"]), format="%Y-%m-%d %H:%M:%S.%f")  #: (1,)
b = pd.to_datetime(pd.Series(["2024-01-05T10:00:00+0100"]), format="%Y-%m-%dT%H:%M:%S%z")  #: (1,)
