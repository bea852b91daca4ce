import keras
import numpy as np
import pandas as pd
from keras import layers
from sklearn.compose import ColumnTransformer
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import LabelBinarizer, LabelEncoder, MinMaxScaler, OneHotEncoder

# Tables small enough that every value is known: which rows are chosen, and what arrays made of them hold.

# %% Masks pick the rows that they say
df = pd.read_csv("weather.csv")  #: (30, 6)
warm = df[df["sun"] > 5]  #: (13, 6)
other = df[~(df["kind"] == "rain") & (df["fog"] != 1)]  #: (10, 6)
some = df[df["kind"].isin(["hail", "rain"])]  #: (15, 6)
there = df[df["rain"].notna()]  #: (30, 6)
few = df.drop_duplicates(subset=["kind"])  #: (4, 6)
y = layers.Dense(df["kind"].nunique())(keras.Input((len(some),)))  #: (None, 4) · 64

# %% What is computed of rows above is missing in the first ones
df = pd.read_csv("weather.csv")  #: (30, 6)
df["mean"] = df["sun"].rolling(4).mean()  #: (30,)
df["step"] = df["rain"].diff(2)  #: (30,)
df["before"] = df["sun"].shift(1)  #: (30,)
whole = df[["sun", "mean", "step", "before"]].dropna()  #: (27, 4)

# %% A sample and the rest
df = pd.read_csv("weather.csv")  #: (30, 6)
train = df.sample(frac=0.8, random_state=0)  #: (24, 6)
rest = df.drop(train.index)  #: (6, 6)
half = df.iloc[:15]  #: (15, 6)
last = df.drop(index=half.index)  #: (15, 6)

# %% Tables beside one another by keys
kinds = pd.DataFrame({"kind": ["rain", "hail", "rain"], "weight": [1.5, 2.0, 3.0]})  #: (3, 2)
df = pd.read_csv("weather.csv")  #: (30, 6)
a = df.merge(kinds, on="kind")  #: (22, 7)
b = pd.merge(df, kinds, on="kind", how="left")  #: (37, 7)
c = df.pivot_table(index="fog", columns="kind", values="sun").fillna(0)  #: (2, 4)
d = df.groupby(["fog", "kind"])["sun"].mean()  #: (8,)
e = df.join(pd.get_dummies(df["kind"], prefix="is"))  #: (30, 10)
f = pd.get_dummies(df, columns=["kind"], drop_first=True).drop(columns=["day"])  #: (30, 7)

# %% Classes in arrays of columns
df = pd.read_csv("weather.csv")  #: (30, 6)
rows = df.values  #: (30, 6)
place = list(df.columns).index("kind")
labels = rows[:, place]  #: (30,)
numbers = LabelEncoder().fit_transform(labels)  #: (30,)
one = keras.utils.to_categorical(numbers)  #: (30, 4)
two = LabelBinarizer().fit_transform(labels)  #: (30, 4)
fog = LabelBinarizer().fit_transform(df["fog"])  #: (30, 1)
both = ColumnTransformer([("kinds", OneHotEncoder(), [place])], remainder="passthrough").fit_transform(rows)  #: (30, 9)
y = layers.Dense(len(np.unique(labels)))(keras.Input((numbers.max() + 1,)))  #: (None, 4) · 20

# %% Arrays that are written out
labels = np.array([3, 0, 1] * 40).reshape(-1, 1)  #: (120, 1)
one = keras.utils.to_categorical(labels)  #: (120, 4)
some = keras.utils.to_categorical(labels[:100, 0])  #: (100, 4)
x = np.c_[np.zeros((5, 2)), np.ones(5)]  #: (5, 3)
y = np.r_[0, np.zeros(4), 7:9]  #: (7,)
labels[:, 0] = labels[:, 0] * 2  #: (120,)
more = keras.utils.to_categorical(labels)  #: (120, more.shape[1])

# %% Points of time
days = pd.date_range("2023-01-01", periods=9)  #: (9,)
hours = pd.date_range("2023-01-01", "2023-01-03", freq="6h")  #: (9,)
y = keras.Input((len(days), len(hours)))  #: (None, 9, 9)

# %% Times as row labels, an order, and what is scaled: nothing goes missing by them
df = pd.read_csv("weather.csv", parse_dates=["day"])  #: (30, 6)
df = df.sort_values("day").set_index("day")  #: (30, 5)
df["month"] = df.index.month  #: (30,)
df["mean"] = df["sun"].rolling(3).mean()  #: (30,)
df["change"] = df["rain"].pct_change()  #: (30,)
df = df.drop(columns=["kind", "wind"]).dropna()  #: (28, 6)
scaled = MinMaxScaler().fit_transform(df)  #: (28, 6)
again = pd.DataFrame(scaled.astype("float32"))  #: (28, 6)
again[6] = again[0].shift(-2)  #: (28,)
again = again.dropna()  #: (26, 7)
part = again.values[0:4, df.columns.get_loc("sun")]  #: (4,)

# %% Folds of classes are as long as folds of rows
df = pd.read_csv("weather.csv")  #: (30, 6)
for train, test in StratifiedKFold(4).split(df[["rain"]], df["sun"] > 5):  #: (22,), (8,) | (23,), (7,)
    x = df[["rain", "sun"]].values[train]  #: (22|23, 2)
