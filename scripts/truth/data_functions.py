"""What functions of NumPy, pandas and scikit-learn give: shapes, types and elements of more than a thousand calls, for the
tests.

    $KERAS3_PYTHON data_functions.py     -> test-fixtures/truth/data-functions.json

Needs scipy and librosa besides what `requirements-keras3.txt` lists. Each call stands on a line of its own and is run after `PRELUDE`. Those that the library refuses, and those whose
value has no shape, are left out.
"""

from __future__ import annotations

import json
import os
import warnings

import numpy as np
from described_values import description_of

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "data-functions.json")

PRELUDE = """\
import numpy as np
import pandas as pd
from sklearn import compose, datasets, decomposition, feature_extraction, impute, model_selection, pipeline, preprocessing
v = np.ones(6)
a = np.ones((4, 6))
b = np.ones((4, 6))
t = np.ones((2, 3, 4))
sq = np.eye(5)
k = np.arange(6)
g = np.random.default_rng(0)
rs = np.random.RandomState(0)
df = pd.DataFrame({"x": [1, 2, 3, 4], "y": [4, 3, 2, 1], "name": ["p", "q", "p", "r"]})
num = df[["x", "y"]]
s = df["x"]
names = df["name"]
X = np.ones((20, 5))
Y = np.arange(20) % 4
L = ["ant", "bee", "cat", "ant"]
import scipy
import scipy.signal
import librosa
w = np.random.rand(8000)
import scipy.sparse as sp
from sklearn import feature_selection
days = pd.to_datetime(pd.Series(["2020-12-30 01:00", "2020-12-31 05:30", "2021-01-01 02:00", "2021-01-02 23:59", "2021-02-01 00:00", "2021-02-01 12:00"]))
timed = pd.DataFrame({"when": days, "v": [1, 2, 3, 4, 5, 6], "sky": ["sun|fog", "sun", "rain|fog", "sun", "rain", "sun"]}).set_index("when")
m = sp.csr_matrix(np.eye(5, 4))
C = np.array([0, 1, 2] * 20)
bought = pd.DataFrame({"who": [3, 1, 3, 2, 1, 3, 2, 4, 3], "what": list("abacabbda"), "price": [1.5, 2, 3, None, 5, 6, 7, 8, 9], "n": [1, 2, 2, 1, 3, 1, 1, 4, 2]})
"""

#: Reductions, with and without axes.
REDUCTIONS = "sum mean std var min max prod median any all argmax argmin nansum nanmean nanmax nanmin nanstd ptp"
ELEMENTWISE = (
    "abs absolute sqrt exp log log1p expm1 sin cos tan arcsin arctan sinh cosh tanh floor ceil rint sign square negative "
    "reciprocal isnan isinf isfinite log2 log10 cbrt degrees radians nan_to_num conj real imag trunc logical_not"
)
BINARY = (
    "add subtract multiply divide true_divide floor_divide mod power maximum minimum greater greater_equal less less_equal "
    "equal not_equal logical_and logical_or logical_xor arctan2 hypot"
)
DRAWN = "normal uniform laplace gumbel lognormal standard_normal"

NUMPY = """
np.where(np.arange(10) % 4 == 1)[0] | np.zeros((10, 3))[np.where(np.arange(10) % 4 == 1)[0]] | np.nonzero(np.arange(10) % 4)[0] | np.flatnonzero(np.arange(10) % 4 == 2) | np.argwhere(np.arange(10) % 4 == 2) | np.where(np.array([[1, 0], [1, 1]]) == 1)[1] | np.extract(np.arange(9) > 2, np.arange(9)) | np.concatenate([np.where(np.arange(10) % 4 == c)[0][:2] for c in range(4)]) | np.argwhere(np.array([[1, 0], [1, 1]])) | np.bincount(np.arange(9) % 5) | np.zeros(np.array([[2, 3], [4, 5]])[1, 0]) | np.zeros(np.array([[2, 3], [4, 5]])[1]) | np.zeros(np.array([[2, 3], [4, 5]])[:, 1]) | np.array([[2, 3], [4, 5]])[:, 1] | np.array([[2, 3, 6], [4, 5, 7]])[1:, ::2] | np.arange(24).reshape(2, 3, 4)[1, 2] | np.zeros(np.array([[2, 3], [4, 5]])[-1, -1]) | np.array([[[1, 2], [3, 4]]])[0, :, 1]
np.zeros((3, 4)) | np.ones(5) | np.empty((2, 2)) | np.full((2, 3), 7) | np.zeros_like(a) | np.ones_like(t) | np.empty_like(v)
np.full_like(a, 3) | np.eye(4) | np.eye(3, 5) | np.identity(3) | np.arange(10) | np.arange(2, 11, 3) | np.linspace(0, 1, 7)
np.linspace(0, 1) | np.logspace(0, 1, 5) | np.geomspace(1, 9, 4) | np.array([1, 2, 3]) | np.array([[1, 2], [3, 4], [5, 6]])
np.asarray(a) | np.asanyarray(t) | np.copy(a) | np.reshape(a, (3, 8)) | np.reshape(a, -1) | np.reshape(t, (6, -1)) | a.reshape(2, 12)
a.reshape(-1, 3) | np.ravel(t) | a.ravel() | a.flatten() | t.flatten() | np.transpose(a) | np.transpose(t, (2, 0, 1)) | a.T | t.T
t.transpose(1, 0, 2) | np.swapaxes(t, 0, 2) | np.moveaxis(t, 0, -1) | np.rollaxis(t, 2) | np.expand_dims(a, 0) | np.expand_dims(a, -1)
np.expand_dims(v, (0, 2)) | np.squeeze(np.ones((1, 3, 1))) | np.squeeze(np.ones((1, 3, 1)), axis=0) | np.concatenate([a, b])
np.concatenate([a, b], axis=1) | np.concatenate((t, t), axis=2) | np.concatenate([a, b], axis=None) | np.stack([a, b]) | np.stack([a, b], axis=1)
np.stack([v, v, v], axis=-1) | np.vstack([a, b]) | np.vstack([v, v]) | np.hstack([a, b]) | np.hstack([v, v]) | np.dstack([a, b]) | np.column_stack([v, v])
np.split(a, 2)[0] | np.split(a, 3, axis=1)[1] | np.array_split(v, 4)[0] | np.array_split(v, 4)[3] | np.hsplit(a, 2)[0] | np.vsplit(a, 2)[1]
np.tile(v, 3) | np.tile(a, (2, 2)) | np.repeat(v, 2) | np.repeat(a, 3, axis=0) | np.repeat(a, 2) | np.flip(a) | np.flip(a, 0) | np.fliplr(a) | np.flipud(a)
np.roll(a, 1) | np.roll(a, 2, axis=1) | np.rot90(a) | np.pad(v, 2) | np.pad(a, ((1, 1), (0, 3))) | np.pad(a, 1, mode="edge") | np.take(a, [0, 2], axis=0)
np.take(v, [1, 3, 5]) | np.delete(v, 2) | np.delete(a, 1, axis=0) | np.delete(a, [0, 1], axis=1) | np.insert(v, 2, 9) | np.append(v, v) | np.append(a, b, axis=0)
np.where(a > 0, a, b) | np.clip(a, 0, 1) | a.clip(0, 1) | np.sort(a) | np.sort(a, axis=0) | np.argsort(v) | np.argsort(a, axis=1) | np.cumsum(a) | np.cumsum(a, axis=1)
np.cumprod(a, axis=0) | np.diff(v) | np.diff(a) | np.diff(a, axis=0) | np.diff(v, n=2) | np.gradient(v) | np.dot(a, a.T) | np.dot(v, v) | np.matmul(a, a.T)
a @ a.T | a @ v | np.matmul(t, np.ones((4, 5))) | np.inner(a, b) | np.outer(v, v) | np.outer(v, np.ones(3)) | np.tensordot(a, b, axes=([1], [1])) | np.tensordot(t, np.ones((4, 5)), axes=1)
np.einsum("ij,kj->ik", a, b) | np.einsum("ijk->ik", t) | np.kron(a, b) | np.trace(a) | np.diag(v) | np.diag(sq) | np.diagonal(sq) | np.tril(a) | np.triu(a) | np.cross(np.ones((4, 3)), np.ones((4, 3)))
np.linalg.inv(sq) | np.linalg.norm(a) | np.linalg.norm(a, axis=1) | np.linalg.det(sq) | np.linalg.solve(sq, np.ones(5)) | np.linalg.pinv(a) | np.linalg.qr(a)[0] | np.linalg.svd(a)[1]
np.broadcast_to(v, (4, 6)) | np.atleast_1d(3) | np.atleast_2d(v) | np.meshgrid(v, np.ones(3))[0] | np.unique(np.array([3, 1, 3])) | np.bincount(np.array([0, 1, 1, 4])) | np.digitize(v, np.ones(3))
np.histogram(v, bins=8)[0] | np.histogram(v)[1] | np.searchsorted(v, [1, 2]) | np.nonzero(a)[0] | np.argwhere(a) | np.cov(a) | np.corrcoef(a) | np.percentile(a, 50) | np.percentile(a, 50, axis=0)
np.quantile(a, 0.5, axis=1) | np.average(a, axis=0) | np.convolve(v, np.ones(3)) | np.convolve(v, np.ones(3), "valid") | np.interp(v, v, v) | np.isin(v, [1, 2]) | np.isclose(a, b)
np.apply_along_axis(np.sum, 1, a) | np.lib.stride_tricks.sliding_window_view(v, 3) | np.lib.stride_tricks.sliding_window_view(a, 3, axis=1) | np.fft.fft(v) | np.fft.rfft(v) | np.fft.fft2(a) | np.fft.fftfreq(8)
np.float32(a) | a.astype("float32") | a.astype(int) | a.copy() | np.round(a, 2) | a.round(1) | np.around(a) | np.count_nonzero(a, axis=0) | np.cumsum(t) | np.random.rand(3, 2)
np.random.randn(4) | np.random.random((2, 3)) | np.random.randint(0, 9, (3, 3)) | np.random.randint(5, size=7) | np.random.choice(v, 3) | np.random.choice(5, (2, 2)) | np.random.permutation(8) | np.random.permutation(a)
np.random.normal(0, 1, (5, 2)) | np.random.uniform(size=4) | np.random.binomial(1, 0.5, (3, 3)) | np.random.poisson(3, 6) | np.random.exponential(size=(2, 2)) | np.random.beta(1, 2, size=3)
g.random(4) | g.random((2, 3)) | g.integers(0, 5, size=(3, 2)) | g.integers(9, size=3) | g.choice(v, 2) | g.permutation(6) | g.permutation(a) | g.exponential(1, (4, 2)) | g.standard_normal((2, 2))
rs.rand(2, 3) | rs.randn(5) | rs.randint(0, 4, (3, 3)) | rs.uniform(size=(2, 2)) | rs.normal(size=3) | rs.permutation(4) | rs.random_sample((3, 1)) | rs.choice(5, 2)
a[0] | a[:, 0] | a[1:3] | a[:, 1:4] | a[::2] | a[-1] | a[[0, 2]] | a[:, [1, 3, 5]] | a[..., 0] | t[0, 1] | t[:, -1] | t[..., 1:] | a[:, None] | a[np.newaxis] | v[k] | v[::-1] | v[:-2] | a[1:, :-1] | t[:, :, 0] | a[k[:3]]
a.shape | a.sum(axis=0) | a.mean(axis=1, keepdims=True) | t.max(axis=(0, 1)) | t.sum(axis=-1) | a.std(0) | a.argmax(axis=1) | a.cumsum(axis=0) | a.repeat(2, axis=1) | a.take([0, 1], axis=1) | a.dot(v) | a.squeeze() | a.swapaxes(0, 1) | a.diagonal() | a.min(1) | v.prod()
a + 1 | a * v | a - b | -a | a / 2 | a ** 2 | v > 3 | a == b | ~(a > 0) | a % 2 | t + t[:, :1] | v[:, None] * v | 1 / a | a // 2
"""

