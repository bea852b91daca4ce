"""What splitters, estimators, made data sets and metrics of scikit-learn give, with parameters and data drawn at random.

    $KERAS3_PYTHON estimator_calls.py     -> test-fixtures/truth/estimator-calls.json

Of each a few calls that differ in what they give are kept, and a few that are refused, each in other words.
"""

from __future__ import annotations

import json
import os
import random
import re
import warnings
from itertools import product

from data_functions import REPOSITORY, write_answers
from tensor_calls import answer_to, flattened

TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "estimator-calls.json")

PRELUDE = """\
import numpy as np
import pandas as pd
import scipy.sparse as sp
from sklearn import cluster, compose, datasets, decomposition, discriminant_analysis, ensemble, feature_extraction, feature_selection, impute, linear_model, manifold, metrics, mixture, model_selection, naive_bayes, neighbors, pipeline, preprocessing, svm, tree, utils
X = np.arange(48.0).reshape(12, 4) % 7 + np.arange(12.0)[:, None] / 3
more = np.arange(20.0).reshape(5, 4)
wide = np.arange(30.0).reshape(5, 6)
t = pd.DataFrame({"a": np.arange(12) % 5 + 0.5, "b": np.arange(12) * 2.0, "c": np.arange(12) % 3})
kinds = pd.DataFrame({"kind": list("abcabcabcabd"), "size": list("smlsmlsmlsml")})
gaps = np.array([[1.0, np.nan, 3.0], [4.0, 5.0, np.nan], [7.0, 8.0, 9.0], [1.0, np.nan, 2.0]])
m = sp.csr_matrix(np.eye(12, 5))
y = np.arange(12) % 3
two = np.arange(12) % 2
odd = np.array([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2])
single = np.array([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2])
f = np.arange(12.0) / 2
col = f.reshape(12, 1)
pair = np.stack([f, f + 1], axis=1)
people = np.array([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3])
names = ["ant", "bee", "cat"] * 4
s = pd.Series(names)
short = np.arange(11) % 3
chances = np.full((12, 3), 1 / 3)
rates = np.arange(12.0) / 12
texts = ["the ant and a bee", "Bee cat dog", "cat dog elk elk", "ant"]
sets = [["a", "b"], ["b"], [], ["c", "a"]]
"""

SIZES = "0.25 0.3 0.5 0.99 0.01 3 5 11 12 13 1 0 1.0 1.5 -0.2 -1 None np.int64(4)".split()


def some(draw: random.Random, parameters: dict[str, list[str]], most: int = 3) -> str:
    """A few parameters with one of their values each."""
    chosen = draw.sample(sorted(parameters), draw.randint(0, min(most, len(parameters))))
    return ", ".join(f"{name}={draw.choice(parameters[name])}" for name in chosen)


def splits(draw: random.Random) -> str:
    given = draw.choice(["X", "X, y", "t, y", "X, names", "t, s", "m, y", "y", "X, short", "kinds, two", "X, y, people", "pair, odd", "names"])
    more = some(draw, {"test_size": SIZES, "train_size": SIZES, "random_state": ["0", "7", "42"], "shuffle": ["True", "False"], "stratify": ["y", "odd", "single", "two", "None"]})
    parts = 2 * len(given.split(", "))
    return f"model_selection.train_test_split({given}{', ' if more else ''}{more})[{draw.randrange(parts)}]"


SPLITTERS = {
    "KFold": {"n_splits": ["2", "3", "5", "12", "13", "1"], "shuffle": ["True"]},
    "StratifiedKFold": {"n_splits": ["2", "3", "4", "5", "13"], "shuffle": ["True"]},
    "GroupKFold": {"n_splits": ["2", "3", "4", "5"]},
    "StratifiedGroupKFold": {"n_splits": ["2", "3"]},
    "ShuffleSplit": {"n_splits": ["2", "7"], "test_size": SIZES, "train_size": SIZES},
    "StratifiedShuffleSplit": {"n_splits": ["2", "7"], "test_size": SIZES, "train_size": SIZES},
    "GroupShuffleSplit": {"n_splits": ["2"], "test_size": ["0.25", "0.5", "1", "2"]},
    "RepeatedKFold": {"n_splits": ["2", "5"], "n_repeats": ["1", "3"]},
    "RepeatedStratifiedKFold": {"n_splits": ["2", "3"], "n_repeats": ["1", "3"]},
    "TimeSeriesSplit": {"n_splits": ["2", "3", "5", "11", "12"], "gap": ["1", "2"], "test_size": ["1", "2", "3"], "max_train_size": ["3", "4"]},
    "LeaveOneOut": {},
    "LeavePOut": {"p": ["1", "2", "11"]},
    "LeaveOneGroupOut": {},
    "PredefinedSplit": {"test_fold": ["y", "people"]},
}


