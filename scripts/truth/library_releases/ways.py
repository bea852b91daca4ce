"""How what an argument said is written today, where it has no new name: by callable and argument, best first.

A way is `{"set": {…}}`, the arguments in its place, or `{"form": …}`, another form of the whole call (`CallForm` of
server/src/values/records/finding.ts); `behind` is what is done with the result as well. `is` is the value that it needs; without it any will do.
"""

from __future__ import annotations

NOTHING = {"set": {}}
SKIPPED = [{"is": False, "set": {"on_bad_lines": '"skip"'}}, {"is": True, **NOTHING}]
READ = {
    "error_bad_lines": SKIPPED,
    "warn_bad_lines": [{"is": True, **NOTHING}],
    "squeeze": [{"is": False, **NOTHING}, {"is": True, **NOTHING, "behind": '.squeeze("columns")'}],
    "mangle_dupe_cols": [{"is": True, **NOTHING}],
    "infer_datetime_format": [NOTHING],
    "verbose": [NOTHING],
    "delim_whitespace": [{"is": True, "set": {"sep": 'r"\\s+"'}}, {"is": False, **NOTHING}],
    "tupleize_cols": [{"is": False, **NOTHING}],
}
FILL = ["value", "method", "axis", "inplace", "limit", "downcast"]


def filled(name: str, methods: str) -> list[dict]:
    """`fillna(method="ffill")` as the method of that name, with what it takes as well."""
    forms = []
    for kept in ([], ["inplace"], ["limit"], ["axis"]):
        given = ", ".join(f"{k}={{{k}}}" for k in kept)
        absent = [p for p in FILL if p not in ("method", *kept)]
        when = {"matches": {"method": f"[\"'](?:{methods})[\"']"}, "absent": absent}
        forms.append({"form": {"parameters": FILL, "call": f"{{self}}.{name}({given})", "when": when}})
    return forms


FILLNA = {"method": [*filled("ffill", "ffill|pad"), *filled("bfill", "bfill|backfill")]}
ENSEMBLE = {"base_estimator": [{"set": {"estimator": "{base_estimator}"}}]}

BETWEEN = {"interpolation": [{"set": {"method": "{interpolation}"}}]}

WAYS: dict[str, dict[str, list[dict]]] = {
    "pandas.read_csv": READ,
    "pandas.read_table": READ,
    "pandas.read_excel": {k: READ[k] for k in ("squeeze", "mangle_dupe_cols", "verbose")}
    | {"sheetname": [{"set": {"sheet_name": "{sheetname}"}}]},
    "pandas.DataFrame.fillna": FILLNA,
    "pandas.Series.fillna": FILLNA,
    "pandas.to_datetime": {"infer_datetime_format": [NOTHING]},
    "numpy.percentile": BETWEEN,
    "numpy.quantile": BETWEEN,
    "numpy.nanpercentile": BETWEEN,
    "numpy.nanquantile": BETWEEN,
    "numpy.reshape": {"newshape": [{"set": {"shape": "{newshape}"}}]},
    "numpy.histogram": {"normed": [{"set": {"density": "{normed}"}}]},
    "numpy.unravel_index": {"dims": [{"set": {"shape": "{dims}"}}]},
    "numpy.linalg.matrix_rank": {"M": [{"set": {"A": "{M}"}}]},
    "sklearn.preprocessing.OneHotEncoder": {
        "sparse": [{"set": {"sparse_output": "{sparse}"}}],
    },
    "sklearn.cluster.AgglomerativeClustering": {"affinity": [{"set": {"metric": "{affinity}"}}]},
    "sklearn.cluster.KMeans": {"n_jobs": [NOTHING], "precompute_distances": [NOTHING]},
    "sklearn.ensemble.AdaBoostClassifier": ENSEMBLE | {"algorithm": [{"is": "SAMME", **NOTHING}]},
    "sklearn.ensemble.AdaBoostRegressor": ENSEMBLE,
    "sklearn.ensemble.BaggingClassifier": ENSEMBLE,
    "sklearn.ensemble.BaggingRegressor": ENSEMBLE,
    "sklearn.ensemble.RandomForestClassifier": {"min_impurity_split": [{"is": None, **NOTHING}]},
    "sklearn.linear_model.LogisticRegression": {"multi_class": [{"is": "auto", **NOTHING}]},
    "sklearn.linear_model.LinearRegression": {"normalize": [{"is": False, **NOTHING}]},
    "sklearn.linear_model.Ridge": {"normalize": [{"is": False, **NOTHING}]},
    "sklearn.linear_model.Lasso": {"normalize": [{"is": False, **NOTHING}]},
    "sklearn.linear_model.SGDClassifier": {"n_iter": [{"set": {"max_iter": "{n_iter}", "tol": "None"}}]},
    "sklearn.model_selection.GridSearchCV": {"iid": [NOTHING]},
    "sklearn.model_selection.RandomizedSearchCV": {"iid": [NOTHING]},
    "sklearn.manifold.TSNE": {"n_iter": [{"set": {"max_iter": "{n_iter}"}}]},
}