PANDAS = """
df | num | s | df.values | df.to_numpy() | num.to_numpy(dtype="float32") | s.values | s.to_numpy() | df.head(2) | df.head() | df.tail(3) | df.iloc[0] | df.iloc[:2] | df.iloc[:, 0] | df.iloc[:, :2] | df.iloc[:, -1] | df.iloc[1:3, 1:] | df.iloc[[0, 2]] | df.iloc[:, [0, 2]]
df.loc[:, "x"] | df.loc[:, ["x", "y"]] | df.loc[:, "x":"y"] | df[["x"]] | df[:2] | df[1:] | df.x | df.T | num.T | df.copy() | df.drop(columns="name") | df.drop(columns=["x", "y"]) | df.drop("x", axis=1) | df.drop(["x", "name"], axis=1) | df.drop(columns=["z"], errors="ignore")
df.rename(columns={"x": "u"}) | df.assign(z=1) | df.assign(x=2, w=3) | df.filter(["x", "name"]) | df.select_dtypes("number") | df.select_dtypes(include=["int64"]) | df.select_dtypes(exclude=["number"]) | df.reset_index(drop=True) | df.reset_index() | df.set_index("x") | df.sort_values("y") | df.sort_index()
df.isna() | df.notnull() | df.fillna(0) | df.dropna() | num.abs() | num.round(1) | num.clip(0, 2) | num.shift(1) | num.diff() | num.cumsum() | num.rolling(2).mean() | num.rank() | num.pct_change() | num.astype("float32") | num + 1 | num * num | num / num.max() | num - num.mean() | (num - num.min()) / (num.max() - num.min())
num.mean() | num.sum() | num.std() | num.max() | num.min() | num.sum(axis=1) | num.mean(axis=1) | num.max(axis=1) | num.corr() | num.cov() | df.nunique() | df.count() | num.any() | num.all() | num.median() | num.var() | df.duplicated() | df.dtypes | df.columns | df.index | df.columns.values
s.shift(1) | s.diff() | s.rolling(3).sum() | s.ewm(span=2).mean() | s.expanding().max() | s.astype(float) | s.abs() | s.cumsum() | s.fillna(0) | s.isna() | s.map({1: 2}) | s.apply(lambda q: q + 1) | s.to_frame() | s.head(2) | s[:3] | s.iloc[1:] | s.clip(0, 2) | s.between(1, 2) | s.isin([1, 2]) | s + s | s * 2 | s > 2 | -s | s.unique() | names.unique() | names.value_counts() | names.str.upper() | names.str.len() | names.astype("category") | names.astype("category").cat.codes | pd.factorize(names)[0] | pd.factorize(names)[1]
pd.get_dummies(names) | pd.get_dummies(df) | pd.get_dummies(df, columns=["name"]) | pd.get_dummies(names, drop_first=True) | pd.get_dummies(df, drop_first=True) | pd.concat([df, df]) | pd.concat([num, num], axis=1) | pd.concat([s, s]) | pd.concat([s, names], axis=1) | pd.concat([df, df], ignore_index=True) | pd.DataFrame(a) | pd.DataFrame(a, columns=list("abcdef")) | pd.DataFrame({"q": [1, 2]}) | pd.DataFrame([[1, 2], [3, 4]], columns=["a", "b"]) | pd.DataFrame([{"a": 1}, {"a": 2}]) | pd.Series([1, 2, 3]) | pd.Series(v) | pd.Series({"a": 1}) | pd.to_numeric(s) | pd.to_datetime(pd.Series(["2020-01-01"]))
df.sample(2) | df.sample(frac=0.5) | df.sample(frac=1) | num.apply(lambda c: c + 1) | num.replace(1, 2) | num.where(num > 1, 0) | num.mask(num > 1) | df.melt(id_vars="name") | df.pivot_table(index="name", values="x") | df.groupby("name").size() | df.groupby("name").mean() | df.groupby("name")["x"].sum() | df.groupby("name")[["x", "y"]].max() | df.groupby("name").agg({"x": "mean"}) | df.groupby("name")["x"].transform("mean") | df.merge(df, on="x") | pd.merge(num, df, on=["x", "y"]) | df.join(num, rsuffix="_r") | df.nlargest(2, "x") | df.query("x > 2") | df[df["x"] > 2] | df.describe() | df.isin([1]) | df.add_prefix("p_") | df.ffill() | num.values.reshape(-1, 1) | num.values.T | s.values.reshape(-1, 1) | df[["x", "y"]].values[:, 0] | df.tail(1) | num.cummax() | num.eval("x + y") | num.ne(1) | num.gt(1) | num.add(1) | num.sub(num) | num.mul(2) | num.div(2)
"""

