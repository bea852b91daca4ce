"""Which numbers and words the functions and estimators of scikit-learn take, from the constraints that they state themselves.

    $KERAS3_PYTHON parameter_constraints.py     -> server/src/libraries/sklearn/parameter-constraints.json

Estimators hold what they were made with to `_parameter_constraints` when they are fitted, functions to those of their
decorator `validate_params` when they are called. Listed is what the server describes, whose files name it. A parameter is listed where everything that is said of numbers, words,
truth values and None can be written down; it takes whatever else there is, as arrays and objects.
"""

from __future__ import annotations

import importlib
import inspect
import json
import os
import re
import warnings
from numbers import Integral, Real

from sklearn.utils import _param_validation as validation
from sklearn.utils.discovery import all_estimators, all_functions

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROOM = os.path.join(REPOSITORY, "server", "src", "libraries", "sklearn")
TARGET = os.path.join(ROOM, "parameter-constraints.json")

#: Seeds that NumPy takes.
SEEDS = "int [0, 4294967295]"
#: What stands for several constraints of plain values; what takes none of them adds nothing.
NAMED = {
    "random_state": [SEEDS, "none"],
    "verbose": ["int [0, ∞)", "bool"],
    "cv_object": ["int [2, ∞)", "none"],
    "boolean": ["bool"],
    "array-like": [],
    "sparse matrix": [],
}


class Unwritable(Exception):
    """A constraint of which nobody can say here which plain values it takes."""


def end(number: float | None, sign: str) -> str:
    return f"{sign}∞" if number is None else str(number)


def interval(constraint: validation.Interval) -> str:
    kind = {Integral: "int", Real: "real", validation.RealNotInt: "float"}.get(constraint.type)
    if kind is None:
        raise Unwritable
    left = "[" if constraint.closed in ("left", "both") and constraint.left is not None else "("
    right = "]" if constraint.closed in ("right", "both") and constraint.right is not None else ")"
    return f"{kind} {left}{end(constraint.left, '-')}, {end(constraint.right, '')}{right}"


def plain(constraint: object) -> list[str]:
    """What a constraint says of numbers, words, truth values and None."""
    if isinstance(constraint, validation.Hidden):
        return plain(constraint.constraint)
    if isinstance(constraint, validation.Interval):
        return [interval(constraint)]
    if isinstance(constraint, validation.StrOptions):
        return ["among " + " ".join(sorted(constraint.options))]
    if constraint is None:
        return ["none"]
    if isinstance(constraint, str) and constraint in NAMED:
        return NAMED[constraint]
    if constraint is callable or isinstance(constraint, validation.HasMethods):
        return []
    if inspect.isclass(constraint) and not any(issubclass(t, constraint) for t in (int, float, str, bool, type(None))):
        return []
    raise Unwritable


def written(constraints: object) -> str | None:
    if not isinstance(constraints, list):
        return None
    try:
        parts = [part for constraint in constraints for part in plain(constraint)]
    except Unwritable:
        return None
    # What takes truth values alone is given nothing else by anybody.
    return "; ".join(dict.fromkeys(parts)) if set(parts) - {"bool", "none"} else None


#: Parameters whose wrong values are no mistake that anybody makes.
LEFT_OUT = ("verbose", "n_jobs", "copy", "tol", "copy_X", "cache_size")


def of_callable(called: object, constraints: dict[str, object]) -> list[object] | None:
    """[its parameters that are given by position too, those of which something is said]."""
    parameters = inspect.signature(called).parameters.values()
    placed = [one.name for one in parameters if one.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    if any(one.kind is inspect.Parameter.VAR_POSITIONAL for one in parameters):
        placed = []
    said = {one.name: written(constraints.get(one.name)) for one in parameters if one.name not in LEFT_OUT}
    kept = {name: text for name, text in said.items() if text is not None}
    while placed and placed[-1] not in kept:
        placed.pop()
    return [" ".join(placed), kept] if kept else None


def public(module: str, name: str) -> str:
    """`sklearn.linear_model._base.LinearRegression` as one imports it."""
    parts = [part for part in module.split(".")]
    for length in range(1, len(parts) + 1):
        shorter = ".".join(parts[:length])
        if any(part.startswith("_") for part in parts[:length]):
            break
        if hasattr(importlib.import_module(shorter), name) and length > 1:
            return f"{shorter}.{name}"
    return f"{module}.{name}"


def described() -> set[str]:
    """Every word that stands in the files of the server's room for scikit-learn."""
    found: set[str] = set()
    for name in os.listdir(ROOM):
        if name.endswith(".ts"):
            with open(os.path.join(ROOM, name), encoding="utf-8") as handle:
                found.update(re.findall(r"\w+", handle.read()))
    return found


def main() -> None:
    warnings.simplefilter("ignore")
    known = described()
    table: dict[str, list[object]] = {}
    for name, estimator in all_estimators():
        constraints = getattr(estimator, "_parameter_constraints", None)
        entry = of_callable(estimator, constraints) if constraints else None
        if entry and name in known:
            table[public(estimator.__module__, name)] = entry
    for name, function in all_functions():
        constraints = getattr(function, "_skl_parameter_constraints", None)
        entry = of_callable(function, constraints) if constraints else None
        if entry and name in known:
            table[public(function.__module__, name)] = entry
    with open(TARGET, "w", encoding="utf-8") as handle:
        lines = [f"{json.dumps(name)}: {json.dumps(entry, ensure_ascii=False)}" for name, entry in sorted(table.items())]
        handle.write("{\n" + ",\n".join(lines) + "\n}\n")
    print(f"{len(table)} functions and classes written")


if __name__ == "__main__":
    main()
