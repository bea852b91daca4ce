# Names that NumPy, pandas and scikit-learn had: warnings where nobody says which release there is, with what is written today.

# %% Rows added to a frame
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
longer = df.append({"a": 5, "b": 6.0}, ignore_index=True)  #: (3, 2)
#        ^^^^^^^^^ warning[gone-from-library]
#        ^^^^^^^^^ fix "Change to pd.concat([df, pd.DataFrame([{"a": 5, "…"
# silent: it is a warning, since an older pandas has the name

# %% A list of frames added to a frame
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
longer = df.append([df, df])  #: (6, 2)
#        ^^^^^^^^^ warning[gone-from-library]
#        ^^^^^^^^^ fix "Change to pd.concat([df, *[df, df]])"
# silent: it is a warning, since an older pandas has the name

# %% A column added to a column
import pandas as pd
s = pd.Series([1, 2])  #: (2,)
longer = s.append(s, ignore_index=True)  #: (4,)
#        ^^^^^^^^ warning[gone-from-library]
#        ^^^^^^^^ fix "Change to pd.concat([s, s], ignore_index=True)"
# silent: it is a warning, since an older pandas has the name

# %% The array of a frame
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
array = df.as_matrix()  #: (2, 2)
#       ^^^^^^^^^^^^ warning[gone-from-library]
#       ^^^^^^^^^^^^ fix "Change to df.to_numpy()"
# silent: it is a warning, since an older pandas has the name

# %% The array of some columns
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
array = df.as_matrix(["b"])  #: (2, 1)
#       ^^^^^^^^^^^^ warning[gone-from-library]
#       ^^^^^^^^^^^^ fix "Change to df[["b"]].to_numpy()"
# silent: it is a warning, since an older pandas has the name

# %% Rows by label or by place
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
row = df.ix[0]
#     ^^^^^ warning[gone-from-library]
#     ^^^^^ fix "Change to df.loc"
# silent: it is a warning, since an older pandas has the name

# %% Columns one by one
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
names = [name for name, column in df.iteritems()]
#                                 ^^^^^^^^^^^^ warning[gone-from-library]
#                                 ^^^^^^^^^^^^ fix "Change to df.items"
# silent: it is a warning, since an older pandas has the name

# %% A cell that is set
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
if True:
    df.set_value(0, "a", 7)
#   ^^^^^^^^^^^^ warning[gone-from-library]
#   ^^^^^^^^^^^^ fix "Change to df.at[0, "a"] = 7"
# silent: it is a warning, since an older pandas has the name

# %% A column of such a name is that column
import pandas as pd
df = pd.DataFrame({"lookup": [1, 2], "mad": [3.0, 4.0]})  #: (2, 2)
sums = df.lookup.sum() + df.mad.sum()

# %% A class of the program has the method itself
import pandas as pd
class Table(pd.DataFrame):
    def append(self, other):
        return pd.concat([self, other])
longer = Table({"a": [1, 2]}).append(pd.DataFrame({"a": [3]}))

# %% Windows as functions
import pandas as pd
s = pd.Series([1.0, 2.0, 3.0])  #: (3,)
smooth = pd.rolling_mean(s, 2)
#        ^^^^^^^^^^^^^^^ warning[gone-from-library]
#        ^^^^^^^^^^^^^^^ fix "Change to s.rolling(2).mean()"
# silent: it is a warning, since an older pandas has the name

# %% A module of pandas that is another one today
if True:
    from pandas.tools.plotting import scatter_matrix
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from pandas.plotting import scatter_mat…"
# silent: it is a warning, since an older pandas has the name

# %% Python's own datetime
import pandas as pd
now = pd.datetime(2020, 1, 1)
#     ^^^^^^^^^^^ warning[gone-from-library]
#     ^^^^^^^^^^^ fix "Change to datetime.datetime"
# silent: it is a warning, since an older pandas has the name

# %% A program that takes either
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
try:
    array = df.as_matrix()
except AttributeError:
    array = df.to_numpy()  #: (2, 2)
x = array + np.zeros(array.shape)  #: (2, 2)

# %% A program that asks first
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
array = df.as_matrix() if hasattr(df, "as_matrix") else df.values  #: (2, 2)
x = array + np.zeros(array.shape)  #: (2, 2)

# %% Splitting moved
if True:
    from sklearn.cross_validation import train_test_split
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to from sklearn.model_selection import tra…"
# silent: it is a warning, since an older scikit-learn has the name

# %% A module that is a package of its own today
if True:
    from sklearn.externals import joblib
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to import joblib"
# silent: it is a warning, since an older scikit-learn has the name

# %% Gaps filled by another class
if True:
    from sklearn.preprocessing import Imputer, StandardScaler
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Rewrite the calls of Imputer"
filler = Imputer(missing_values="NaN", strategy="median", axis=0)
# silent: it is a warning, since an older scikit-learn has the name

# %% A data set that is gone
if True:
    from sklearn.datasets import load_boston
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]
boston = load_boston()  #: (506, 13), (506,), (13,)
# silent: it is a warning, since an older scikit-learn has the name

# %% Names of features
from sklearn.feature_extraction.text import CountVectorizer
counter = CountVectorizer()
counter.fit(["a word", "a text"])
names = counter.get_feature_names()
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to counter.get_feature_names_out"
# silent: it is a warning, since an older scikit-learn has the name

# %% NumPy's second names
area = np.trapz([1.0, 2.0])
#      ^^^^^^^^ warning[gone-from-library]
#      ^^^^^^^^ fix "Change to np.trapezoid"
# silent: it is a warning, since an older NumPy has the name

# %% A frame of a file, asked of the class
import pandas as pd
df = pd.DataFrame.from_csv("prices.csv")
#    ^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]
#    ^^^^^^^^^^^^^^^^^^^^^ fix "Change to pd.read_csv("prices.csv", index_col=0, …"
# silent: it is a warning, since an older pandas has the name

# %% A method asked of the class
import pandas as pd
array = pd.DataFrame.as_matrix(pd.DataFrame({"a": [1, 2]}))  #: (2, 1)
#       ^^^^^^^^^^^^^^^^^^^^^^ warning[gone-from-library]
#       ^^^^^^^^^^^^^^^^^^^^^^ no fix
# silent: it is a warning, since an older pandas has the name

# %% The week of a point in time
import pandas as pd
times = pd.Series(pd.to_datetime(["2024-01-05", "2024-12-30"]))  #: (2,)
week = times.dt.week
#      ^^^^^^^^^^^^^ warning[gone-from-library]
#      ^^^^^^^^^^^^^ fix "Change to times.dt.isocalendar().week"
# silent: it is a warning, since an older pandas has the name

# %% A class of the program has the name
import pandas as pd
class Table(pd.DataFrame):
    @classmethod
    def from_csv(cls, path):
        return cls({"a": [1, 2]})
df = Table.from_csv("prices.csv")