SKLEARN = """
preprocessing.LabelEncoder().fit(L).classes_ | preprocessing.LabelEncoder().fit_transform(L) | preprocessing.LabelEncoder().fit(L).transform(["cat", "ant"]) | preprocessing.LabelEncoder().fit(bought["who"]).classes_ | preprocessing.LabelEncoder().fit_transform(bought["what"]) | preprocessing.LabelBinarizer().fit(L).classes_ | preprocessing.LabelBinarizer().fit(bought["what"]).transform(bought["what"][:2]) | preprocessing.MultiLabelBinarizer().fit([["a", "b"], ["c"], ["a"]]).classes_ | preprocessing.MultiLabelBinarizer(classes=["a", "b", "c", "d"]).fit_transform([["a"], ["c"]]) | preprocessing.OneHotEncoder().fit(bought[["who", "what"]]).categories_[1] | preprocessing.OneHotEncoder().fit(bought[["who", "what"]]).get_feature_names_out() | preprocessing.OneHotEncoder(sparse_output=False).fit_transform(np.array(["x", "y", "z"]).reshape(-1, 1)) | preprocessing.label_binarize([0, 2, 1], classes=[0, 1, 2]) | preprocessing.label_binarize([0, 1, 1], classes=[0, 1]) | decomposition.PCA(2).fit(X).explained_variance_ratio_ | decomposition.PCA().fit(X).components_ | decomposition.TruncatedSVD(3).fit(X).components_ | decomposition.PCA(3).fit(X).mean_ | preprocessing.FunctionTransformer(np.sqrt).fit_transform(X) | preprocessing.FunctionTransformer().transform(X) | np.bincount(preprocessing.LabelEncoder().fit_transform(L)) | X[:4][preprocessing.LabelEncoder().fit_transform(L) == 0] | compose.ColumnTransformer([("n", preprocessing.StandardScaler(), ["n"]), ("c", preprocessing.OneHotEncoder(), ["what"])]).fit(bought).get_feature_names_out()
preprocessing.StandardScaler().fit_transform(X) | preprocessing.MinMaxScaler().fit_transform(X) | preprocessing.RobustScaler().fit_transform(X) | preprocessing.MaxAbsScaler().fit_transform(X) | preprocessing.Normalizer().fit_transform(X) | preprocessing.QuantileTransformer(n_quantiles=5).fit_transform(X) | preprocessing.PowerTransformer().fit_transform(np.arange(20.0).reshape(10, 2)) | preprocessing.Binarizer().fit_transform(X)
preprocessing.scale(X) | preprocessing.minmax_scale(X) | preprocessing.normalize(X) | preprocessing.StandardScaler().fit(X).transform(X[:3]) | preprocessing.StandardScaler().fit_transform(num) | preprocessing.MinMaxScaler().fit(X).inverse_transform(X)
preprocessing.LabelEncoder().fit_transform(L) | preprocessing.LabelEncoder().fit(L).classes_ | preprocessing.LabelBinarizer().fit_transform(L) | preprocessing.OneHotEncoder(sparse_output=False).fit_transform(df[["name"]]) | preprocessing.OneHotEncoder().fit_transform(df[["name"]]).toarray() | preprocessing.OneHotEncoder(sparse_output=False).fit_transform(df[["name", "x"]]) | preprocessing.OrdinalEncoder().fit_transform(df[["name"]]) | preprocessing.PolynomialFeatures(2).fit_transform(X) | preprocessing.MultiLabelBinarizer().fit_transform([["a"], ["a", "b"]])
decomposition.PCA(n_components=2).fit_transform(X) | decomposition.PCA(3).fit(X).transform(X[:4]) | decomposition.PCA().fit_transform(X) | decomposition.TruncatedSVD(2).fit_transform(X) | decomposition.NMF(2).fit_transform(X) | decomposition.FastICA(2).fit_transform(np.random.rand(20, 5)) | impute.SimpleImputer().fit_transform(X) | impute.KNNImputer().fit_transform(X)
model_selection.train_test_split(X, test_size=0.25)[0] | model_selection.train_test_split(X, test_size=0.25)[1] | model_selection.train_test_split(X, Y, test_size=5)[3] | model_selection.train_test_split(X, Y)[0] | model_selection.train_test_split(X, Y, train_size=0.5)[2] | X[next(iter(model_selection.KFold(4).split(X)))[0]] | X[next(iter(model_selection.KFold(4).split(X)))[1]] | next(iter(model_selection.StratifiedKFold(2).split(X, Y)))[0]
datasets.load_iris().data | datasets.load_iris().target | datasets.load_iris(return_X_y=True)[0] | datasets.load_digits().data | datasets.load_digits().images | datasets.load_wine().data | datasets.load_breast_cancer().data | datasets.load_breast_cancer().target | datasets.load_diabetes().data | datasets.load_diabetes(return_X_y=True)[1] | datasets.make_moons(50)[0] | datasets.make_moons(50)[1] | datasets.make_circles(30)[0] | datasets.make_blobs(40, n_features=3)[0] | datasets.make_blobs(40)[1] | datasets.make_classification(60, n_features=8)[0] | datasets.make_classification(60)[1] | datasets.make_regression(30, n_features=4)[0] | datasets.make_regression(30, n_features=4, n_targets=2)[1] | datasets.make_regression(25)[1]
pipeline.make_pipeline(preprocessing.StandardScaler(), decomposition.PCA(2)).fit_transform(X) | pipeline.Pipeline([("s", preprocessing.StandardScaler())]).fit_transform(X) | compose.ColumnTransformer([("n", preprocessing.StandardScaler(), ["x", "y"])]).fit_transform(df) | compose.ColumnTransformer([("n", preprocessing.StandardScaler(), ["x"]), ("c", preprocessing.OneHotEncoder(sparse_output=False), ["name"])]).fit_transform(df) | compose.ColumnTransformer([("n", "passthrough", ["x"])]).fit_transform(df) | compose.ColumnTransformer([("n", preprocessing.StandardScaler(), ["x"])], remainder="passthrough").fit_transform(num)
"""