def folds(draw: random.Random, name: str) -> str:
    made = f"model_selection.{name}({some(draw, SPLITTERS[name])})"
    given = draw.choice(["X, y, people", "X, odd, people", "t, y, groups=people", "X, single, people", "X", "X, y", "X[:6], y[:6], people[:6]", "X, short", "y", "X, chances, people", "X, f, people"])
    return draw.choice(
        [
            f"list({made}.split({given}))[{draw.choice(['0', '1', '-1'])}][{draw.randrange(2)}]",
            f"len(list({made}.split({given})))",
            f"X[next({made}.split({given}))[{draw.randrange(2)}]]",
            f"{made}.get_n_splits({draw.choice(['', given])})",
        ]
    )


MADE = {
    "make_classification": {"n_samples": ["30", "61"], "n_features": ["6", "4", "3"], "n_classes": ["2", "3"], "n_informative": ["3", "2"], "n_redundant": ["0", "1"], "n_repeated": ["1"], "weights": ["[0.9, 0.1]", "[0.5]", "None"], "flip_y": ["0", "0.5"], "n_clusters_per_class": ["1"]},
    "make_regression": {"n_samples": ["9"], "n_features": ["3"], "n_targets": ["1", "2"], "n_informative": ["2"]},
    "make_blobs": {"n_samples": ["9", "10", "[4, 6]", "(3, 5, 2)"], "n_features": ["3"], "centers": ["2", "4", "[[0, 1], [5, 6]]", "np.zeros((4, 3))", "None"]},
    "make_moons": {"n_samples": ["9", "10", "(3, 5)"], "noise": ["0.1"], "shuffle": ["False"]},
    "make_circles": {"n_samples": ["9", "10", "(3, 5)"], "factor": ["0.5"]},
    "make_gaussian_quantiles": {"n_samples": ["9", "10"], "n_features": ["3"], "n_classes": ["2", "4"]},
    "make_hastie_10_2": {"n_samples": ["9"]},
    "make_s_curve": {"n_samples": ["9"]},
    "make_swiss_roll": {"n_samples": ["9"]},
    "make_friedman1": {"n_samples": ["9"], "n_features": ["7", "10"]},
    "make_friedman2": {"n_samples": ["9"]},
    "make_friedman3": {"n_samples": ["9"]},
    "make_multilabel_classification": {"n_samples": ["9"], "n_features": ["3"], "n_classes": ["2", "4"]},
}


def made(draw: random.Random, name: str) -> str:
    return f"datasets.{name}({some(draw, MADE[name], 5)})[{draw.randrange(2)}]"


CLASSIFIERS = (
    "ensemble.RandomForestClassifier(5) ensemble.ExtraTreesClassifier(n_estimators=5) ensemble.BaggingClassifier() ensemble.AdaBoostClassifier() ensemble.GradientBoostingClassifier() "
    "tree.DecisionTreeClassifier() neighbors.KNeighborsClassifier(2) neighbors.NearestCentroid() naive_bayes.GaussianNB() naive_bayes.MultinomialNB() svm.SVC() svm.SVC(probability=True) "
    "svm.SVC(decision_function_shape='ovo') svm.LinearSVC() linear_model.LogisticRegression() linear_model.SGDClassifier() linear_model.Perceptron() linear_model.RidgeClassifier() discriminant_analysis.QuadraticDiscriminantAnalysis()"
).split()
REGRESSORS = (
    "linear_model.LinearRegression() linear_model.Lasso(0.1) linear_model.ElasticNet() linear_model.BayesianRidge() linear_model.Ridge(1.0) linear_model.RidgeCV() linear_model.SGDRegressor() "
    "neighbors.KNeighborsRegressor(2) ensemble.RandomForestRegressor(5) ensemble.GradientBoostingRegressor() ensemble.BaggingRegressor() tree.DecisionTreeRegressor() svm.SVR() svm.LinearSVR()"
).split()
DATA = "X X X t more[:0] t.values X[:,0] X.reshape(12,2,2) t.a m kinds X[:11] X[:,:1] X.tolist()".split()
OTHERS = "X more more[:1] wide t t[['a']] more[0] X[0] m wide.tolist() more.tolist() more[:0] more.reshape(5,2,2)".split()


