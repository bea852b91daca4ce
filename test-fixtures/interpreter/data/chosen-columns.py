import numpy as np
import pandas as pd
from sklearn.compose import make_column_selector, make_column_transformer
from sklearn.model_selection import GroupShuffleSplit
from sklearn.preprocessing import OneHotEncoder, StandardScaler

staff = pd.DataFrame(
    {"age": range(12), "income": np.arange(12) * 2.5, "trip": ["rare", "often", "never"] * 4, "left": ["yes", "no"] * 6}
)  #: (12, 4)

# %% Columns whose labels look alike
a = staff.filter(like="in")  #: (12, 1)
b = staff.filter(regex="^(age|tri)")  #: (12, 2)

# %% A selector picks columns by their type once it sees the table
numbers = (StandardScaler(), make_column_selector(dtype_include="number"))
texts = (OneHotEncoder(sparse_output=False), ["trip", "left"])
both = make_column_transformer(numbers, texts).fit_transform(staff)  #: (12, 7)

# %% Rows of groups that stay together keep the other axes
x = np.zeros((40, 5))  #: (40, 5)
groups = np.arange(40) // 4  #: (40,)
train, test = next(GroupShuffleSplit(train_size=0.75).split(x, groups=groups))
c = x[train]  #: (train.shape[0], 5)

# %% Labels that are repeated are the same labels
labels = np.array([0, 1, 2, 1])  #: (4,)
more = np.tile(labels, 3)  #: (12,)
one_each = np.zeros(int(more.max()) + 1)  #: (3,)