#: What programs do to tables and signals before they train on them.
MORE = """
num.groupby(df["name"]).mean() | df.groupby("name")["x"].mean() | df.groupby("name")[["x"]].sum() | df.groupby("name").sum(numeric_only=True) | df.groupby("name", as_index=False)["x"].mean() | df.groupby("name", as_index=False).mean() | df.groupby("name").agg(total=("x", "sum")) | df.groupby("name").agg("mean") | df.groupby("name").count() | df.groupby("name").first() | df.groupby("name")["x"].cumsum() | df.groupby("name")["y"].shift(1) | df.groupby("name").cumcount() | df.groupby("name").ngroup() | df.groupby(["name", "x"]).size() | df.groupby("name").size().reset_index(name="n") | df.groupby("name")["x"].mean().values | len(df.groupby("name")) | df.groupby("name")["x"].transform(lambda q: q - q.mean()) | df.groupby("name").mean().reset_index() | df.groupby("name")["x"].nunique() | df.groupby("name")["x"].apply(list) | df.groupby("name").size().values
bought["who"].value_counts() | bought["what"].value_counts() | bought["what"].value_counts(normalize=True) | bought["what"].value_counts().index | bought["what"].value_counts().head(2).index | bought["what"].value_counts()["a"] | bought[bought["who"].isin(bought["who"].value_counts()[lambda c: c > 1].index)] | bought["who"].value_counts()[bought["who"].value_counts() >= 2] | bought[bought["what"].map(bought["what"].value_counts()) > 2] | bought["who"].map(bought.groupby("who")["n"].sum()) | len(bought["what"].value_counts().to_dict()) | bought["n"].value_counts().sort_index() | bought["price"].value_counts() | bought["price"].value_counts(dropna=False)
bought.groupby("who").size() | bought.groupby("what").size().sort_values() | bought.groupby("who")["n"].sum() | bought.groupby("who")["n"].max() | bought.groupby("who")["n"].mean() | bought.groupby("who")["what"].nunique() | bought.groupby("who")["what"].first() | bought.groupby("who")["price"].count() | bought.groupby("who")["price"].min() | bought.groupby("who")["what"].apply(list) | bought.groupby("who")["n"].apply(lambda q: q.max() - q.min()) | bought.groupby("who").agg(total=("n", "sum"), kinds=("what", "nunique")) | bought.groupby("who").size().reset_index(name="count") | bought.groupby("who", as_index=False).size()
bought.groupby("who").filter(lambda g: len(g) > 1) | bought.groupby("what").filter(lambda g: g["n"].sum() > 3) | bought.groupby("who").head(1) | bought.groupby("who").head(2) | bought.groupby("who").tail(1) | bought.groupby("who")["n"].head(1) | bought.groupby("who").sample(n=1, random_state=0) | bought.groupby("who").sample(frac=0.5, random_state=0) | bought.groupby("who").get_group(3) | bought.groupby("what").get_group("a")["n"] | bought.groupby("who")["n"].transform("count") | bought.groupby("who")["n"].transform("sum") | bought.groupby("who")["n"].transform("max") | bought.groupby("who")["n"].transform("mean") | bought.groupby("who")["what"].transform("size") | bought[bought.groupby("what")["who"].transform("count") >= 3] | bought.groupby("who").ngroups | bought["n"].groupby(bought["who"]).sum() | bought["n"].groupby(bought["what"]).mean() | bought["n"].nlargest(3) | bought["n"].nsmallest(2) | bought.nlargest(3, "n") | bought.nsmallest(2, "n") | bought.groupby(["who", "what"]).size() | bought.groupby(["who", "what"])["n"].sum() | bought.groupby("what", sort=False).size() | bought.groupby("who")["n"].agg(["sum", "max"])
bought.query("n > 1") | bought.query("n > 1 and what == 'a'") | bought.query("who in [1, 2] or price >= 8") | bought.query("not who == 3") | bought.query("what != 'b' & n < 3") | bought.query("1 < n <= 3") | bought.query("what not in ['a', 'b']") | bought.query("(n > 1) or (who == 2)") | bought.query("`n` == who") | bought.query("2 < who") | bought.query("price > 2") | bought.query("what == ['a', 'c']") | bought.query("n > -1")
timed.resample("D").sum() | timed.resample("D").mean() | timed.resample("12h").sum() | timed.resample("D")["v"].count() | timed.resample("MS").max() | timed.resample("ME")["v"].sum() | timed["v"].resample("D").max() | timed.iloc[:4].resample("D")["v"].mean() | timed.iloc[:4].resample("D")["v"].sum().index | timed.iloc[:4].resample("D")["v"].sum().index.day | timed.iloc[:4].resample("D").agg({"v": "max"}) | timed.iloc[:4].resample("W")["v"].sum() | timed.resample("W")["v"].sum().index | timed.iloc[:3].resample("YE")["v"].sum().index | timed.iloc[:3].resample("QS")["v"].sum().index | timed.iloc[:3].resample("ME")["v"].sum().index | timed.iloc[:4].resample("D")["v"].ffill() | timed.reset_index().iloc[:4].resample("D", on="when")["v"].sum() | timed.between_time("01:00", "05:30") | timed.between_time("12:00", "2:00") | timed["v"].between_time("00:00", "02:00")
num.clip(0.5) | num.clip(1.5) | bought.rank(numeric_only=True) | df.rank(numeric_only=True) | num.isin(df["y"]) | bought["price"].ge(bought["n"], fill_value=1) | timed["v"].dropna(ignore_index=True) | (num > 2).merge(num, left_on="x", right_on="y") | df.assign(t=df["x"] > 2).pivot(index="y", columns="name", values="t") | df.melt() | df.melt(id_vars=["name"], value_vars=["x"]) | df.melt(id_vars="name", var_name="what", value_name="v") | pd.melt(df, id_vars="name") | df.pivot(index="x", columns="name", values="y") | pd.pivot_table(df, index="name", values="x") | df.pivot_table(index="name", columns="x", values="y") | df.stack() | num.stack() | df.set_index("x").T | df.explode("name") | df.drop_duplicates() | df.drop_duplicates("name") | df.drop_duplicates(subset=["name"]) | names.drop_duplicates() | df.value_counts() | names.value_counts().head(2) | pd.crosstab(df["name"], df["x"]) | pd.cut(s, 3) | pd.qcut(s, 2) | pd.cut(s, bins=[0, 1, 4], labels=[0, 1]) | df.nunique().values | df.isnull().sum() | df.isnull().sum().sum() | df.shape[0] | df.size | df.ndim | num.quantile(0.5) | num.quantile([0.1, 0.9]) | num.mode() | num.idxmax() | num.agg(["mean", "std"]) | num.agg("mean") | num.apply(np.sum) | num.apply(np.sqrt) | num.apply(lambda r: r.sum(), axis=1) | num.apply(lambda c: c.max()) | num.map(lambda q: q * 2) | num.pipe(lambda d: d * 2) | num.sample(n=3, replace=True) | num.sample(frac=0.25, random_state=1) | num.shift(-1).dropna() | num.diff().dropna() | num.rolling(2).mean().dropna() | num.rolling(window=3, min_periods=1).sum() | num.ewm(alpha=0.5).mean() | num.expanding().mean() | num.cumsum() | num.sum().sum() | num.mean().mean() | num.max().max() | num["x"].max() | num.to_numpy().max() | num.iloc[-1] | num.iloc[-2:] | num.iloc[::2] | num.loc[1:2] | num.loc[[0, 2]] | num.loc[num["x"] > 1, "y"] | num.at[0, "x"] | num.iat[0, 1] | num.values[1:, :-1] | num.values[:, 0].reshape(-1, 1) | num.columns.tolist().__len__() | len(num.columns) | len(df) | len(num.index) | list(df).__len__() | num.index.values | df.columns.drop("name") | df.columns[:-1] | df[df.columns[:2]] | df[df.columns.difference(["name"])] | df.loc[:, df.columns != "name"] | df.iloc[:, np.r_[0, 2]] | df.filter(like="x") | df.filter(regex="^[xy]$") | df.reindex(columns=["x", "q"]) | df.reindex([0, 1, 9]) | df.assign(z=df.x * 2)[["z"]] | df.rename(columns=str.upper) | df.add_suffix("_s").columns | df.sort_values(["x", "y"], ascending=False).head(3) | df.nsmallest(1, "x") | df.head(-1) | df.tail(-1) | df.where(df.x > 1) | df.replace({"p": 0}) | df.fillna({"x": 0}) | df.to_dict("records").__len__() | df.to_dict().__len__() | pd.concat([num, names], axis=1) | pd.concat([num, num], axis=1).columns | pd.concat([num.iloc[:2], num.iloc[2:]]) | pd.concat([s, s], axis=0).values | pd.concat({"a": num, "b": num}) | pd.merge(num, df, left_index=True, right_index=True) | df.merge(num, how="left", left_index=True, right_index=True, suffixes=("", "_r")) | num.join(names) | pd.DataFrame(t.reshape(6, 4)) | pd.DataFrame(a, columns=[f"c{i}" for i in range(6)]).drop(columns="c0") | pd.DataFrame(v) | pd.DataFrame({"v": v, "k": k}) | pd.DataFrame(a).describe() | pd.DataFrame(a).corr().values | pd.DataFrame(a).T.values | pd.Series(v).rolling(2).mean().dropna() | pd.Series(v).values[1:] | pd.Series(k).shift(2).fillna(0) | pd.date_range("2024-01-01", periods=7) | pd.date_range("2024-01-01", "2024-01-10") | pd.to_datetime(["2024-01-01", "2024-01-02"]) | pd.DataFrame({"t": pd.date_range("2024-01-01", periods=5)})["t"].dt.dayofweek | pd.get_dummies(df["name"]).values | pd.get_dummies(df["name"], prefix="n").columns | pd.get_dummies(df.name).shape[1] | pd.get_dummies(s) | pd.get_dummies(df[["name"]], drop_first=True).values | names.factorize()[0] | names.map({"p": 0, "q": 1, "r": 2}) | names.replace({"p": "z"}) | names.isin(["p"]) | names[names == "p"] | names.tolist().__len__() | names.to_list().__len__() | sorted(names.unique()).__len__() | len(names.unique()) | names.nunique() | len(set(names)) | s.max() | s.idxmax() | s.mode() | s.describe() | s.cumsum().values | s.values.reshape(2, 2) | s.to_numpy()[:, None] | s.shift(periods=1).values | s.pct_change().dropna() | s.rank().values | s.sort_values() | s.sample(2) | s.nlargest(2) | s.round(1) | s.astype("float32").values | s.quantile([0.2, 0.8]) | s.drop(0) | s.iloc[1:3].values | s.loc[1:] | s.where(s > 1) | s.to_frame().values | s.index | s.size | s.shape[0]
np.delete(t, 0, axis=-1) | np.insert(a, 0, 1, axis=1) | np.insert(v, [1, 2], [5, 6]) | np.insert(a, 0, v, axis=0) | np.gradient(a)[1] | np.gradient(a, axis=0) | np.gradient(v, 2.0) | np.trace(t) | np.diagonal(t, axis1=1, axis2=2) | np.diagonal(a, offset=1) | a.diagonal(2) | a.trace() | np.convolve(v, np.ones(3), mode="same") | np.correlate(v, np.ones(4)) | np.correlate(v, v, "full") | np.histogram(v, bins=[0, 1, 2])[0] | np.histogram(v, bins=4)[1] | np.cov(a, rowvar=False) | np.corrcoef(a, rowvar=False) | np.cov(v) | np.cov(v, v) | np.corrcoef(v, v) | np.interp(np.linspace(0, 1, 9), v, v) | np.fft.rfftfreq(9) | np.linalg.pinv(t) | np.rollaxis(t, 1) | np.rollaxis(t, 0, 3) | np.cross(np.ones(3), np.ones(3)) | np.apply_along_axis(np.mean, 0, a) | np.apply_along_axis(lambda r: r[:2], 1, a) | np.c_[v, v] | np.r_[v, v] | np.c_[a, np.ones((4, 1))] | np.r_[a, b] | np.r_[0:5] | np.ix_([0, 1], [2, 3])[0] | a[np.ix_([0, 1], [2, 3])] | np.vectorize(lambda q: q + 1)(a) | np.fromiter((i for i in range(5)), dtype=float) | np.array_split(a, 3, axis=1)[0] | np.indices((2, 3)) | np.mgrid[0:2, 0:3] | np.ogrid[0:2, 0:3][0] | np.tri(3) | np.vander(v, 3) | np.hanning(5) | np.hamming(7) | np.polyfit(k, v, 2) | np.polyval([1, 2], v) | np.ediff1d(v) | np.trapezoid(a) | np.nancumsum(a) | np.flatnonzero(v) | np.partition(v, 2) | np.argpartition(v, 2) | np.lexsort((v, v)) | np.packbits(np.ones(9, "uint8")) | np.unwrap(v) | np.angle(v) | np.block([[a, b]]) | np.resize(v, (2, 4)) | np.require(a) | np.ascontiguousarray(a) | np.float64(3) | np.random.default_rng(1).normal(size=(2, 2)) | np.random.multivariate_normal([0, 0], np.eye(2), 5) | np.random.dirichlet([1, 1, 1], 4) | np.random.RandomState(1).permutation(a) | np.random.sample(4) | np.random.random_sample((2, 2)) | np.random.standard_normal(3) | np.random.geometric(0.5, 3)
preprocessing.PolynomialFeatures(3).fit_transform(X) | preprocessing.PolynomialFeatures(2, include_bias=False).fit_transform(X) | preprocessing.PolynomialFeatures(degree=2, interaction_only=True).fit_transform(X) | preprocessing.robust_scale(X) | preprocessing.maxabs_scale(X) | preprocessing.LabelBinarizer().fit_transform(["a", "b", "a"]) | preprocessing.LabelBinarizer().fit(L).classes_ | preprocessing.label_binarize(Y, classes=[0, 1, 2, 3]) | preprocessing.MultiLabelBinarizer().fit_transform([[1], [2, 3]]) | preprocessing.MultiLabelBinarizer(classes=[1, 2, 3]).fit_transform([[1], [2]]) | preprocessing.OneHotEncoder(sparse_output=False, drop="first").fit_transform(df[["name"]]) | preprocessing.OneHotEncoder(sparse_output=False).fit(df[["name"]]).transform(df[["name"]]) | preprocessing.OneHotEncoder(handle_unknown="ignore").fit_transform(df[["name"]]).toarray() | preprocessing.OneHotEncoder(sparse_output=False).fit_transform(Y.reshape(-1, 1)) | preprocessing.KBinsDiscretizer(3, encode="ordinal").fit_transform(np.arange(20.0).reshape(-1, 2)) | preprocessing.FunctionTransformer(np.log1p).fit_transform(X) | preprocessing.StandardScaler().fit(X).mean_ | preprocessing.StandardScaler().fit(X).scale_ | preprocessing.MinMaxScaler().fit(X).data_max_ | decomposition.PCA(2).fit(np.random.rand(20, 5)).components_ | decomposition.PCA(2).fit(np.random.rand(20, 5)).explained_variance_ratio_ | decomposition.PCA(2).fit(np.random.rand(20, 5)).inverse_transform(np.ones((3, 2))) | decomposition.KernelPCA(2).fit_transform(np.random.rand(20, 5)) | decomposition.IncrementalPCA(2).fit_transform(np.random.rand(20, 5))
model_selection.train_test_split(df, test_size=0.5)[0] | model_selection.train_test_split(df, test_size=0.5)[1].values | model_selection.train_test_split(num, s, test_size=1)[2] | model_selection.train_test_split(X, Y, test_size=0.2, stratify=Y)[1] | model_selection.train_test_split(X, Y, train_size=12)[0] | model_selection.train_test_split(X, Y, train_size=12, test_size=4)[1] | model_selection.train_test_split(X, Y, shuffle=False)[1] | model_selection.train_test_split(L)[0].__len__() | model_selection.train_test_split(X, Y, X, test_size=0.1)[5] | X[list(model_selection.KFold(3).split(X))[2][1]] | [len(q) for q, _ in model_selection.KFold(5).split(X)] | [len(q) for q, _ in model_selection.TimeSeriesSplit(3).split(X)] | X[list(model_selection.TimeSeriesSplit(n_splits=4).split(X))[0][0]] | X[next(model_selection.TimeSeriesSplit(n_splits=4, test_size=2).split(X))[1]] | X[next(model_selection.ShuffleSplit(2, test_size=0.25).split(X))[1]] | X[next(model_selection.StratifiedShuffleSplit(2, test_size=0.2).split(X, Y))[0]] | X[next(model_selection.GroupKFold(2).split(X, Y, Y))[0]] | X[next(model_selection.LeaveOneOut().split(X))[0]] | model_selection.KFold(5).get_n_splits()
feature_extraction.text.CountVectorizer().fit_transform(["a bee", "bee cat cat"]).toarray() | feature_extraction.text.CountVectorizer(max_features=1).fit_transform(["a bee", "bee cat cat"]).toarray() | feature_extraction.text.TfidfVectorizer().fit_transform(["a bee", "bee cat"]).toarray() | feature_extraction.text.TfidfVectorizer(max_features=5).fit_transform(["a bee", "bee cat"]).shape[0] | len(feature_extraction.text.CountVectorizer().fit(["a bee", "bee cat"]).vocabulary_) | feature_extraction.text.CountVectorizer(vocabulary=["bee", "cat"]).fit_transform(["a bee"]).toarray()
scipy.signal.resample(v, 4) | scipy.signal.resample(a, 3, axis=1) | scipy.signal.medfilt(v, 3) | scipy.signal.detrend(a) | scipy.signal.lfilter([1.0], [1.0, 0.5], a) | scipy.signal.filtfilt([1.0], [1.0, 0.5], np.ones(40)) | scipy.signal.savgol_filter(np.ones(12), 5, 2) | scipy.signal.hilbert(v) | scipy.signal.windows.hann(9) | scipy.ndimage.gaussian_filter(a, 1) | scipy.ndimage.gaussian_filter1d(v, 1) | scipy.signal.convolve(v, np.ones(3)) | scipy.signal.spectrogram(np.ones(1000))[2] | scipy.signal.stft(np.ones(1000))[2] | scipy.signal.decimate(np.ones(100), 4) | scipy.signal.find_peaks(v)[0] | scipy.stats.zscore(a) | scipy.special.softmax(a) | scipy.special.expit(a) | scipy.ndimage.zoom(a, 2) | scipy.interpolate.interp1d(k, k)(np.ones(9)) | scipy.spatial.distance.cdist(a, b) | scipy.linalg.inv(sq)
librosa.feature.mfcc(y=w, sr=8000) | librosa.feature.mfcc(y=w, sr=8000, n_mfcc=13, hop_length=256) | librosa.feature.melspectrogram(y=w, sr=8000) | librosa.feature.melspectrogram(y=w, sr=8000, n_mels=40, n_fft=512, hop_length=128, center=False) | librosa.power_to_db(librosa.feature.melspectrogram(y=w, sr=8000)) | librosa.stft(w) | librosa.stft(w, n_fft=512, hop_length=128) | np.abs(librosa.stft(w)) | librosa.feature.chroma_stft(y=w, sr=8000) | librosa.feature.spectral_centroid(y=w, sr=8000) | librosa.feature.spectral_rolloff(y=w, sr=8000) | librosa.feature.zero_crossing_rate(w) | librosa.feature.rms(y=w) | librosa.feature.tonnetz(y=w, sr=8000) | librosa.feature.delta(librosa.feature.mfcc(y=w, sr=8000)) | librosa.resample(w, orig_sr=8000, target_sr=3000) | np.mean(librosa.feature.mfcc(y=w, sr=8000, n_mfcc=40).T, axis=0) | librosa.feature.mfcc(S=librosa.power_to_db(librosa.feature.melspectrogram(y=w, sr=8000)), n_mfcc=12)
"""