def classifier(draw: random.Random, name: str) -> str:
    labels = draw.choice("y y two odd names s col y.reshape(-1,1) short chances f None".split())
    method = draw.choice("predict predict predict_proba decision_function predict_log_proba score fit".split())
    fitted = f"{name}.fit({draw.choice(DATA)}, {labels})"
    if method == "fit":
        return f"{fitted}.{draw.choice(['classes_', 'n_features_in_'])}"
    return f"{fitted}.{method}({draw.choice(OTHERS)}{', y' if method == 'score' else ''})"


def regressor(draw: random.Random, name: str) -> str:
    labels = draw.choice("f f y col pair short t.a t[['a']] t[['a','b']] names None".split())
    return f"{name}.fit({draw.choice(DATA)}, {labels}).{draw.choice(['predict', 'predict', 'predict', 'score'])}({draw.choice(OTHERS)})".replace("score(X)", "score(X, f)")


GROUPS = (
    "cluster.KMeans() cluster.KMeans(3) cluster.KMeans(n_clusters=2) cluster.MiniBatchKMeans(3) cluster.KMeans(20) cluster.AgglomerativeClustering(3) cluster.DBSCAN() cluster.MeanShift() "
    "mixture.GaussianMixture() mixture.GaussianMixture(2) mixture.BayesianGaussianMixture(n_components=3) ensemble.IsolationForest() svm.OneClassSVM()"
).split()


def groups(draw: random.Random, name: str) -> str:
    data = draw.choice(DATA)
    return draw.choice(
        [
            f"{name}.fit({data}).{draw.choice('predict transform predict_proba score_samples decision_function'.split())}({draw.choice(OTHERS)})",
            f"{name}.{draw.choice('fit_predict fit_transform'.split())}({data})",
            f"{name}.fit({data}).{draw.choice('labels_ cluster_centers_ n_features_in_'.split())}",
        ]
    )


TRANSFORMERS = {
    "preprocessing.StandardScaler": {"with_mean": ["False"]},
    "preprocessing.MinMaxScaler": {"feature_range": ["(0, 2)"]},
    "preprocessing.RobustScaler": {},
    "preprocessing.MaxAbsScaler": {},
    "preprocessing.Normalizer": {},
    "preprocessing.Binarizer": {"threshold": ["1.5"]},
    "preprocessing.PowerTransformer": {},
    "preprocessing.QuantileTransformer": {"n_quantiles": ["4"]},
    "preprocessing.PolynomialFeatures": {"degree": ["1", "2", "3", "0", "5"], "interaction_only": ["True", "False"], "include_bias": ["False", "True"]},
    "preprocessing.SplineTransformer": {"n_knots": ["3", "4"], "degree": ["1", "2"], "include_bias": ["False", "True"], "extrapolation": ["'periodic'", "'linear'"]},
    "preprocessing.KBinsDiscretizer": {"n_bins": ["2", "3", "[2, 3, 4, 2]"], "encode": ["'onehot'", "'ordinal'", "'onehot-dense'"], "strategy": ["'uniform'", "'kmeans'"]},
    "preprocessing.FunctionTransformer": {"func": ["np.log1p", "np.sqrt", "lambda v: v[:, :2]"]},
    "decomposition.PCA": {"n_components": ["1", "2", "4", "5", "0.9", "None"], "whiten": ["True"]},
    "decomposition.IncrementalPCA": {"n_components": ["1", "2", "3"]},
    "decomposition.TruncatedSVD": {"n_components": ["1", "2", "3"]},
    "decomposition.NMF": {"n_components": ["2", "3"]},
    "decomposition.FastICA": {"n_components": ["2", "3"]},
    "decomposition.KernelPCA": {"n_components": ["2", "3"], "kernel": ["'rbf'"]},
    "manifold.TSNE": {"n_components": ["2", "3"], "perplexity": ["3"]},
    "manifold.Isomap": {"n_components": ["1", "2"]},
    "feature_selection.VarianceThreshold": {"threshold": ["0.0"]},
    "feature_selection.SelectKBest": {"k": ["1", "2", "3", "4", "'all'", "9"]},
    "feature_selection.SelectPercentile": {"percentile": ["25", "50", "100"]},
    "impute.SimpleImputer": {"strategy": ["'median'", "'most_frequent'", "'constant'"], "fill_value": ["0", "7"], "add_indicator": ["True"], "missing_values": ["1", "0", "np.nan"], "keep_empty_features": ["True"]},
    "impute.KNNImputer": {"n_neighbors": ["2"], "add_indicator": ["True"]},
    "impute.MissingIndicator": {"features": ["'all'", "'missing-only'"]},
    "preprocessing.OneHotEncoder": {"sparse_output": ["False", "False", "True"], "drop": ["'first'", "'if_binary'"], "handle_unknown": ["'ignore'", "'error'"], "min_frequency": ["2", "4"], "max_categories": ["2", "3"], "categories": ["[['a', 'b', 'c', 'd'], ['s', 'm', 'l', 'x']]", "'auto'"]},
    "preprocessing.OrdinalEncoder": {"categories": ["'auto'", "[['a', 'b', 'c', 'd'], ['s', 'm', 'l']]"], "handle_unknown": ["'error'"]},
    "preprocessing.TargetEncoder": {"cv": ["2", "3"]},
}
TRANSFORMED = "X X X t t.values kinds kinds[['kind']] kinds.kind gaps gaps m X[:,0] X.reshape(12,2,2) more more[:0] X.tolist() y s".split()


