# Tables that are put side by side by the labels of their rows.
# %% groups of the same column have the same labels
import pandas as pd

visits = pd.DataFrame(
    {"user": [3, 1, 3, 2, 1], "page": ["a", "b", "a", "c", "b"], "seconds": [5, 8, 2, 9, 1]}
)  #: (5, 3)
totals = visits.groupby("user").agg(total=("seconds", "sum"), count=("page", "count"))  #: (3, 2)
pages = pd.crosstab(visits["user"], visits["page"])  #: (3, 3)
together = pd.concat([totals, pages], axis=1)  #: (3, 5)
joined = totals.join(pages)  #: (3, 5)
more = pd.concat([joined, totals], axis=1)  #: (3, 7)
network = keras.Sequential([keras.Input((together.shape[1],)), layers.Dense(2)])  #: (None, 2) · Σ 12

# %% other labels: each label is a row, or each that all of them have
import pandas as pd

a = pd.Series([1, 2], index=["x", "y"])  #: (2,)
b = pd.Series([3, 4], index=["y", "z"])  #: (2,)
outer = pd.concat([a, b], axis=1)  #: (3, 2)
inner = pd.concat([a, b], axis=1, join="inner")  #: (1, 2)
short = pd.DataFrame({"p": [1, 2]})  #: (2, 1)
long = pd.DataFrame({"q": [1, 2, 3]})  #: (3, 1)
numbered = pd.concat([short, long], axis=1)  #: (3, 2)

# %% several functions for one column
import pandas as pd

visits = pd.DataFrame({"user": [3, 1, 3], "seconds": [5, 8, 2], "pages": [1, 1, 4]})  #: (3, 3)
wide = visits.groupby("user").agg({"seconds": ["mean", "max", "min"], "pages": "sum"})  #: (2, 4)
wide.columns = ["_".join(parts) for parts in wide.columns]
values = wide.to_numpy()  #: (2, 4)

# %% rows between two bounds
import pandas as pd

homes = pd.DataFrame({"area": [30, 50, 70, 150], "price": [1.0, 2.0, 3.0, 4.0]})  #: (4, 2)
middle = homes[homes["area"].between(50, 150)]  #: (3, 2)
inside = homes[homes["area"].between(50, 150, inclusive="neither")]  #: (1, 2)

# %% the type of an array, and what scalers leave whole
import pandas as pd
from sklearn.preprocessing import MinMaxScaler

data = np.random.rand(50, 3)  #: (50, 3)
width = 1 if type(data) is list else data.shape[1]
zeros = np.zeros(width)  #: (3,)
scaled = pd.DataFrame(MinMaxScaler().fit_transform(data))  #: (50, 3)
lagged = pd.concat([scaled.shift(2), scaled], axis=1).dropna()  #: (48, 6)

# %% A left merge keeps its rows where the right table has each key once, whatever the left one holds
import numpy as np
import pandas as pd

rng = np.random.default_rng(7)
movies = pd.DataFrame({"movie": np.arange(1, 200) * 3, "year": rng.integers(1950, 2020, 199)})  #: (199, 2)
ratings = pd.DataFrame({"user": np.arange(1000) % 7, "movie": rng.integers(1, 200, 1000) * 3})  #: (1000, 2)
data = ratings.merge(movies, on="movie", how="left")  #: (1000, 3)
users = pd.get_dummies(data["user"])  #: (1000, 7)
turned = movies.merge(ratings, on="movie", how="right")  #: (1000, 3)
few = ratings.merge(movies, on="movie")  #: (len(few), 3)
twice = pd.DataFrame({"movie": [3, 3, 6], "tag": [1, 2, 3]})  #: (3, 2)
tagged = ratings.merge(twice, on="movie", how="left")  #: (len(tagged), 3)
