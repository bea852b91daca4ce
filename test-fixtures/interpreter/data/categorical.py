import keras
import numpy as np
import pandas as pd
from sklearn.datasets import load_iris

# %% values by their categories are numbers
table = pd.DataFrame({"town": ["b", "a", "c", "a"], "x": [1, 2, 3, 4]})  #: (4, 2)
codes = pd.Categorical(table["town"]).codes  #: (4,)
labels = keras.utils.to_categorical(codes)  #: (4, 3)
given = pd.Categorical(table["town"], categories=["c", "b", "a", "z"])
places = np.zeros(len(given.categories))  #: (4,)
table["town"] = pd.Categorical(table["town"]).codes  #: (4,)
few = table[table["town"] == 0]  #: (2, 2)
unseen = pd.Categorical(["a", "q"], categories=["a", "b"]).codes  #: (2,)
first = unseen[unseen >= 0]  #: (1,)

# %% numbers become categories by name
iris = load_iris()  #: (150, 4), (150,), (3,)
table = pd.DataFrame(iris.data, columns=iris.feature_names)  #: (150, 4)
table["kind"] = pd.Categorical.from_codes(iris.target, iris.target_names)
rest = table.drop("kind", axis=1)  #: (150, 4)
wide = pd.get_dummies(table)  #: (150, 7)
numbers = table["kind"].cat.codes.to_numpy()  #: (150,)
kinds = np.zeros(len(np.unique(numbers)))  #: (3,)
