import numpy as np
import pandas as pd
import keras
from keras import layers
from sklearn.datasets import load_breast_cancer, load_digits, load_iris, make_blobs, make_classification, make_moons, make_regression
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split

np.savetxt("weather.csv", np.ones((40, 5)), delimiter=",", header="day,rain,sun,fog,wind", comments="")

# %% Arrays, frames, series and lists are cut alike
table = pd.DataFrame(np.zeros((50, 3)), columns=["a", "b", "c"])  #: (50, 3)
x_train, x_test, y_train, y_test = train_test_split(table[["a", "b"]], table["c"], test_size=0.3)  #: (35, 2), (15, 2), (35,), (15,)
a = x_train.values  #: (35, 2)
b = y_test.to_numpy()  #: (15,)
c, d = train_test_split(np.zeros((50, 7, 3)), test_size=10)  #: (40, 7, 3), (10, 7, 3)
e, f = train_test_split(np.zeros((50, 4)), train_size=0.5)  #: 2 × (25, 4)
names, others = train_test_split(["n"] * 20)
n = np.zeros(len(others))  #: (5,)
g = (y_train * 2).values  #: (35,)

# %% Of a file the other axes are kept
df = pd.read_csv("weather.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["rain", "sun"]].values, df["wind"].values, test_size=0.2)  #: (X_train.shape[0], 2) and 3 more
model = keras.Sequential([keras.Input((X_train.shape[1],)), layers.Dense(1)])  #: (None, 1) · Σ 3
model.compile("sgd", "mse")
model.fit(X_train, y_train, validation_data=(X_test, y_test), verbose=0)

# %% Folds pick rows and keep the other axes
X = np.zeros((103, 9))  #: (103, 9)
y = np.array([0, 1] * 51 + [0])  #: (103,)
for train, test in KFold(5).split(X):  #: (82,), (21,) | (83,), (20,)
    a = X[train]  #: (82|83, 9)
    b = X[test]  #: (21|20, 9)
for train, test in StratifiedKFold(n_splits=3).split(X, y):  #: (68,), (35,) | (69,), (34,)
    c, d = X[train], y[train]  #: (68, 9), (68,) | (69, 9), (69,)
table = pd.DataFrame(X)  #: (103, 9)
for train, test in KFold(n_splits=5, shuffle=True).split(table):  #: (82,), (21,) | (83,), (20,)
    e = table.iloc[train].values  #: (82|83, 9)

# %% Data sets have their real sizes
iris = load_iris()  #: (150, 4), (150,), (3,)
x, y = iris.data, iris.target  #: (150, 4), (150,)
n = np.zeros(len(iris.target_names))  #: (3,)
a, b = load_breast_cancer(return_X_y=True)  #: (569, 30), (569,)
c = load_digits().images  #: (1797, 8, 8)
d = iris["data"]  #: (150, 4)
e = pd.DataFrame(iris.data, columns=iris.feature_names)  #: (150, 4)
f = load_iris(as_frame=True).frame  #: (150, 5)

# %% Made data is as large as it is told to be
X, Y = make_regression(n_samples=100, n_features=9, n_targets=2)  #: (100, 9), (100, 2)
a, b = make_classification(n_samples=60)  #: (60, 20), (60,)
c, d = make_moons(200, noise=0.1)  #: (200, 2), (200,)
e, f = make_blobs(n_samples=30, centers=3, n_features=4)  #: (30, 4), (30,)
g, h = make_blobs(n_samples=30, centers=[[0, 0, 0], [1, 1, 1]])  #: (30, 3), (30,)

# %% Classes of the tables that scikit-learn brings along
from sklearn.datasets import load_breast_cancer, load_digits, load_iris
from sklearn.model_selection import train_test_split
from keras.utils import to_categorical
iris = load_iris()  #: (150, 4), (150,), (3,)
y = to_categorical(iris.target)  #: (150, 3)
a, b, c, d = train_test_split(iris.data, iris.target, test_size=0.2)  #: (120, 4), (30, 4), (120,), (30,)
c = to_categorical(c)  #: (120, 3)
few = to_categorical(iris.target[:60])  #: (60, 2)
x, y = load_digits(return_X_y=True)  #: (1797, 64), (1797,)
a, b, c, d = train_test_split(x, y, test_size=0.15, random_state=37)  #: (1527, 64), (270, 64), (1527,), (270,)
c, d = to_categorical(c), to_categorical(d)  #: (1527, 10), (270, 10)

# %% One row can't be parted, and nothing is told of its parts
from sklearn.model_selection import train_test_split
a, b = [], []
try:
    a, b = train_test_split(np.zeros((1, 4)))
except ValueError:
    pass
