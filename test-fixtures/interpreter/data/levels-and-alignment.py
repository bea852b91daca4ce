# %% Several lists of labels are the levels of one index
import pandas as pd

index = [["Q1", "Q1", "Q1", "Q2", "Q2", "Q2"], ["A", "B", "C", "A", "B", "C"]]
frame = pd.DataFrame({"cost": [250, 150, 100, 150, 300, 220], "revenue": [100, 250, 300, 200, 175, 225]}, index=index)  #: (6, 2)
series = pd.Series([1, 2, 3, 3, 5, 2], index=index)  #: (6,)
pairs = pd.Series([1, 2], index=[("a", 1), ("b", 2)])  #: (2,)
empty = pd.DataFrame([])  #: (0, 0)

# %% A series beside a frame is aligned with its columns, or with its rows
import pandas as pd

frame = pd.DataFrame({"cost": [250, 150, 100], "revenue": [100, 250, 300]}, index=["A", "B", "C"])  #: (3, 2)
rows = frame.ne(pd.Series([100, 300], index=["A", "D"]), axis="index")  #: (len(rows), 2)
plain = frame.sub(1)  #: (3, 2)

# %% What makes several columns of one
import pandas as pd

frame = pd.DataFrame({"a": list("xxy"), "b": range(3), "c": range(3)})  #: (3, 3)
several = frame.groupby("a").transform(["sum", "min"])
one = frame.groupby("a").transform("sum")  #: (3, 2)
steps = frame["b"].shift(periods=[0, 1, 2])
step = frame["b"].shift(2)  #: (3,)
wide = frame.pivot(index="b", columns="a")["c"]  #: (3, 2)
long = frame.pivot(index="b", columns="a", values="c")  #: (3, 2)
picked = frame.truncate(before="a", after="b", axis="columns")

# %% A column that becomes a part of the index is no column any more
import pandas as pd

frame = pd.DataFrame({"month": [1, 4, 7], "year": [2012, 2014, 2013], "sale": [55, 40, 84]})  #: (3, 3)
by_month = frame.set_index("month")  #: (3, 2)
by_both = by_month.set_index("year", append=True)  #: (3, 1)
kept = frame.set_index("month", drop=False)  #: (3, 3)

# %% Labels of which several hold at once have their columns already
import numpy as np
from sklearn.preprocessing import LabelBinarizer

many = LabelBinarizer()
several = many.fit_transform(np.array([[0, 1, 1], [1, 0, 0]]))  #: (2, 3)
one = LabelBinarizer().fit_transform(["yes", "no", "no", "yes"])  #: (4, 1)

# %% TensorFlow's shapes stay such when they are joined
import tensorflow as tf

params = tf.zeros((2, 3, 4))  #: (2, 3, 4)
first = params.shape[:1] + params.shape[2:]
lengths = first.as_list()
again = tf.zeros(lengths)  #: (2, 4)
both = tf.shape_n([tf.ones([1, 2]), tf.ones([2, 3, 4])])  #: [(2,), (3,)]
diagonal = tf.linalg.tensor_diag_part(tf.zeros((2, 3, 2, 3)))  #: (2, 3)

# %% Windows at every second row, and a row that is taken out
import pandas as pd

frame = pd.DataFrame({"b": [0.0, 1.0, 2.0, 3.0, 4.0]})  #: (5, 1)
every = frame.rolling(2, min_periods=1, step=2).sum()
all_rows = frame.rolling(2, min_periods=1).sum()  #: (5, 1)
series = pd.Series([1, 2, 3])  #: (3,)
same = series  #: (3,)
item = series.pop(0)
left = same

# %% Windows say by place, too, how many rows have to be there
import pandas as pd

grown = pd.Series([1.0, 2, 3, 4, 5, 6])  #: (6,)
a = grown.expanding(4).sum().dropna()  #: (3,)
b = grown.expanding().mean().dropna()  #: (6,)
c = grown.rolling(4, 2).mean().dropna()  #: (5,)
d = grown.rolling(4, min_periods=None).mean().dropna()  #: (3,)
e = grown.ewm(None, 2, None, None, 4).mean().dropna()  #: (3,)
f = grown.ewm(2).mean().dropna()  #: (6,)
