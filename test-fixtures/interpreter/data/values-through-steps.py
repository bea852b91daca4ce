"""What the columns of a table hold is known through the steps that prepare them: how many categories there are, and
how many rows are left, follows from the values."""

# %% Whole numbers stay known through arithmetic, and classes that begin at one become those that begin at zero
import pandas as pd
from keras.utils import to_categorical

table = pd.DataFrame({"grade": [3, 1, 2, 4, 1], "weight": [0.5, 2.0, 1.0, 4.0, 3.0]})  #: (5, 2)
classes = to_categorical(table["grade"] - 1)  #: (5, 4)
halves = to_categorical(table["grade"] // 2)  #: (5, 3)
heavy = table[table["weight"] * 2 > table["grade"]]  #: (3, 2)
light = table[table["weight"] / 2 < 0.9]  #: (2, 2)

# %% Rows in another order hold the same values, each as often as before
import pandas as pd
from keras.utils import to_categorical

birds = pd.DataFrame({"kind": ["wren", "robin", "wren", "owl"], "size": [1, 2, 1, 4]})  #: (4, 2)
mixed = birds.sample(frac=1)  #: (4, 2)
numbers = mixed["kind"].map({"owl": 0, "robin": 1, "wren": 2})  #: (4,)
targets = to_categorical(numbers)  #: (4, 3)
wrens = mixed[mixed["kind"] == "wren"]  #: (2, 2)
few = mixed[mixed["size"].isin([2, 4])]  #: (2, 2)

# %% Sorted rows are known one by one where no two of them are equal
import pandas as pd

log = pd.DataFrame({"day": ["2024-03-01", "2024-01-05", "2024-02-07"], "level": [7.0, 2.0, 5.0]})  #: (3, 2)
log["day"] = pd.to_datetime(log["day"])  #: (3,)
log = log.sort_values("day")  #: (3, 2)
log["change"] = log["level"].diff()  #: (3,)
rises = log[log["change"] > 2.5]  #: (1, 3)
log = log.set_index("day")  #: (3, 2)
log["month"] = log.index.month  #: (3,)
wide = pd.get_dummies(log, columns=["month"])  #: (3, 5)

# %% The days between two points of time
import pandas as pd

visits = pd.DataFrame({"on": pd.to_datetime(["2024-03-01", "2024-03-05", "2024-03-20"])})  #: (3, 1)
visits["gap"] = (visits["on"] - visits["on"].shift(1)).dt.days  #: (3,)
later = visits[visits["gap"] > 7]  #: (1, 2)
known = visits.dropna()  #: (2, 2)

# %% What is computed of each group stands in the places of its rows
import pandas as pd

sales = pd.DataFrame({"shop": ["a", "a", "a", "b", "b"], "sold": [1, 2, 3, 4, 5]})  #: (5, 2)
sales["before"] = sales.groupby("shop")["sold"].shift(1)  #: (5,)
sales["mean"] = sales.groupby("shop")["sold"].transform(lambda sold: sold.rolling(2).mean())  #: (5,)
whole = sales.dropna()  #: (3, 4)

# %% Columns under one another, and spread again
import pandas as pd

wide = pd.DataFrame({"land": ["x", "y"], "2001": [1.0, 2.0], "2002": [3.0, 4.0], "2003": [5.0, 6.0]})  #: (2, 4)
long = wide.melt(id_vars="land", var_name="year", value_name="rain")  #: (6, 3)
long["year"] = long["year"].astype(int)  #: (6,)
late = long[long["year"] > 2001]  #: (4, 3)
panel = long.pivot(index="land", columns="year", values="rain")  #: (2, 3)
means = late.pivot_table(index="land", columns="year", values="rain")  #: (2, 2)
rain = long.set_index(["land", "year"])["rain"].unstack("year")  #: (2, 3)
changes = rain.T.diff().dropna()  #: (2, 2)

# %% A category stays one where no value has it any more
import pandas as pd

coats = pd.DataFrame({"colour": ["red", "blue", "grey", "red"]})  #: (4, 1)
coats["colour"] = coats["colour"].astype("category")  #: (4,)
first = coats[:2]  #: (2, 1)
flags = pd.get_dummies(first)  #: (2, 3)
codes = coats["colour"].cat.codes  #: (4,)
different = pd.get_dummies(codes)  #: (4, 3)

# %% Numbers sorted into bins
import pandas as pd

ages = pd.DataFrame({"age": [3, 17, 44, 71, 65]})  #: (5, 1)
ages["band"] = pd.cut(ages["age"], [0, 18, 65, 99], labels=["child", "adult", "old"])  #: (5,)
bands = pd.get_dummies(ages, columns=["band"])  #: (5, 4)
ages["number"] = pd.cut(ages["age"], [0, 18, 30, 99], labels=False)  #: (5,)
numbers = pd.get_dummies(ages["number"])  #: (5, 2)
parts = pd.get_dummies(pd.qcut(ages["age"], 4))  #: (5, 4)

# %% Lists of words in a column
import pandas as pd
from sklearn.preprocessing import MultiLabelBinarizer
from sklearn.feature_extraction.text import CountVectorizer

notes = pd.DataFrame({"text": ["red wren", "old red owl", "wren"]})  #: (3, 1)
notes["words"] = notes["text"].str.split()  #: (3,)
present = MultiLabelBinarizer().fit_transform(notes["words"])  #: (3, 4)
longest = notes["words"].str.len().max()
again = notes["words"].apply(" ".join)  #: (3,)
counts = CountVectorizer().fit_transform(again).toarray()  #: (3, 4)

# %% Encoders and imputers of columns
import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder

stones = pd.DataFrame({"kind": ["flint", "chalk", "flint"], "size": [1.0, 2.0, 3.0]})  #: (3, 2)
stones["kind"] = OrdinalEncoder().fit_transform(stones[["kind"]]).ravel()  #: (3,)
kinds = pd.get_dummies(stones["kind"])  #: (3, 2)
steps = make_pipeline(SimpleImputer(strategy="most_frequent"), OneHotEncoder(sparse_output=False))
flags = steps.fit_transform(pd.DataFrame({"a": ["u", "v", "u"], "b": ["p", "q", "r"]}))  #: (3, 5)

# %% Differences with a first row put before them, folds that are repeated, and arrays at another scale
import numpy as np
from scipy.ndimage import zoom
from sklearn.model_selection import RepeatedKFold

paths = np.zeros((12, 20, 3))  #: (12, 20, 3)
speeds = np.diff(paths, axis=1, prepend=paths[:, :1])  #: (12, 20, 3)
steps = np.diff(paths[:, :, 0], append=0)  #: (12, 20)
small = zoom(paths[0], (0.5, 1))  #: (10, 3)
for train, test in RepeatedKFold(n_splits=3, n_repeats=2, random_state=1).split(paths):  #: (8,), (4,)
    part = paths[train]  #: (8, 20, 3)

# %% Sequences of about the same length together
import numpy as np
import tensorflow as tf
import keras
from keras import layers

rows = [np.arange(n) for n in (3, 9, 4, 12)]  #: [(3,), (9,), (4,), (12,)]


def sequences():
    for row in rows:  #: (3…12,)
        yield row.astype("int32"), len(row) % 2  #: (3…12,)


signature = (tf.TensorSpec((None,), tf.int32), tf.TensorSpec((), tf.int32))  #: (None,), ()
data = tf.data.Dataset.from_generator(sequences, output_signature=signature)  #: (None,), ()
data = data.bucket_by_sequence_length(lambda row, _: tf.shape(row)[0], [5], [2, 2])  #: (None, None), (None,)
model = keras.Sequential([layers.Embedding(12, 8), layers.LSTM(4), layers.Dense(1, "sigmoid")])  #: (None, 1) · Σ 309
model.compile("adam", "binary_crossentropy")
model.fit(data, epochs=1, verbose=0)

# %% A pivot leaves out no row or column for a value that is missing, or that nobody knows
import random
import numpy as np
import pandas as pd
gaps = pd.DataFrame({"user": [0, 0, 1, 1, 2], "item": [1, 2, 1, 2, 3], "rating": [1.0, np.nan, 3.0, 4.0, np.nan]})  #: (5, 3)
wide = gaps.pivot(index="user", columns="item", values="rating")  #: (3, 3)
drawn = pd.DataFrame([(u, i, random.randint(1, 5)) for u in range(6) for i in range(0, 20, 5)], columns=["user", "item", "rating"])  #: (24, 3)
matrix = drawn.pivot(index="user", columns="item", values="rating").fillna(0)  #: (6, 4)
means = drawn.pivot_table(index="user", columns="item", values="rating")  #: (6, 4)
left, _, right = np.linalg.svd(matrix.to_numpy(), full_matrices=False)  #: (6, 4), (4,), (4, 4)
both = left @ right  #: (6, 4)
numbers = drawn.select_dtypes("number")  #: (24, 3)
chances = pd.DataFrame([(k, random.random()) for k in "abc"], columns=["key", "chance"])  #: (3, 2)
real = chances.select_dtypes("float")  #: (3, 1)
