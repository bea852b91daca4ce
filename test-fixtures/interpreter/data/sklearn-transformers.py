import numpy as np
import pandas as pd
import keras
from keras import layers
from sklearn.decomposition import PCA
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import LabelBinarizer, LabelEncoder, MinMaxScaler, OneHotEncoder, StandardScaler

np.savetxt("weather.csv", np.ones((40, 5)), delimiter=",", header="day,rain,sun,fog,wind", comments="")

# %% Scalers keep the shape and give arrays, projections have as many columns as they are told
a = StandardScaler().fit_transform(np.random.rand(90, 5))  #: (90, 5)
pca = PCA(n_components=2)
b = pca.fit_transform(a)  #: (90, 2)
c = pca.inverse_transform(b)  #: (90, 5)
d = PCA().fit_transform(a)  #: (90, 5)
scaler = MinMaxScaler(feature_range=(0, 1))
scaler.fit(a)
e = scaler.transform(a[:7])  #: (7, 5)
f = scaler.inverse_transform(e)  #: (7, 5)
g = SimpleImputer(strategy="mean").fit_transform(a)  #: (90, 5)

# %% Tables become arrays of as many columns
df = pd.read_csv("weather.csv")
x = StandardScaler().fit_transform(df[["rain", "sun"]])  #: (len(df), 2)
y = MinMaxScaler().fit_transform(df["wind"].values.reshape(-1, 1))  #: (len(df), 1)
z = MinMaxScaler().fit_transform(df)  #: (len(df), df.shape[1])
model = keras.Sequential([keras.Input((x.shape[1],)), layers.Dense(3)])  #: (None, 3) · Σ 9

# %% Labels are numbered, one for each row; how many classes there are only the data tells
labels = np.array(["a", "b", "c"] * 10)  #: (30,)
encoder = LabelEncoder()
a = encoder.fit_transform(labels)  #: (30,)
b = encoder.inverse_transform(a)  #: (30,)
c = LabelBinarizer().fit_transform(labels)  #: (30, 3)
d = OneHotEncoder(sparse_output=False).fit_transform(labels.reshape(-1, 1))  #: (30, 3)
e = OneHotEncoder().fit_transform(labels.reshape(-1, 1)).toarray()  #: (30, 3)

# %% A pipeline is its steps one after another
x = np.random.rand(30, 6)  #: (30, 6)
a = Pipeline([("scale", StandardScaler()), ("pca", PCA(n_components=3))]).fit_transform(x)  #: (30, 3)
pipe = make_pipeline(StandardScaler(), MinMaxScaler())
pipe.fit(x)
b = pipe.transform(x[:4])  #: (4, 6)

# %% A series is no matrix, and neither are windows
from sklearn.preprocessing import MinMaxScaler

series = np.zeros(300)  #: (300,)
scaled = MinMaxScaler().fit_transform(series)
#                                     ^^^^^^ error[not-a-matrix]
#                                     ^^^^^^ fix "Change to series.reshape(-1, 1)"
table = pd.DataFrame({"price": np.zeros(300)})  #: (300, 1)
other = MinMaxScaler().fit_transform(table["price"])
#                                    ^^^^^^^^^^^^^^ error[not-a-matrix]
#                                    ^^^^^^^^^^^^^^ fix "Change to table["price"].to_frame()"
windows = np.zeros((20, 10, 3))  #: (20, 10, 3)
scaler = MinMaxScaler().fit(windows)
#                           ^^^^^^^ error[not-a-matrix]
fine = MinMaxScaler().fit_transform(table[["price"]])  #: (300, 1)
