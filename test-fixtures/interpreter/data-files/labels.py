"""Labels of columns and rows as values: judged, computed with, put together, and found again behind transposed tables."""
import numpy as np
import pandas as pd
from keras import Input
from sklearn.feature_selection import SelectKBest, VarianceThreshold, f_classif

# %% Columns picked by what is true of their names
df = pd.read_csv("tides.csv").rename(columns={"level": "sea level", "wind": " Wind "})  #: (150, 5)
df.columns = df.columns.str.strip().str.lower().str.replace(" ", "_")  #: (5,)
numbers = df.loc[:, (df.columns != "sky") & ~df.columns.isin(["time", "written"])]  #: (150, 2)
wind = df[df.columns[~df.columns.isin(["time", "written", "sky"])]]  #: (150, 2)
rest = df[df.columns.difference(["time"])]  #: (150, 4)
short = df.loc[:, df.columns.str.startswith("w")]  #: (150, 2)
both = df[df.columns.intersection(["wind", "nothing"])]  #: (150, 1)
kept = df[df.columns.drop("sky")]  #: (150, 4)
again = df.reindex(columns=["wind", "new"])  #: (150, 2)
some = df.get(["wind", "sea_level"]).values  #: (150, 2)

# %% Statistics of each column, aligned with the columns by name
df = pd.read_csv("tides.csv")[["level", "wind"]]  #: (150, 2)
df["both"] = df["level"] * df["wind"]  #: (150,)
target = df.pop("both")  #: (150,)
stats = df.describe().transpose()  #: (2, 8)
normal = (df - stats["mean"]) / stats["std"]  #: (150, 2)
inputs = Input((normal.shape[1],))  #: (None, 2)
turned = df.describe()  #: (8, 2)
turned.pop("wind")  #: (8,)
turned = turned.T  #: (1, 8)

# %% Rows one by one, by labels that are numbers
df = pd.read_csv("tides.csv")  #: (150, 5)
pairs = np.array([[df["level"][i], df["wind"][i]] for i in range(10)])  #: (10, 2)
scaled = pd.DataFrame(np.zeros((150, 2)), columns=["a", "b"], index=df.index)  #: (150, 2)
joined = df.join(scaled)  #: (150, 7)
seconds = df.set_index(pd.to_datetime(df["time"])).index.map(pd.Timestamp.timestamp)  #: (150,)
df["sin"] = np.sin(seconds * (2 * np.pi / 86400))  #: (150,)
words = df["sky"].str.split("|").str.len()  #: (150,)

# %% Features that a test selects
df = pd.read_csv("tides.csv")  #: (150, 5)
x = np.random.rand(150, 20)  #: (150, 20)
best = SelectKBest(f_classif, k=6).fit_transform(x, df["sky"])  #: (150, 6)
ten = SelectKBest().fit(x, df["wind"]).transform(x[:4])  #: (4, 10)
varied = VarianceThreshold().fit_transform(x)  #: (150, varied.shape[1])
