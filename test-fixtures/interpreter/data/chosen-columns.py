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

# %% Types are chosen as NumPy orders them: spans of time are whole numbers with a sign, and `int` is of 32 or 64 bits
import numpy as np
import pandas as pd

table = pd.DataFrame({
    "a": np.zeros(3, "int8"), "b": np.zeros(3, "int32"), "c": [1, 2, 3], "d": np.zeros(3, "uint16"),
    "e": np.zeros(3, "float32"), "f": [0.1, 0.2, 0.3], "g": np.zeros(3, "float16"), "h": [True, False, True],
    "t": pd.to_datetime(["2020-01-01", "2020-01-03", "2020-02-01"]),
})  #: (3, 9)
table["u"] = table["t"].diff()  #: (3,)
numbers = table.select_dtypes("number")  #: (3, 8)
whole = table.select_dtypes(np.integer)  #: (3, 5)
signed = table.select_dtypes(np.signedinteger)  #: (3, 4)
common = table.select_dtypes(int)  #: (3, 2)
floats = table.select_dtypes("float")  #: (3, 2)
any_float = table.select_dtypes(np.floating)  #: (3, 3)
others = table.select_dtypes(exclude=["number"])  #: (3, 2)