#: Points of time, labels as values, words in texts, sparse matrices, selected features and rows that chance picks.
FURTHER = """
days.dt.hour | pd.get_dummies(days.dt.hour) | pd.get_dummies(days.dt.dayofweek) | pd.get_dummies(days.dt.weekday).values | pd.get_dummies(days.dt.day_of_week) | pd.get_dummies(days.dt.month) | pd.get_dummies(days.dt.day) | pd.get_dummies(days.dt.year) | pd.get_dummies(days.dt.quarter) | pd.get_dummies(days.dt.minute) | pd.get_dummies(days.dt.second) | pd.get_dummies(days.dt.dayofyear) | pd.get_dummies(days.dt.day_of_year) | pd.get_dummies(days.dt.day_name()) | pd.get_dummies(days.dt.month_name()) | days.dt.isocalendar() | days.dt.isocalendar().week.nunique() | days.dt.strftime("%Y") | days.dt.floor("D") | days.dt.normalize() | days.dt.hour.nunique() | days.dt.month.nunique() | days.nunique() | days.dt.date | days.dt.is_month_start
days[days < "2021-01-01"] | days[days >= "2021-01-02"] | days[days == "2021-02-01"] | days[(days > "2020-12-31") & (days < "2021-02-01")] | timed[timed.index < "2021"] | timed.loc["2021"] | timed.loc["2021-02"] | timed.loc["2020-12-31":"2021-01-02"] | timed["2021-01-01":] | timed.loc[:"2021-01-01"] | timed[timed.index.hour > 4] | timed[timed.index.month == 2] | timed[timed.index.dayofweek.isin([4, 5])] | timed.index.hour | pd.get_dummies(timed.index.month) | timed.index.year.nunique() | timed[["v"]].resample("D").sum() | timed[["v"]].resample("ME").mean() | timed["v"].resample("12h").max() | timed["v"].resample("W").sum() | timed["v"].resample("QE").sum() | timed["v"].resample("YE").sum() | timed["v"].resample("90min").count() | timed.reset_index() | pd.get_dummies(timed.reset_index()["when"].dt.month) | timed.reset_index(drop=True) | timed.set_index("sky").reset_index() | timed.reset_index().set_index(["when", "sky"]).reset_index() | timed.groupby("sky")["v"].max().reset_index() | timed.groupby("sky")["v"].agg(["min", "max", "mean"]).reset_index() | timed.groupby("sky", as_index=False)["v"].sum() | timed.drop_duplicates("sky") | timed.reset_index().drop_duplicates("when") | timed.index.difference(timed.index[:0]) | timed.pivot_table(index="sky", values="v").reset_index()
timed["sky"].str.get_dummies() | timed["sky"].str.get_dummies(sep="|") | timed["sky"].str.get_dummies("|").values | timed["sky"].str.split("|").str.len() | timed["sky"].str.split("|", expand=True) | timed[timed["sky"].str.startswith("sun")] | timed[timed["sky"].str.endswith("fog")] | timed[timed["sky"].str.contains("rain")] | timed["sky"].str.replace("sun", "hail").nunique() | pd.get_dummies(timed["sky"].str.replace("sun", "rain")) | pd.get_dummies(timed["sky"].to_numpy()) | pd.get_dummies(["a", "b", "a"]) | pd.get_dummies(C)
df.columns.str.upper() | df.loc[:, df.columns.str.startswith("n")] | df[df.columns[df.columns != "x"]] | df[df.columns[~df.columns.isin(["x"])]] | df[df.columns[df.columns.isin(["x", "y"])]] | df.columns.union(["z"]) | df[df.columns.intersection(["x", "q"])] | df.columns.difference(["x"]) | df.columns.append(pd.Index(["z"])) | df.get(["x"]) | num.describe() | num.describe().T | num.describe().transpose()["mean"] | (num - num.describe().T["mean"]) / num.describe().T["std"] | num.describe().T[["mean", "std"]] | df.set_index("name")[["x"]].T | df.rename(columns={"x": "z"})["z"].values | pd.get_dummies(df.rename(columns={"name": "who"})["who"]) | s[2] | np.array([s[i] for i in range(3)]) | pd.DataFrame(np.zeros((4, 2)), index=df.index).join(df) | pd.DataFrame(df, columns=["x"])
m.toarray() | m.todense() | m.shape[1] | m.sum(axis=0) | m.sum(axis=1) | m.sum() | m.mean(axis=1) | m @ np.ones((4, 2)) | m @ np.ones(4) | m.dot(np.ones((4, 3))) | m.diagonal() | m.sum(axis=1).A1 | np.asarray(m.sum(axis=1)).flatten() | sp.hstack([feature_extraction.text.TfidfVectorizer().fit_transform(["a bee", "bee cat"]), np.ones((2, 3))]).toarray() | (m.T).toarray() | (m.max(axis=0)).toarray() | (m[1]).toarray() | (m[1:3]).toarray() | (m[:, 2]).toarray() | (m[1:3, :2]).toarray() | (m[[0, 2]]).toarray() | (m.tocsc()).toarray() | (m.tocoo()).toarray() | (m.copy()).toarray() | (m.astype("float32")).toarray() | (m.transpose()).toarray() | (m @ m.T).toarray() | (m.T @ m).toarray() | (m * 2).toarray() | (m + m).toarray() | (m - m).toarray() | (m.multiply(2)).toarray() | (m.power(2)).toarray() | (m.getrow(1)).toarray() | (m.getcol(1)).toarray() | (sp.eye(4)).toarray() | (sp.eye(4, 6)).toarray() | (sp.identity(3)).toarray() | (sp.diags(np.ones(5))).toarray() | (sp.random(6, 7, density=0.2)).toarray() | (sp.hstack([m, m])).toarray() | (sp.vstack([m, m, m])).toarray() | (sp.hstack([m, np.ones((5, 2))])).toarray() | (sp.csr_matrix((3, 9))).toarray() | (sp.coo_matrix((np.ones(2), ([0, 1], [1, 2])), shape=(4, 5))).toarray() | (sp.csc_matrix(m)).toarray() | (sp.lil_matrix((2, 3))).toarray() | (sp.csr_matrix(np.ones(3))).toarray() | (sp.tril(m)).toarray() | (model_selection.train_test_split(m, test_size=2)[0]).toarray()
feature_selection.SelectKBest(k=2).fit_transform(np.random.rand(20, 5), Y) | feature_selection.SelectKBest(k="all").fit_transform(np.random.rand(20, 5), Y) | feature_selection.VarianceThreshold().fit_transform(np.random.rand(20, 5)) | feature_selection.SelectKBest(k=3).fit(np.random.rand(20, 5), Y).transform(np.random.rand(3, 5)) | feature_selection.SelectPercentile(percentile=40).fit_transform(np.random.rand(20, 5), Y)
pd.get_dummies(C[np.random.permutation(60)]) | pd.get_dummies(C[np.random.permutation(60)[:50]]) | pd.get_dummies(g.permutation(C)) | pd.get_dummies(np.random.permutation(C)) | pd.get_dummies(model_selection.train_test_split(C, test_size=0.2)[0]) | pd.get_dummies(model_selection.train_test_split(C, test_size=0.2, stratify=C)[1]) | pd.get_dummies(pd.Series(C).sample(frac=0.9)) | pd.get_dummies(pd.Series(C).sample(n=50)) | pd.get_dummies(C[next(model_selection.KFold(5, shuffle=True).split(C))[0]]) | np.random.permutation(5) | np.random.permutation(a) | np.flip(C)[:4] | pd.get_dummies(np.flip(C)[:1]) | pd.get_dummies(np.sort(C)[:20]) | pd.get_dummies(np.roll(C, 1)[:2])
"""


