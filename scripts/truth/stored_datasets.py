"""Writes what the data sets that come with scikit-learn are like: `server/src/libraries/sklearn/stored-datasets.json`.

Rows, names of columns and classes, and how many rows each class has; `areSorted` says that they are stored class after
class. Lists are texts with semicolons between their items. The two that are not stored with it are written down from
its documentation.

    $KERAS3_PYTHON stored_datasets.py
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from sklearn import datasets

TARGET = Path(__file__).resolve().parents[2] / "server/src/libraries/sklearn/stored-datasets.json"
STORED = ["load_iris", "load_digits", "load_wine", "load_breast_cancer", "load_diabetes"]
# Downloaded by the program, or part of scikit-learn until 1.2.
WRITTEN_DOWN = {
    "fetch_california_housing": {
        "rows": 20640,
        "features": "MedInc;HouseAge;AveRooms;AveBedrms;Population;AveOccup;Latitude;Longitude",
        "target": "MedHouseVal",
        "classes": "",
    },
    "load_boston": {
        "rows": 506,
        "features": "CRIM;ZN;INDUS;CHAS;NOX;RM;AGE;DIS;RAD;TAX;PTRATIO;B;LSTAT",
        "target": "target",
        "classes": "",
    },
}


def described(name: str) -> dict[str, object]:
    bunch = getattr(datasets, name)()
    target = np.asarray(bunch.target)
    found: dict[str, object] = {
        "rows": len(bunch.data),
        "features": ";".join(map(str, bunch.feature_names)),
        "target": "target",
        "classes": "",
    }
    if "target_names" in bunch:
        found["classes"] = ";".join(map(str, bunch.target_names))
        found["counts"] = ";".join(map(str, np.bincount(target)))
        found["areSorted"] = bool((np.diff(target) >= 0).all())
    return found


def main() -> None:
    found = {name: described(name) for name in STORED} | WRITTEN_DOWN
    TARGET.write_text(json.dumps(dict(sorted(found.items())), indent=2) + "\n")


if __name__ == "__main__":
    main()
