"""Estimators of scikit-learn that are asked for what they learnt before they were fitted, and those that were."""
import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, Normalizer, StandardScaler

x = np.random.rand(12, 3)
y = np.array([0, 1] * 6)

# %% A scaler
scaler = StandardScaler()
z = scaler.transform(x)
#   ^^^^^^^^^^^^^^^^^^^ error[not-fitted]
#   ^^^^^^^^^^^^^^^^^^^ fix "Change to scaler.fit_transform"

# %% A second scaler, for what is predicted
scaler, other = MinMaxScaler(), MinMaxScaler()
z = scaler.fit_transform(x)  #: (12, 3)
t = other.inverse_transform(x)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-fitted]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ no fix

# %% A classifier
model = LogisticRegression()
p = model.predict(x)
#   ^^^^^^^^^^^^^^^^ error[not-fitted]

# %% One that is fitted without labels
model = LogisticRegression().fit(x)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[missing-argument]

# %% Texts that no vocabulary was learnt from
words = TfidfVectorizer()
t = words.transform(["a film", "a book"])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-fitted]

# %% Made anew after it was fitted
scaler = StandardScaler().fit(x)
scaler = StandardScaler()
z = scaler.transform(x)
#   ^^^^^^^^^^^^^^^^^^^ error[not-fitted]

# %% Fitted in a function
def prepare(estimator):
    estimator.fit(x)

scaler = StandardScaler()
prepare(scaler)
z = scaler.transform(x)  #: (12, 3)

# %% Fitted in parts
scaler = StandardScaler()
for i in range(0, 12, 4):
    scaler.partial_fit(x[i:i + 4])
z = scaler.transform(x)  #: (12, 3)

# %% Fitted by a pipeline that holds it
scaler, parts = StandardScaler(), PCA(2)
steps = Pipeline([("scale", scaler), ("parts", parts), ("model", LogisticRegression())])
steps.fit(x, y)
z = parts.transform(scaler.transform(x))  #: (12, 2)

# %% Fitted by a pipeline that is made of it
scaler = StandardScaler()
model = make_pipeline(scaler, KMeans(2, n_init=1)).fit(x)
z = scaler.transform(x)  #: (12, 3)

# %% Fitted where a condition holds that nobody knows
scaler = StandardScaler()
if np.random.rand() < 2:
    scaler.fit(x)
z = scaler.transform(x)  #: (12, 3)

# %% Fitted by code that sets what it would have learnt
scaler = StandardScaler()
scaler.mean_ = np.zeros(3)  #: (3,)
scaler.scale_ = np.ones(3)  #: (3,)
scaler.var_ = np.ones(3)  #: (3,)
scaler.n_features_in_ = 3
z = scaler.transform(x)  #: (12, 3)

# %% What learns nothing
z = Normalizer().transform(x)  #: (12, 3)
t = HashingVectorizer(n_features=16).transform(["a film"])  #: (1, 16)
t = CountVectorizer(vocabulary=["film", "book"]).transform(["a film"])  #: (1, 2)

# %% One for each column
scalers = {name: StandardScaler() for name in ("a", "b")}
frame = pd.DataFrame({"a": [1.0, 2.0], "b": [3.0, 5.0]})  #: (2, 2)
for name, scaler in scalers.items():
    frame[name] = scaler.fit_transform(frame[[name]])  #: (2, 1)
z = scalers["a"].inverse_transform(frame[["a"]])  #: (2, 1)

# %% Copies are fitted, and the estimator is not asked
model = LogisticRegression()
p = cross_val_predict(model, x, y, cv=3)  #: (12,)

# %% Kept in an object that fits it
class Data:
    def __init__(self):
        self.scaler = StandardScaler()

    def fit(self, values):
        self.scaler.fit(values)
        return self

    def __call__(self, values):
        return self.scaler.transform(values)  #: (12, 3)

z = Data().fit(x)(x)  #: (12, 3)

# %% Fitted by a method that is handed on
encoder = LabelEncoder()
for learn in (encoder.fit,):
    learn(["a", "b"])
t = encoder.transform(["b"])  #: (1,)

# %% Asked for in a `try`
scaler = StandardScaler()
try:
    z = scaler.transform(x)
except Exception:
    z = scaler.fit_transform(x)  #: (12, 3)

# %% Fitted under another name
scaler = StandardScaler()
also = scaler
also.fit(x)
z = scaler.transform(x)  #: (12, 3)

# %% What nobody in this file calls
scaler = StandardScaler()

def scaled(values):
    return scaler.transform(values)

# %% Folds of each class without the labels
folds = StratifiedKFold(3)
for train, test in folds.split(x):
#                  ^^^^^^^^^^^^^^ error[missing-argument]
#                  ^^^^^^^^^^^^^^ fix "Change to folds.split(x, y)"
    a, b = x[train], y[test]

# %% The same with them by name
for train, test in StratifiedKFold(3).split(X=x, y=y):  #: (8,), (4,)
    a, b = x[train], y[test]  #: (8, 3), (4,)
