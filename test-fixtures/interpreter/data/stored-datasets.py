import keras
import numpy as np
import pandas as pd
from sklearn.datasets import load_breast_cancer, load_digits, load_iris, load_wine

# %% the data sets that come with scikit-learn are known by the names of their columns
wine = load_wine(as_frame=True)  #: (178, 13), (178,), (178, 14), (3,)
frame = wine.frame  #: (178, 14)
inputs = frame.drop(columns=["target"])  #: (178, 13)
classes = np.zeros(frame["target"].nunique())  #: (3,)
strong = frame[["alcohol", "hue"]]  #: (178, 2)

# %% a table of one of them has these columns, and more that are made of them
iris = load_iris()  #: (150, 4), (150,), (3,)
table = pd.DataFrame(iris.data, columns=iris.feature_names)  #: (150, 4)
table["area"] = table["petal length (cm)"] * table["petal width (cm)"]  #: (150,)
table["kind"] = iris.target_names[iris.target]  #: (150,)
wide = pd.get_dummies(table, columns=["kind"])  #: (150, 8)

# %% names in an array are labels of columns
cancer = load_breast_cancer()  #: (569, 30), (569,), (2,), (30,)
table = pd.DataFrame(cancer.data, columns=cancer.feature_names)  #: (569, 30)
means = table.filter(like="mean")  #: (569, 10)
labels = keras.utils.to_categorical(load_digits().target)  #: (1797, 10)