#: Points of time, groups by what is no column, columns of one name, spectra, vectorizers, and functions met rarely.
TIMES = """
len(pd.date_range("2021-01-01", "2021-12-31")) | len(pd.date_range("2021-01-01", "2021-01-03", freq="6h"))
len(pd.date_range("2020-01-31", periods=14, freq="ME")) | len(pd.date_range("2020-01-01", "2020-12-31", freq="MS"))
len(pd.date_range("2020-01-01", "2020-12-31", freq="B")) | len(pd.date_range("2020-01-01", "2020-12-31", freq="W"))
len(pd.date_range("2019-02-10", "2021-11-03", freq="QS")) | len(pd.date_range("2019-02-10", "2021-11-03", freq="QE"))
len(pd.date_range("2015-02-10", "2021-11-03", freq="YS")) | len(pd.date_range("2020-01-01 05:00", "2020-01-04", freq="D"))
len(pd.date_range("2020-01-01", "2020-03-01", freq="2W")) | len(pd.date_range("2020-01-01", "2020-03-01", freq="3D"))
len(pd.date_range(end="2020-01-31", periods=9)) | len(pd.date_range("2020-01-01", "2020-01-02", freq="15min"))
len(pd.date_range("1/1/2020", "2/1/2020")) | len(pd.date_range("2020-01-01", "2020-12-31", freq="2MS"))
pd.date_range("2020-01-01", periods=70).month.nunique() | pd.date_range("2020-01-01", periods=70).dayofweek.nunique()
pd.DataFrame({"a": range(70)}, index=pd.date_range("2020-01-01", periods=70)).resample("MS").sum()
pd.DataFrame({"a": range(70)}, index=pd.date_range("2020-01-01", periods=70)).loc["2020-02"]
pd.DataFrame({"a": range(70)}, index=pd.date_range("2020-01-01", periods=70)).loc["2020-01-15":"2020-02-10"]
pd.get_dummies(pd.Series(pd.date_range("2020-01-01", periods=70)).dt.month) | timed.groupby(timed.index.month).sum(numeric_only=True)
timed.groupby(timed.index.date).size() | timed.reset_index().groupby(pd.Grouper(key="when", freq="D"))["v"].sum()
timed.groupby([timed.index.year, "sky"])["v"].sum().unstack() | timed.groupby("sky")["v"].sum()
df.groupby(["name", "y"])["x"].sum().unstack(fill_value=0) | df.groupby(["name", "y"]).sum().unstack()
df.groupby(["name", "y"]).size().unstack(fill_value=0) | df.groupby(df["x"] > 2)["y"].mean() | df.groupby(df["name"])[["x"]].max()
pd.concat([num.shift(1), num], axis=1).dropna() | pd.concat([num.shift(2), num.shift(1), num], axis=1).dropna()
pd.concat([num.shift(-1), num], axis=1, keys=["t", "u"]) | pd.DataFrame({"a": np.zeros(5), "b": range(5)}).shift(1).dropna()
pd.DataFrame(np.random.rand(9, 2)).rolling(3).mean().dropna() | pd.DataFrame(np.sin(np.arange(9.0))).diff().dropna()
pd.DataFrame([{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]) | pd.get_dummies(pd.DataFrame([{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]))
pd.DatetimeIndex(days).year | pd.DatetimeIndex(days).dayofyear | days.dt.date | days.dt.date.nunique()
scipy.signal.spectrogram(w, 8000)[2] | scipy.signal.spectrogram(w, fs=8000, nperseg=256, noverlap=128)[2]
scipy.signal.spectrogram(w.reshape(4, 2000), nperseg=100, nfft=128)[2] | scipy.signal.spectrogram(w[:100])[2]
scipy.signal.stft(w)[2] | scipy.signal.stft(w, nperseg=200)[2] | scipy.signal.stft(w[:1001], 8000, nperseg=201, noverlap=50)[2]
scipy.signal.welch(w.reshape(4, 200, 10), nperseg=50, axis=1)[1] | scipy.signal.welch(w.reshape(4, 200, 10), 50, "hann", 30, axis=0)[1] | scipy.signal.periodogram(w.reshape(4, 200, 10), axis=-2)[1] | scipy.signal.csd(w, w, nperseg=64)[1] | scipy.signal.coherence(w, w, 100, nperseg=64)[1] | scipy.signal.welch(w, 8000)[1] | scipy.signal.welch(w.reshape(4, 2000), fs=128, nperseg=64)[1] | scipy.signal.periodogram(w, 100)[1]
feature_extraction.text.CountVectorizer(vocabulary=["ant", "bee"]).fit_transform(L).toarray()
feature_extraction.text.TfidfVectorizer(vocabulary={"ant": 0, "bee": 1, "cat": 2}).fit_transform(L)
feature_extraction.text.TfidfVectorizer(stop_words="english").fit_transform(["the cat sat on a mat", "this dog and the cat"])
feature_extraction.text.CountVectorizer(stop_words="english", ngram_range=(1, 2)).fit_transform(["the cat sat on a mat", "this dog"])
np.append(a, b) | np.append(a, b, axis=0) | np.array_split(k, 3)[0] | np.block([[a, b]]) | np.broadcast_to(v, (4, 6)) | np.column_stack([v, k])
np.compress([True, False, True, True], a, axis=0) | np.convolve(v, [1, 1, 1]) | np.convolve(v, [1, 1], "valid") | np.corrcoef(a) | np.cov(a)
np.cross(np.ones((4, 3)), np.ones((4, 3))) | np.cumprod(a, axis=0) | np.diag(k) | np.diag(sq) | np.diff(a) | np.diff(v, n=2) | np.digitize(v, [0, 1])
np.dstack([a, b]) | np.ediff1d(v) | np.expand_dims(a, (0, 2)) | np.extract(k > 2, k) | np.fft.fft(v) | np.fft.rfft(a) | np.fft.fftshift(v)
np.fft.irfft(v) | np.fft.fft2(a) | np.fft.rfftfreq(8) | np.fft.fftfreq(8) | np.fliplr(a) | np.flipud(a) | np.histogram(v)[0] | np.histogram(v, bins=4)[1]
np.hsplit(a, 2)[0] | np.indices((2, 3)) | np.inner(a, b) | np.interp([1.5, 2.5], k, v) | np.kron(sq, np.ones((2, 2))) | np.lib.stride_tricks.sliding_window_view(v, 3)
np.linalg.norm(a, axis=1) | np.linalg.inv(sq) | np.linalg.svd(a, full_matrices=False)[0] | np.linalg.eig(sq)[0] | np.linalg.pinv(a) | np.linalg.solve(sq, k[:5])
np.meshgrid(k, v)[0] | np.moveaxis(t, 0, -1) | np.nanpercentile(a, 50, axis=0) | np.ogrid[0:3, 0:4][0] | np.mgrid[0:3, 0:4] | np.outer(v, k)
np.packbits(np.ones((2, 8), dtype=bool)) | np.pad(a, 1) | np.pad(a, ((0, 0), (1, 2))) | np.percentile(a, [25, 50, 75], axis=0) | np.piecewise(v, [v < 1], [0, 1])
np.polyfit(k, v, 2) | np.polyval([1, 2], v) | np.quantile(a, 0.5, axis=1) | np.r_[v, v] | np.c_[v, k] | np.rollaxis(t, 2) | np.rot90(a)
np.select([k > 2, k < 2], [k, -k]) | np.searchsorted(k, [1, 2]) | np.setdiff1d(k, [1, 2]) | np.stack([a, b], axis=-1) | np.take_along_axis(a, np.argsort(a, axis=1), axis=1)
np.tensordot(a, b.T, 1) | np.tile(v, (2, 3)) | np.tri(3, 4) | np.tril(sq) | np.triu(sq) | np.trapezoid(a, axis=1) | np.unravel_index([3, 5], (2, 3))[0]
np.unwrap(v) | np.vander(k, 3) | np.vdot(v, v) | np.vsplit(a, 2)[0] | np.vectorize(lambda x: x + 1)(v) | np.apply_along_axis(sum, 1, a) | np.roll(a, 2, axis=0)
"""


