import numpy as np
import pandas as pd
import keras
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import OneHotEncoder

# %% Numbers that stand for missing ones are gone after they were filled
readings = pd.DataFrame({"valve": [0, 1, 2, 2, 0, 1], "pump": [3, 3, 4, 5, 3, 4]})  #: (6, 2)
filled = SimpleImputer(missing_values=0, strategy="most_frequent").fit_transform(readings)  #: (6, 2)
coded = OneHotEncoder(sparse_output=False).fit_transform(filled)  #: (6, 5)
means = SimpleImputer(missing_values=0).fit_transform(readings)  #: (6, 2)
coded = OneHotEncoder(sparse_output=False).fit_transform(means)  #: (6, coded.shape[1])
inputs = keras.Input((coded.shape[1],))  #: (None, coded.shape[1])

# %% So are texts, and another that is given takes their place
signs = pd.DataFrame({"sky": ["sun", "?", "rain", "fog"], "wind": ["west", "east", "west", "west"]})  #: (4, 2)
filled = SimpleImputer(missing_values="?", strategy="constant", fill_value="none").fit_transform(signs)  #: (4, 2)
coded = OneHotEncoder(sparse_output=False).fit_transform(filled)  #: (4, 6)
filled = SimpleImputer(missing_values="?", strategy="most_frequent").fit_transform(signs)  #: (4, 2)
coded = OneHotEncoder(sparse_output=False).fit_transform(filled)  #: (4, 5)

# %% Where it is NaN that is missing, all others stay
doors = pd.DataFrame({"door": [0, 1, 2, 0]})  #: (4, 1)
filled = SimpleImputer(missing_values=np.nan).fit_transform(doors)  #: (4, 1)
coded = OneHotEncoder(sparse_output=False).fit_transform(filled)  #: (4, 3)

# %% How intervals are written as texts is not told
people = pd.DataFrame({"age": [4, 18, 40, 71, 33]})  #: (5, 1)
people["group"] = pd.cut(people["age"], bins=[0, 18, 65, 100]).astype(str)  #: (5,)
dummies = pd.get_dummies(people["group"])  #: (5, dummies.shape[1])
named = dummies["(0, 18]"]  #: (5,)

# %% A long table of many columns is melted without its values
wide = pd.DataFrame(np.zeros((9000, 800)), columns=[f"s{i}" for i in range(800)])  #: (9000, 800)
long = wide.melt()  #: (7200000, 2)
readings = pd.DataFrame(np.zeros((900, 3)), columns=["a", "b", "c"])  #: (900, 3)
readings = pd.concat([readings] * 1000)  #: (900000, 3)
long = readings.melt(id_vars="a")  #: (1800000, 3)