def transformer(draw: random.Random, name: str) -> str:
    made = f"{name}({some(draw, TRANSFORMERS[name], 2)})"
    data = draw.choice(TRANSFORMED)
    with_labels = ", y" if name.startswith("feature_selection.Select") or name.endswith("TargetEncoder") else ""
    return draw.choice(
        [
            f"{made}.fit_transform({data}{with_labels})",
            f"{made}.fit_transform({data}{with_labels})",
            f"{made}.fit({data}{with_labels}).transform({draw.choice(OTHERS + ['kinds', 'gaps', 'kinds[:5]', 'gaps[:2]'])})",
            f"{made}.fit({data}{with_labels}).inverse_transform({draw.choice(OTHERS)})",
            f"{made}.set_output(transform='pandas').fit_transform({data}{with_labels})",
            f"{made}.fit({data}{with_labels}).get_feature_names_out()",
            f"{made}.fit({data}{with_labels}).n_features_in_",
        ]
    )


def joined(draw: random.Random) -> str:
    scaler, encoder = "preprocessing.StandardScaler()", "preprocessing.OneHotEncoder()"
    other = draw.choice(["decomposition.PCA(2)", "preprocessing.PolynomialFeatures(2)", "feature_selection.SelectKBest(k=1)", "'passthrough'", scaler])
    part = draw.choice(
        [
            f"[('n', {other}, ['a', 'b'])]",
            f"[('n', {scaler}, ['a', 'b']), ('c', {other}, ['c'])]",
            f"[('n', {scaler}, [0, 1]), ('o', {encoder}, ['c'])]",
            f"[('n', {scaler}, slice(0, 2))]",
            "[('n', 'drop', ['a'])]",
            f"[('n', 'passthrough', ['a']), ('m', {scaler}, ['b'])]",
            f"[('n', {scaler}, ['z'])]",
            f"[('n', {scaler}, 'a')]",
        ]
    )
    rest = draw.choice(["", ", remainder='passthrough'", f", remainder={scaler}", ", sparse_threshold=0", ", verbose_feature_names_out=False"])
    made = draw.choice(
        [
            f"compose.ColumnTransformer({part}{rest})",
            f"compose.ColumnTransformer({part}{rest})",
            f"compose.make_column_transformer(({scaler}, ['a']), ({encoder}, ['c']){rest})",
            f"pipeline.FeatureUnion([('a', {scaler}), ('b', {other})])",
            f"pipeline.make_union({scaler}, {other})",
            f"pipeline.make_pipeline({scaler}, {other})",
            f"pipeline.Pipeline([('a', {scaler}), ('b', {other}), ('c', preprocessing.MinMaxScaler())])",
        ]
    )
    return draw.choice([f"{made}.fit_transform(t, y)", f"{made}.fit(t, y).transform(t[:3])", f"{made}.set_output(transform='pandas').fit_transform(t, y)", f"{made}.fit_transform({draw.choice(DATA)}, y)"])


ENCODERS = {
    "LabelEncoder": (["names", "s", "y", "two", "kinds.kind", "X", "f", "odd"], "fit_transform transform classes_ inverse".split()),
    "LabelBinarizer": (["names", "s", "y", "two", "odd", "chances", "two[:2]"], "fit_transform transform classes_".split()),
    "MultiLabelBinarizer": (["sets", "[(1, 2), (3,)]", "texts", "[[1], [2, 3], [9]]"], "fit_transform transform classes_".split()),
}


