# Arguments that NumPy, pandas and scikit-learn took: warnings where nobody says which release there is, with what is written today.

# %% A column dropped along an axis that is not named
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
left = df.drop("a", 1)  #: (2, 1)
#      ^^^^^^^^^^^^^^^ warning[named-only]
#      ^^^^^^^^^^^^^^^ fix "Change to axis=1"
# silent: it is a warning, since an older pandas takes the axis so

# %% With other arguments behind it
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
if True:
    df.drop(["a"], 1, inplace=True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[named-only]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to axis=1"
# silent: it is a warning, since an older pandas takes the axis so

# %% The axis is named
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
left = df.drop("a", axis=1)  #: (2, 1)

# %% What separates the columns of a file
import io
import pandas as pd
df = pd.read_csv(io.StringIO("a\tb\n1\t2"), "\t")  #: (1, 2)
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[named-only]
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to sep="\t""
# silent: it is a warning, since an older pandas takes it so

# %% Lines that do not fit are skipped
import io
import pandas as pd
df = pd.read_csv(io.StringIO("a,b\n1,2"), error_bad_lines=False)  #: (1, 2)
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to on_bad_lines="skip""
# silent: it is a warning, since an older pandas has the argument

# %% Columns between blanks
import io
import pandas as pd
df = pd.read_csv(io.StringIO("a b\n1 2"), delim_whitespace=True)  #: (1, 2)
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to sep=r"\s+""
# silent: it is a warning, since an older pandas has the argument

# %% An argument without any effect falls away
import io
import pandas as pd
df = pd.read_csv(io.StringIO("a,b\n1,2"), infer_datetime_format=True, index_col=0)  #: (1, 1)
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Remove infer_datetime_format"
# silent: it is a warning, since an older pandas has the argument

# %% One column is a series
import io
import pandas as pd
labels = pd.read_csv(io.StringIO("a\n1\n2"), squeeze=True)
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Remove squeeze, Add .squeeze("columns") behind the call"
# silent: it is a warning, since an older pandas has the argument

# %% What ends the lines of a file
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
text = df.to_csv(line_terminator="\n")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to lineterminator="\n""
# silent: it is a warning, since an older pandas has the argument

# %% Gaps filled from above
import pandas as pd
df = pd.DataFrame({"a": [1, None], "b": [3.0, 4.0]})  #: (2, 2)
whole = df.fillna(method="ffill")  #: (2, 2)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to df.ffill()"
# silent: it is a warning, since an older pandas has the argument

# %% Gaps filled from below, in the frame itself
import pandas as pd
df = pd.DataFrame({"a": [None, 2], "b": [3.0, 4.0]})  #: (2, 2)
if True:
    df.fillna(method="bfill", inplace=True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to df.bfill(inplace=True)"
# silent: it is a warning, since an older pandas has the argument

# %% A column filled in another way
import pandas as pd
s = pd.Series([1.0, None])  #: (2,)
filled = s.fillna(method="pad", limit=1)  #: (2,)
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to s.ffill(limit=1)"
# silent: it is a warning, since an older pandas has the argument

# %% An encoder that gives arrays
import numpy as np
from sklearn.preprocessing import OneHotEncoder
encoder = OneHotEncoder(sparse=False)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to sparse_output=False"
# silent: it is a warning, since an older scikit-learn has the argument

# %% Folds that are shuffled
from sklearn.model_selection import KFold
folds = KFold(5, True)
#       ^^^^^^^^^^^^^^ warning[named-only]
#       ^^^^^^^^^^^^^^ fix "Change to shuffle=True"
# silent: it is a warning, since an older scikit-learn takes it so

# %% What an ensemble is made of
from sklearn.ensemble import AdaBoostClassifier
from sklearn.tree import DecisionTreeClassifier
boosted = AdaBoostClassifier(base_estimator=DecisionTreeClassifier())
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to estimator=DecisionTreeClassifier()"
# silent: it is a warning, since an older scikit-learn has the argument

# %% A class that is known by its name alone
from sklearn.cluster import AgglomerativeClustering
clusters = AgglomerativeClustering(affinity="euclidean")
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to metric="euclidean""
# silent: it is a warning, since an older scikit-learn has the argument

# %% An argument that has said the default
from sklearn.linear_model import LogisticRegression
model = LogisticRegression(multi_class="auto", C=2.0)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Remove multi_class"
# silent: it is a warning, since an older scikit-learn has the argument

# %% An argument that has nothing in its place
from sklearn.linear_model import LogisticRegression
model = LogisticRegression(multi_class="ovr")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no fix
# silent: it is a warning, since an older scikit-learn has the argument

# %% Between two values
import numpy as np
middle = np.percentile(np.array([1, 2, 4]), 50, interpolation="nearest")
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to method="nearest""
# silent: it is a warning, since an older NumPy has the argument

# %% The shape that is wanted
import numpy as np
wide = np.reshape(np.zeros((2, 3)), newshape=(3, 2))  #: (3, 2)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[gone-argument]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to shape=(3, 2)"
# silent: it is a warning, since an older NumPy has the argument

# %% A program that looks which of the two there is
import pandas as pd
df = pd.DataFrame({"a": [1, 2], "b": [3.0, 4.0]})  #: (2, 2)
try:
    left = df.drop("a", 1)
except TypeError:
    left = df.drop("a", axis=1)  #: (2, 1)
width = left.shape[1]

# %% A method of the program's own, which calls that of the class by its name
import pandas as pd
class Table(pd.DataFrame):
    def drop(self, name, axis):
        return pd.DataFrame.drop(self, name, axis=axis)
left = Table({"a": [1], "b": [2]}).drop("a", 1)
