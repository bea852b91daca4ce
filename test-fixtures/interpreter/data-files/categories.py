import numpy as np
import pandas as pd
import keras
from keras import layers
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import LabelEncoder, OneHotEncoder, StandardScaler

# %% A column's different values are counted
df = pd.read_csv("weather.csv")  #: (30, 6)
kinds = df["kind"].nunique()
x = layers.Embedding(kinds, 3)(keras.Input((1,)))  #: (None, 1, 3) · 12
codes, names = pd.factorize(df["kind"])  #: (30,), (4,)
different = df["kind"].unique()  #: (4,)
last = df["sun"].max()
y = layers.Embedding(int(last) + 1, 2)(keras.Input((1,)))  #: (None, 1, 2) · 26

# %% A column for each category
df = pd.read_csv("weather.csv").drop(columns=["day", "wind"])  #: (30, 4)
wide = pd.get_dummies(df)  #: (30, 7)
labels = pd.get_dummies(df["kind"]).values  #: (30, 4)
some = pd.get_dummies(df, columns=["kind", "fog"], drop_first=True)  #: (30, 6)

# %% Encoders know what they were fitted to
df = pd.read_csv("weather.csv")  #: (30, 6)
encoder = LabelEncoder()
y = encoder.fit_transform(df["kind"])  #: (30,)
x = layers.Dense(len(encoder.classes_), activation="softmax")(keras.Input((3,)))  #: (None, 4) · 16
one = OneHotEncoder(sparse_output=False)
z = one.fit_transform(df[["kind", "fog"]])  #: (30, 6)
again = one.transform(df[["kind", "fog"]][:7])  #: (7, 6)
both = ColumnTransformer(
    [("numbers", StandardScaler(), ["rain", "sun"]), ("kinds", OneHotEncoder(sparse_output=False), ["kind"])]
)
w = both.fit_transform(df)  #: (30, 6)
v = both.transform(df.iloc[:5])  #: (5, 6)

# %% Rows that were chosen may lack some of the values
df = pd.read_csv("weather.csv")  #: (30, 6)
few = df[df["fog"] == 1]  #: (17, 6)
y = pd.get_dummies(few["kind"])  #: (17, 4)

# %% So may columns that were written
df = pd.read_csv("weather.csv")  #: (30, 6)
df.loc[df["fog"] == 1, "kind"] = "mist"
y = pd.get_dummies(df["kind"])  #: (30, 5)

# %% Frames that are written out
frame = pd.DataFrame({"size": ["s", "m", "s", "l"], "n": [1, 2, 3, 4]})  #: (4, 2)
y = pd.get_dummies(frame)  #: (4, 4)