def encoder(draw: random.Random, name: str) -> str:
    data, methods = ENCODERS[name]
    given, method = draw.choice(data), draw.choice(methods)
    parameters = {"LabelBinarizer": {"neg_label": ["-1"], "pos_label": ["2"]}, "MultiLabelBinarizer": {"classes": ["['a', 'b', 'c', 'd']", "[1, 2, 3]"]}}.get(name, {})
    made = f"preprocessing.{name}({some(draw, parameters)})"
    if method == "fit_transform":
        return f"{made}.fit_transform({given})"
    if method == "inverse":
        return f"{made}.fit({given}).inverse_transform({draw.choice(['[0, 1]', 'y[:4]', '[2]', '[9]'])})"
    return f"{made}.fit({given}).{'classes_' if method == 'classes_' else f'transform({draw.choice(data)})'}"


WORDS = {
    "stop_words": ["'english'", "['bee']", "None"],
    "ngram_range": ["(1, 2)", "(2, 2)", "(2, 3)"],
    "max_features": ["2", "3", "50"],
    "min_df": ["2", "0.5", "1", "9"],
    "max_df": ["0.5", "1", "2"],
    "analyzer": ["'char'", "'word'", "'char_wb'"],
    "lowercase": ["False"],
    "binary": ["True"],
    "vocabulary": ["['ant', 'bee', 'yak']", "{'ant': 1, 'elk': 0}"],
    "token_pattern": ["r'\\b[a-z]+\\b'"],
    "tokenizer": ["str.split"],
}


def vectorizer(draw: random.Random, name: str) -> str:
    more = {"n_features": ["16", "32"]} if name == "HashingVectorizer" else WORDS
    made = f"feature_extraction.text.{name}({some(draw, more)})"
    given = draw.choice(["texts", "texts", "texts[:2]", "s", "names", "kinds.kind", "'ant bee'", "[texts]", "[1, 2]", "[]"])
    return draw.choice(
        [
            f"{made}.fit_transform({given})",
            f"{made}.fit_transform({given}).toarray()",
            f"{made}.fit({given}).transform({draw.choice(['texts', 'names', '[]'])}).toarray()",
            f"{made}.fit({given}).get_feature_names_out()",
            f"len({made}.fit({given}).vocabulary_)",
        ]
    )


METRICS = (
    "accuracy_score balanced_accuracy_score classification_report confusion_matrix f1_score precision_score recall_score hamming_loss jaccard_score log_loss roc_auc_score roc_curve "
    "precision_recall_curve mean_squared_error mean_absolute_error r2_score max_error root_mean_squared_error cohen_kappa_score"
).split()


def metric(draw: random.Random, name: str) -> str:
    labels = "y y two two odd names s f col pair chances chances[:,0] rates short y.tolist() y.reshape(-1,1) np.eye(3)[y] chances[:,:2] rates[:11] None".split()
    more = draw.choice(["", "", "", ", labels=[0, 1, 2]", ", labels=[0, 1]", ", average='macro'", ", target_names=['p', 'q']", ", target_names=['p', 'q', 'r']", ", multi_class='ovr'", ", average=None"])
    call = f"metrics.{name}({draw.choice(labels)}, {draw.choice(labels)}{more})"
    return f"{call}[{draw.randrange(2)}]" if name.endswith("_curve") else call


def utility(draw: random.Random) -> str:
    given = draw.choice(["X, y", "X", "t", "t, s", "names", "X, short", "pair, f", "y", "X, names"])
    return draw.choice(
        [
            f"utils.shuffle({given})",
            f"utils.shuffle({given}, random_state=0)",
            f"utils.shuffle({given}, n_samples={draw.choice(['5', '12', 'None', '13'])})",
            f"utils.resample({given})",
            f"utils.resample({given}, n_samples={draw.choice(['5', '20', 'None'])})",
            f"utils.resample({given}, replace=False, n_samples={draw.choice(['5', '20'])})",
            f"utils.class_weight.compute_class_weight({draw.choice(['class_weight=', ''])}'balanced', classes={draw.choice(['np.unique(y)', '[0, 1]', 'np.unique(odd)'])}, y={draw.choice(['y', 'odd', 'names', 'two'])})",
            f"utils.class_weight.compute_sample_weight('balanced', {draw.choice(['y', 'odd', 'names', 'two', 'f'])})",
        ]
    )