#: Columns that hang on numbers of an estimator or on gaps in the data, and rows drawn of each group.
COUNTED = """
preprocessing.PolynomialFeatures(4, interaction_only=True).fit_transform(X) | preprocessing.PolynomialFeatures(9, interaction_only=True).fit_transform(X)
preprocessing.PolynomialFeatures(5, include_bias=False).fit_transform(X) | preprocessing.PolynomialFeatures(3, interaction_only=True, include_bias=False).fit_transform(num)
preprocessing.PolynomialFeatures((2, 3)).fit_transform(X) | preprocessing.PolynomialFeatures(1).fit_transform(X) | preprocessing.PolynomialFeatures(0).fit_transform(X)
preprocessing.SplineTransformer(n_knots=6, degree=2).fit_transform(np.random.rand(20, 3)) | preprocessing.SplineTransformer(include_bias=False).fit_transform(np.random.rand(20, 3))
model_selection.LeavePOut(2).get_n_splits(X[:6]) | model_selection.LeavePOut(5).get_n_splits(X[:6]) | model_selection.LeaveOneOut().get_n_splits(X[:6])
model_selection.RepeatedKFold(n_splits=3, n_repeats=2).get_n_splits() | len(model_selection.ParameterGrid({"a": [1, 2, 3], "b": [4, 5]})) | len(model_selection.ParameterGrid([{"a": [1, 2]}, {"b": [3]}]))
impute.SimpleImputer(add_indicator=True).fit_transform(bought[["price", "n"]]) | impute.SimpleImputer(add_indicator=True).fit_transform(num)
impute.SimpleImputer(add_indicator=True).fit_transform([[1, np.nan], [np.nan, 3], [4, 5]]) | impute.KNNImputer(add_indicator=True).fit_transform(bought[["who", "price"]])
impute.SimpleImputer().fit_transform(bought[["price", "n"]]) | impute.SimpleImputer(strategy="most_frequent").fit_transform(bought[["what"]]) | impute.KNNImputer().fit_transform(bought[["who", "price"]])
impute.SimpleImputer(missing_values=1, add_indicator=True).fit_transform(bought[["who", "n"]]) | impute.SimpleImputer(missing_values=1).fit_transform(bought[["n"]])
impute.MissingIndicator().fit_transform(bought[["price", "n"]]) | impute.MissingIndicator(features="all").fit_transform(bought[["price", "n"]])
feature_extraction.text.CountVectorizer(max_features=3).fit_transform(["a bee", "bee cat dog elk", "elk cat"]).toarray() | feature_extraction.text.CountVectorizer(max_features=9).fit_transform(["a bee", "bee cat dog elk"]).toarray()
feature_extraction.text.CountVectorizer(min_df=2).fit_transform(["a bee", "bee cat dog elk", "elk cat"]).toarray() | feature_extraction.text.CountVectorizer(max_df=1).fit_transform(["bee", "bee cat dog elk", "elk cat"]).toarray()
feature_extraction.text.CountVectorizer(max_df=0.5).fit_transform(["bee", "bee cat dog elk", "elk cat bee"]).toarray() | feature_extraction.text.CountVectorizer(min_df=0.5).fit_transform(["bee", "bee cat dog elk", "elk cat bee"]).toarray()
feature_extraction.text.TfidfVectorizer(ngram_range=(2, 3)).fit_transform(["bee cat dog elk", "elk cat bee"]) | feature_extraction.text.CountVectorizer(analyzer="char").fit_transform(["bee", "cat"]).toarray()
feature_extraction.text.HashingVectorizer(n_features=64).fit_transform(L) | feature_extraction.text.CountVectorizer(binary=True, lowercase=False).fit_transform(["Bee bee", "bee Bee cat"]).toarray()
feature_extraction.DictVectorizer(sparse=False).fit_transform([{"a": 1, "b": 2}, {"a": 3, "c": 4}]) | feature_extraction.FeatureHasher(n_features=8).fit_transform([{"a": 1}, {"b": 2}]).toarray()
decomposition.PCA(0.5).fit_transform(np.random.rand(20, 5)).ndim | decomposition.PCA().fit_transform(np.random.rand(4, 6)) | decomposition.TruncatedSVD(3).fit_transform(np.random.rand(9, 5)) | decomposition.NMF(4).fit_transform(np.random.rand(9, 5))
feature_selection.SelectPercentile(percentile=40).fit_transform(np.random.rand(20, 5), Y) | feature_selection.SelectKBest(k=3).fit(np.random.rand(20, 5), Y).get_support()
preprocessing.KBinsDiscretizer(4, encode="onehot-dense").fit_transform(np.random.rand(20, 3)) | preprocessing.KBinsDiscretizer([3, 4, 5], encode="onehot-dense").fit_transform(np.random.rand(60, 3)) | preprocessing.KBinsDiscretizer(4, encode="ordinal").fit_transform(np.random.rand(20, 3))
preprocessing.OneHotEncoder(drop="first", sparse_output=False).fit_transform(bought[["who", "what"]]) | preprocessing.OneHotEncoder(drop="if_binary", sparse_output=False).fit_transform(bought[["who", "what"]]) | preprocessing.OneHotEncoder(min_frequency=3, sparse_output=False).fit_transform(bought[["what"]]) | preprocessing.OneHotEncoder(max_categories=3, sparse_output=False).fit_transform(bought[["who", "what"]])
preprocessing.LabelBinarizer().fit_transform([1, 0, 1]) | preprocessing.LabelBinarizer(neg_label=-1).fit_transform(L) | preprocessing.MultiLabelBinarizer().fit_transform([("a", "b"), ("b",), ("c", "d")]) | preprocessing.MultiLabelBinarizer(classes=["a", "b", "c", "d", "e"]).fit_transform([("a", "b"), ("b",)])
preprocessing.OrdinalEncoder().fit_transform(bought[["who", "what"]]) | preprocessing.TargetEncoder(cv=2).fit_transform(bought[["who", "n"]], bought["price"].fillna(0)) | preprocessing.FunctionTransformer(np.log1p).fit_transform(X)
bought.groupby("who").sample() | bought.groupby("who").sample(1) | bought.groupby("who").sample(frac=0.5) | bought.groupby("who").sample(3, replace=True) | bought.groupby("who")["n"].sample() | bought.groupby("who")[["n", "what"]].sample()
bought.groupby("who").head(2) | bought.groupby("who").tail(1) | bought.groupby("who").nth(1) | bought.groupby("who").nth([0, 1]) | bought.groupby("what").head() | bought.groupby("who")["price"].head(1) | bought.groupby("who").head(-1) | bought.groupby("who").tail(-1) | bought.groupby("who").tail(0) | bought.groupby("who").nth(-1) | bought.groupby("who").nth([0, -1]) | bought.groupby("who").nth(9) | bought.groupby("who")["price"].nth(0) | bought.groupby("who", as_index=False).nth(0)
bought.groupby("who")["price"].count() | bought.groupby("who").ngroup() | bought.groupby("who").cumcount() | bought.groupby(["who", "what"]).ngroups | len(bought.groupby("what")) | bought.groupby("who").size().max() | bought.groupby("who")["n"].nunique() | bought.groupby("who", as_index=False)["n"].sum()
bought.describe() | bought.describe(include="all") | bought.describe(include=["object"]) | bought[["n", "price"]].describe().loc[["mean", "std"]] | bought["n"].describe() | bought["what"].describe() | bought.describe(percentiles=[0.1, 0.9]) | bought["n"].value_counts(bins=3) | bought["n"].quantile([0.1, 0.5])
"""


