import numpy as np
import pandas as pd

people = pd.DataFrame({
    "name": ["Hull, Mr. Jo", "Lee, Mrs. Ann", "Orr, Dr. Al", "Fox, Miss. Eve", "Ray, Rev. Tom"],
    "sky": ["sun", "?", "fog", "sun", "fog"],
    "days": [999, 3, 999, 6, 3],
})

# %% A group of a pattern is found in each text
people["title"] = people["name"].str.extract(r" ([A-Za-z]+)\.", expand=False)  #: (5,)
coded = pd.get_dummies(people["title"])  #: (5, 5)
people["title"] = people["title"].replace(["Dr", "Rev"], "rare")  #: (5,)
coded = pd.get_dummies(people["title"])  #: (5, 4)
people["title"] = people["title"].replace({"Mrs": "Miss", "rare": "Mr"})  #: (5,)
coded = pd.get_dummies(people["title"])  #: (5, 2)

# %% Several groups are columns, by their names or their numbers; a text without the pattern has none of them
parts = people["name"].str.extract(r"(?P<last>\w+), (M\w+)")  #: (5, 2)
lasts = parts["last"].nunique()
found = parts.dropna()  #: (3, 2)
one = people["name"].str.extract(r"(\w+)\.")  #: (5, 1)
firsts = one[0]  #: (5,)

# %% Values that stand for nothing become missing, those of other kinds stay
whole = people.replace("?", np.nan).dropna()  #: (4, 3)
seen = people.replace(999, np.nan)  #: (5, 3)
left = seen.dropna()  #: (3, 3)
numbers = seen.select_dtypes("float64")  #: (5, 1)
other = people.replace(-1, np.nan).select_dtypes("int64")  #: (5, 1)

# %% Names of classes in the places of their numbers
import pandas as pd
from sklearn.datasets import load_iris

iris = load_iris()  #: (150, 4), (150,), (3,)
flowers = pd.DataFrame(iris.data, columns=iris.feature_names)  #: (150, 4)
flowers["label"] = iris.target  #: (150,)
flowers["label"] = flowers.label.replace(dict(enumerate(iris.target_names)))  #: (150,)
classes = pd.get_dummies(flowers["label"])  #: (150, 3)