def validated(draw: random.Random) -> str:
    model = draw.choice(["linear_model.LinearRegression()", "tree.DecisionTreeClassifier()", "naive_bayes.GaussianNB()", "neighbors.KNeighborsClassifier(2)"])
    given = draw.choice(["X, y", "t, two", "X, odd", "X, short", "X[:, 0], y", "X, pair", "X, f"])
    cv = draw.choice(["", ", cv=2", ", cv=3", ", cv=model_selection.KFold(4)", ", cv=13", ", cv=model_selection.LeaveOneOut()", ", cv=None"])
    method = draw.choice(["", "", ", method='predict_proba'"])
    return draw.choice(
        [
            f"model_selection.cross_val_score({model}, {given}{cv})",
            f"model_selection.cross_val_predict({model}, {given}{cv}{method})",
            f"model_selection.cross_validate({model}, {given}{cv})['{draw.choice(['test_score', 'fit_time', 'train_score'])}']",
        ]
    )


STORED = [
    f"datasets.load_{name}({given}){part}"
    for name, given, part in product(
        "iris digits wine breast_cancer diabetes linnerud".split(),
        ("", "as_frame=True", "return_X_y=True", "return_X_y=True, as_frame=True"),
        (".data", ".target", "[0]", "[1]", ".frame", ".data.shape[1]", ".images", "['target']", ".target.shape", ".feature_names.__len__()", ".target_names"),
    )
] + ["datasets.load_digits(n_class=4).data", "datasets.load_digits(n_class=4).target", "datasets.load_digits(n_class=10)['images']"]


def candidates() -> list[tuple[str, list[str], int]]:
    """Groups of calls and how many of each are kept."""
    kinds: list[tuple[str, object, int]] = [("splits", splits, 60), ("joined", joined, 40), ("utilities", utility, 24), ("validated", validated, 24)]
    found = [(name, draw, count) for name, draw, count in kinds]
    for make, named, count in (
        (folds, SPLITTERS, 10),
        (made, MADE, 8),
        (classifier, CLASSIFIERS, 7),
        (regressor, REGRESSORS, 7),
        (groups, GROUPS, 6),
        (transformer, TRANSFORMERS, 10),
        (encoder, ENCODERS, 14),
        (vectorizer, ["CountVectorizer", "TfidfVectorizer", "HashingVectorizer"], 20),
        (metric, METRICS, 3),
    ):
        found += [(name, lambda draw, make=make, name=name: make(draw, name), count) for name in named]
    drawn = []
    for name, make, count in found:
        draw = random.Random(name)
        drawn.append((name, list(dict.fromkeys(make(draw) for _ in range(12 * count))), count))
    return [*drawn, ("stored", STORED, len(STORED))]


#: Numbers and letters stand for others of their kind in the words of a refusal.
WORDS_ALIKE = re.compile(r"\d+(?:\.\d+)?|'[^']*'")


def kept_of(calls: list[str], most: int, known: dict) -> list[dict]:
    """The first of some calls that differ in what they give, and half as many that are refused, each in other words."""
    found: list[dict] = []
    kept: set[str] = set()
    refused: set[str] = set()
    for call in calls:
        if len(kept) >= most and len(refused) >= most // 2:
            break
        answer = answer_to(call, known)
        if "refused" in answer:
            words = WORDS_ALIKE.sub("", answer["refused"])
            if len(refused) < most // 2 and words not in refused and not answer["refused"].startswith(("AttributeError", "KeyError")):
                refused.add(words)
                found.append({"call": call, "refused": answer["refused"]})
            continue
        if len(kept) >= most:
            continue
        if "call" not in answer:  # A number with a fraction, or a text: what is known is that it runs.
            answer = {"call": call}
        for part in flattened(call, answer):
            columns = [[column["name"], column["dtype"]] for column in part.get("columns") or []]
            kind = json.dumps([part.get("shape"), part.get("value"), part.get("dtype"), columns, re.split(r"[(,]", call)[1:]])
            if kind not in kept:
                kept.add(kind)
                found.append(part)
    return found


def main() -> None:
    warnings.simplefilter("ignore")
    known: dict = {}
    exec(PRELUDE, known)  # noqa: S102  our own text
    answers, without = [], []
    for name, calls, most in candidates():
        found = kept_of(calls, most, known)
        answers += found
        without += [] if found else [f"{name}: takes none of the arguments"]
    write_answers(TARGET, PRELUDE, answers, without)


if __name__ == "__main__":
    main()