def calls() -> list[str]:
    found = [f"np.{name}({arguments})" for name in REDUCTIONS.split() for arguments in ("a", "a, axis=0", "t, axis=-1")]
    found += [f"np.{name}(a)" for name in ELEMENTWISE.split()]
    found += [f"np.{name}(a, v)" for name in BINARY.split()]
    found += [f"np.random.{name}(size=(3, 2))" for name in DRAWN.split()]
    found += [f"g.{name}(size=(3, 2))" for name in DRAWN.split()]
    for table in (NUMPY, PANDAS, SKLEARN, MORE, FURTHER, TIMES, COUNTED):
        found += [call.strip() for line in table.strip().splitlines() for call in line.split(" | ")]
    return list(dict.fromkeys(found))


def shape_of(value) -> list[int] | None:
    """Of arrays, frames and series; numbers have the empty one."""
    if isinstance(value, (bool, str, tuple, list, dict)):
        return None
    shape = getattr(value, "shape", None)
    if shape is None and isinstance(value, (int, float)):
        return []
    return [int(axis) for axis in shape] if hasattr(shape, "__iter__") else None


def value_of(value) -> int | list[int] | None:
    """Whole numbers, and tuples and lists of them: what a program makes layers of."""
    if isinstance(value, (tuple, list)):
        return [int(item) for item in value] if all(is_whole(item) for item in value) else None
    return int(value) if is_whole(value) else None


def is_whole(value) -> bool:
    return type(value) is int


def answers_of(prelude: str, calls: list[str]) -> tuple[list[dict], list[str]]:
    """What each call gives after the prelude: its shape and what is in it, or its number; and the refused calls, with why."""
    known: dict = {}
    exec(prelude, known)  # noqa: S102  our own text
    answers, refused = [], []
    for call in calls:
        try:
            given = eval(call, dict(known))  # noqa: S307  our own text
            shape, value = shape_of(given), value_of(given)
        except Exception as error:  # noqa: BLE001  whatever a library says to a call that it does not take
            refused.append(f"{call}: {type(error).__name__} {error}")
            continue
        if value is not None:
            answers.append({"call": call, "value": value})
        elif shape is not None:
            answers.append({"call": call, "shape": shape, **description_of(given)})
        else:
            refused.append(f"{call}: no shape")
    return answers, refused


def write_answers(target: str, prelude: str, answers: list[dict], refused: list[str]) -> None:
    with open(target, "w", encoding="utf-8") as handle:
        lines = ",\n".join("    " + json.dumps(answer) for answer in answers)
        handle.write('{\n  "prelude": ' + json.dumps(prelude) + ',\n  "answers": [\n' + lines + "\n  ]\n}\n")
    print(f"{len(answers)} calls, {len(refused)} refused")
    for line in refused:
        print("  refused:", line[:160])


def main() -> None:
    warnings.simplefilter("ignore")
    write_answers(TARGET, PRELUDE, *answers_of(PRELUDE, calls()))


if __name__ == "__main__":
    main()
