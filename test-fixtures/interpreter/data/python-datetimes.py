# Points of time, days and spans of Python's `datetime`, and what pandas makes of them.
import datetime
import numpy as np
import pandas as pd
from datetime import date, timedelta

# %% Spans between points
start = datetime.datetime(2020, 1, 1)
end = datetime.datetime(2020, 3, 1, 12, 30)
days = np.zeros(((end - start).days, 2))  #: (60, 2)
hours = np.zeros((int((end - start).total_seconds() // 3600),))  #: (1452,)
part = np.zeros((int((end - start) / timedelta(days=1)), (end - start) // timedelta(weeks=1)))  #: (60, 8)
rest = np.zeros(((timedelta(days=10) % timedelta(days=4)).days, abs(timedelta(days=-3)).days))  #: (2, 3)
seconds = np.zeros((timedelta(minutes=3, seconds=1.5).seconds, timedelta(1, 2).days))  #: (181, 1)

# %% Days
day = date(2020, 5, 17)
between = np.zeros(((day - date(2020, 5, 1)).days, day.month))  #: (16, 5)
next_day = np.zeros(((day + timedelta(hours=30)).day, (timedelta(hours=30) + day).day))  #: (18, 18)
before = np.zeros(((day - timedelta(hours=1)).day, 2))  #: (17, 2)
weekday = np.zeros((day.weekday(), day.isoweekday()))  #: (6, 7)

# %% Texts
moment = datetime.datetime.strptime("2021-02-03 04:05", "%Y-%m-%d %H:%M")
read = np.zeros((moment.day, moment.hour, moment.minute))  #: (3, 4, 5)
written = np.zeros((int(moment.strftime("%m%d")), len(moment.isoformat()), len(str(moment))))  #: (203, 19, 19)
iso = np.zeros((date.fromisoformat("2020-01-09").day, datetime.datetime.fromisoformat("2020-01-04T05:06").hour))  #: (9, 5)
clock = datetime.datetime.strptime("10:30", "%H:%M") - datetime.datetime.strptime("09:00", "%H:%M")
minutes = np.zeros((clock.seconds // 60,))  #: (90,)
same = np.zeros((moment.replace(day=9, hour=1).day, len(str(moment.date()))))  #: (9, 10)

# %% A loop over days
moment = datetime.datetime(2020, 1, 1)
names = []
while moment < datetime.datetime(2020, 1, 9):
    names.append(moment.strftime("%Y-%m-%d"))
    moment += timedelta(days=1)
shape = np.zeros((len(names), moment.day))  #: (8, 9)
counts = {datetime.datetime(2020, 1, 9): 5}
found = np.zeros((counts[moment],))  #: (5,)
latest = np.zeros((max([datetime.datetime(2020, 2, 3), moment]).day,))  #: (3,)

# %% Columns
frame = pd.DataFrame({"when": [datetime.datetime(2020, 1, 1) + timedelta(days=i) for i in range(40)], "value": np.arange(40)})  #: (40, 2)
frame["month"] = frame["when"].dt.month  #: (40,)
january = frame[frame["month"] == 1]  #: (31, 3)
later = frame[frame["when"] >= datetime.datetime(2020, 2, 1)]  #: (9, 3)
age = (datetime.datetime(2021, 1, 1) - frame["when"]).dt.days  #: (40,)
young = frame[age < 350]  #: (23, 3)
old = frame[(frame["when"] - datetime.datetime(2020, 1, 1)).dt.days < 3]  #: (3, 3)
moved = frame[frame["when"] + timedelta(days=1) > datetime.datetime(2020, 2, 8)]  #: (2, 3)
indexed = frame.set_index("when")  #: (40, 2)
february = indexed.loc["2020-02"]  #: (9, 2)
weeks = indexed.resample("W").sum()  #: (6, 2)

# %% Ranges and points of pandas
range_ = pd.date_range(datetime.datetime(2020, 1, 1), datetime.datetime(2020, 1, 5, 12))  #: (5,)
of_days = pd.date_range(date(2020, 1, 1), periods=7, freq="D")  #: (7,)
point = pd.Timestamp("2020-01-05") + timedelta(days=2)
of_point = np.zeros((point.day, (point - datetime.datetime(2020, 1, 1)).days))  #: (7, 6)
array = np.array([datetime.datetime(2020, 1, 1), datetime.datetime(2020, 1, 2)])  #: (2,)

# %% What only the clock tells
now = datetime.datetime.now()
folder = "logs/" + now.strftime("%Y%m%d-%H%M%S")
age = now - datetime.datetime(2020, 1, 1)
ones = np.ones((age.days - age.days + 3, 2))  #: (ones.shape[0], 2)
