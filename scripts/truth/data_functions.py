"""What functions of NumPy, pandas and scikit-learn give: the shapes of several hundred calls, for the tests.

    $KERAS3_PYTHON data_functions.py     -> test-fixtures/truth/data-functions.json

Each call stands on a line of its own and is run after `PRELUDE`. Those that the library refuses, and those whose
value has no shape, are left out.
"""

from __future__ import annotations

import json
import os
import warnings

import numpy as np

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
preprocessing.StandardScaler().fit_transform(X) | preprocessing.MinMaxScaler().fit_transform(X) | preprocessing.RobustScaler().fit_transform(X) | preprocessing.MaxAbsScaler().fit_transform(X) | preprocessing.Normalizer().fit_transform(X) | preprocessing.QuantileTransformer(n_quantiles=5).fit_transform(X) | preprocessing.PowerTransformer().fit_transform(np.arange(20.0).reshape(10, 2)) | preprocessing.Binarizer().fit_transform(X)
preprocessing.scale(X) | preprocessing.minmax_scale(X) | preprocessing.normalize(X) | preprocessing.StandardScaler().fit(X).transform(X[:3]) | preprocessing.StandardScaler().fit_transform(num) | preprocessing.MinMaxScaler().fit(X).inverse_transform(X)
preprocessing.LabelEncoder().fit_transform(L) | preprocessing.LabelEncoder().fit(L).classes_ | preprocessing.LabelBinarizer().fit_transform(L) | preprocessing.OneHotEncoder(sparse_output=False).fit_transform(df[["name"]]) | preprocessing.OneHotEncoder().fit_transform(df[["name"]]).toarray() | preprocessing.OneHotEncoder(sparse_output=False).fit_transform(df[["name", "x"]]) | preprocessing.OrdinalEncoder().fit_transform(df[["name"]]) | preprocessing.PolynomialFeatures(2).fit_transform(X) | preprocessing.MultiLabelBinarizer().fit_transform([["a"], ["a", "b"]])
decomposition.PCA(n_components=2).fit_transform(X) | decomposition.PCA(3).fit(X).transform(X[:4]) | decomposition.PCA().fit_transform(X) | decomposition.TruncatedSVD(2).fit_transform(X) | decomposition.NMF(2).fit_transform(X) | decomposition.FastICA(2).fit_transform(np.random.rand(20, 5)) | impute.SimpleImputer().fit_transform(X) | impute.KNNImputer().fit_transform(X)
model_selection.train_test_split(X, test_size=0.25)[0] | model_selection.train_test_split(X, test_size=0.25)[1] | model_selection.train_test_split(X, Y, test_size=5)[3] | model_selection.train_test_split(X, Y)[0] | model_selection.train_test_split(X, Y, train_size=0.5)[2] | X[next(iter(model_selection.KFold(4).split(X)))[0]] | X[next(iter(model_selection.KFold(4).split(X)))[1]] | next(iter(model_selection.StratifiedKFold(2).split(X, Y)))[0]
datasets.load_iris().data | datasets.load_iris().target | datasets.load_iris(return_X_y=True)[0] | datasets.load_digits().data | datasets.load_digits().images | datasets.load_wine().data | datasets.load_breast_cancer().data | datasets.load_breast_cancer().target | datasets.load_diabetes().data | datasets.load_diabetes(return_X_y=True)[1] | datasets.make_moons(50)[0] | datasets.make_moons(50)[1] | datasets.make_circles(30)[0] | datasets.make_blobs(40, n_features=3)[0] | datasets.make_blobs(40)[1] | datasets.make_classification(60, n_features=8)[0] | datasets.make_classification(60)[1] | datasets.make_regression(30, n_features=4)[0] | datasets.make_regression(30, n_features=4, n_targets=2)[1] | datasets.make_regression(25)[1]
pipeline.make_pipeline(preprocessing.StandardScaler(), decomposition.PCA(2)).fit_transform(X) | pipeline.Pipeline([("s", preprocessing.StandardScaler())]).fit_transform(X) | compose.ColumnTransformer([("n", preprocessing.StandardScaler(), ["x", "y"])]).fit_transform(df) | compose.ColumnTransformer([("n", preprocessing.StandardScaler(), ["x"]), ("c", preprocessing.OneHotEncoder(sparse_output=False), ["name"])]).fit_transform(df) | compose.ColumnTransformer([("n", "passthrough", ["x"])]).fit_transform(df) | compose.ColumnTransformer([("n", preprocessing.StandardScaler(), ["x"])], remainder="passthrough").fit_transform(num)
"""


def calls() -> list[str]:
    found = [f"np.{name}({arguments})" for name in REDUCTIONS.split() for arguments in ("a", "a, axis=0", "t, axis=-1")]
    found += [f"np.{name}(a)" for name in ELEMENTWISE.split()]
    found += [f"np.{name}(a, v)" for name in BINARY.split()]
    found += [f"np.random.{name}(size=(3, 2))" for name in DRAWN.split()]
    found += [f"g.{name}(size=(3, 2))" for name in DRAWN.split()]
    for table in (NUMPY, PANDAS, SKLEARN):
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
    return isinstance(value, (int, np.integer)) and not isinstance(value, bool)


def answers_of(prelude: str, calls: list[str]) -> tuple[list[dict], list[str]]:
    """What each call gives after the prelude: its shape, or its number; and the calls that were refused, with why."""
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
            answers.append({"call": call, "shape": shape})
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
