import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import PolynomialFeatures

x = np.arange(40.0).reshape(10, 4)

# %% Of degree 0 there is the bias alone, of degree 1 each column beside it
a = PolynomialFeatures(degree=0).fit_transform(x)  #: (10, 1)
b = PolynomialFeatures(degree=1).fit_transform(x)  #: (10, 5)
c = PolynomialFeatures().fit_transform(x)  #: (10, 15)
d = PolynomialFeatures(3, include_bias=False).fit_transform(x)  #: (10, 34)

# %% Products in which no column counts twice are fewer, and no more than the columns allow
a = PolynomialFeatures(degree=2, interaction_only=True).fit_transform(x)  #: (10, 11)
b = PolynomialFeatures(degree=9, interaction_only=True).fit_transform(x)  #: (10, 16)
c = PolynomialFeatures(degree=3, interaction_only=True, include_bias=False).fit_transform(x)  #: (10, 14)

# %% Rows that are drawn class by class, of classes that are unlike in size
labels = np.array([0] * 6 + [1] * 3 + [2] * 1 + [0] * 6 + [1] * 3 + [2] * 1)  #: (20,)
rows = np.arange(20)  #: (20,)
first, second = train_test_split(rows, test_size=0.25, stratify=labels, random_state=3)  #: (15,), (5,)
largest = np.zeros(int(second.max()))  #: (13,)
one = np.zeros(int(first[0]))  #: (18,)
