# %% Records in records become columns of their own, items of lists rows
import pandas as pd

items = [{"id": i, "user": {"name": f"u{i}", "age": 20 + i}, "tags": ["red", "blue", "green"][: i % 3], "label": "x"} for i in range(4)]
table = pd.json_normalize(items)  #: (4, 5)
names = table[["user.name", "user.age", "tags"]]  #: (4, 3)
tags = table.explode("tags")  #: (5, 5)
there = tags.dropna()  #: (3, 5)
counted = there["tags"].value_counts()  #: (2,)
alone = table["tags"].explode(ignore_index=True)  #: (5,)
underscored = pd.json_normalize(items, sep="_")["user_name"]  #: (4,)

# %% Frames of records and of dicts
import pandas as pd

records = pd.DataFrame.from_records([{"a": 1, "b": "x"}, {"a": 2, "b": "y"}])  #: (2, 2)
tuples = pd.DataFrame.from_records([(1, "x", 2.0), (2, "y", 3.0)], columns=["a", "b", "c"])  #: (2, 3)
column = tuples["c"]  #: (2,)
by_rows = pd.DataFrame.from_dict({"r": [1, 2, 3], "s": [4, 5, 6]}, orient="index", columns=["a", "b", "c"])  #: (2, 3)
by_columns = pd.DataFrame.from_dict({"r": [1, 2, 3], "s": [4, 5, 6]})  #: (3, 2)

# %% What several transformers make stands side by side
import numpy as np
from sklearn.pipeline import FeatureUnion, make_union
from sklearn.preprocessing import MinMaxScaler, PolynomialFeatures, SplineTransformer, StandardScaler

x = np.random.rand(30, 3)  #: (30, 3)
union = FeatureUnion([("poly", PolynomialFeatures(2, include_bias=False)), ("scaled", StandardScaler()), ("all", "passthrough")])
wide = union.fit_transform(x)  #: (30, 15)
other = union.transform(np.random.rand(4, 3))  #: (4, 15)
made = make_union(StandardScaler(), MinMaxScaler()).fit_transform(x)  #: (30, 6)
curves = SplineTransformer(n_knots=4, degree=2).fit_transform(x)  #: (30, 15)
fewer = SplineTransformer(include_bias=False).fit_transform(x)  #: (30, 18)
rounds = SplineTransformer(extrapolation="periodic").fit_transform(x)  #: (30, 12)

# %% The value that is met most often
import numpy as np
from scipy import stats

votes = np.array([[1, 2, 2], [1, 3, 3]])  #: (2, 3)
mode, count = stats.mode(votes)  #: 2 × (3,)
by_row = stats.mode(votes, axis=1)[0]  #: (2,)
kept = stats.mode(votes, axis=1, keepdims=True).mode  #: (2, 1)
labels = np.array([stats.mode(votes[i])[0] for i in range(2)])  #: (2,)
