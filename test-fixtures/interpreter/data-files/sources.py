import keras
import numpy as np
import pandas as pd
from keras import layers

# Where tables come from besides one csv: workbooks, databases, json, rows of other tables, and what stands in open files.

# %% Workbooks of several sheets
book = pd.ExcelFile("sheets.xlsx")
mix = book.parse("mix")  #: (7, 3)
rest = pd.read_excel(book, sheet_name="rest")  #: (3, 2)
both = pd.read_excel("sheets.xlsx", sheet_name=None)  #: (7, 3), (3, 2)
all_rows = pd.concat(both.values(), ignore_index=True)  #: (10, 3)
one = pd.read_excel("sheets.xlsx", sheet_name=["mix", 1])[1]  #: (3, 2)
size = keras.Input((len(book.sheet_names), mix["grade"].nunique()))  #: (None, 2, 3)

# %% The columns of a query are named in it
import sqlite3

connection = sqlite3.connect(":memory:")
pd.read_csv("weather.csv").to_sql("weather", connection, index=False)
df = pd.read_sql_query("SELECT w.rain, sun AS light, round(fog + 1, 2) AS haze FROM weather w", connection)  #: (len(df), 3)
x = df[["light", "haze"]].values  #: (len(df), 2)

# %% Records of json hold what they say
parts = pd.read_json("parts.json")  #: (8, 3)
hot = pd.get_dummies(parts, columns=["part"])  #: (8, 5)
means = parts["width"].rolling(3).mean().dropna()  #: (6,)

# %% Rows of a small table one after another
df = pd.read_csv("weather.csv")  #: (30, 6)
kept, names = [], []
for i, row in df.iterrows():  #: (6,)
    if row["kind"] == "rain":
        kept.append([i, row["sun"]])
        names.append("place/" + row.kind)
x = np.array(kept)  #: (7, 2)
y = np.array([row.sun for row in df.itertuples() if row.fog == 1])  #: (17,)
size = keras.Input((len({kind for kind, sun in df[["kind", "sun"]].itertuples(index=False)}), len(names[0])))  #: (None, 4, 10)

# %% Spans of time and groups of another series
df = pd.read_csv("weather.csv", parse_dates=["day"]).drop(columns="kind")  #: (30, 5)
weeks = df.set_index("day").resample("W").mean()  #: (5, 4)
wet = df.groupby(df["rain"] > 3)[["sun", "fog"]].mean()  #: (2, 2)

# %% What was read of an open file before is not read again
with open("counts.bin", "rb") as file:
    file.read(8)
    numbers = np.fromfile(file, dtype=np.uint8)  #: (40,)
file = open("counts.bin", "rb")
file.seek(16)
few = np.fromfile(file, np.int16, 4)  #: (4,)
left = np.fromfile(file, np.uint8)  #: (24,)
