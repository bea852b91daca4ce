"""What is in arrays and tables that are small enough: the type and the text of each element, for `data_functions.py`."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd

#: Elements, rows or columns beyond these are not written down.
MOST = 40


def element(value: Any) -> Any:
    """One element as JSON: numbers and truth values as they are, what is missing as None, everything else as text."""
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating)):
        number = float(value)
        return None if math.isnan(number) else number if math.isfinite(number) else str(number)
    return value.isoformat(sep=" ") if isinstance(value, pd.Timestamp) else str(value)


def elements(values: Any) -> list | None:
    """All of them, where none is an array, an interval or another object of its own."""
    some = list(values)
    plain = (bool, int, float, str, np.generic, pd.Timestamp, type(None), type(pd.NaT), type(pd.NA))
    if len(some) > MOST or not all(isinstance(value, plain) and not isinstance(value, complex) for value in some):
        return None
    return [element(value) for value in some]


def dtype_of(values: Any) -> str:
    """The name of the type; of objects that are all text `str`."""
    name = str(values.dtype)
    if name == "object" and len(values) > 0 and all(isinstance(value, str) for value in np.ravel(values)):
        return "str"
    return "str" if name.startswith("<U") else name


def labels_of(index: pd.Index) -> list[dict]:
    """The levels of labels, outermost first."""
    names = index.names if isinstance(index, pd.MultiIndex) else [index.name]
    levels = [index.get_level_values(i) for i in range(index.nlevels)]
    return [{"name": element(name), "cells": elements(level)} for name, level in zip(names, levels)]


def column_of(values: pd.Series) -> dict:
    return {"name": name_of(values.name), "dtype": dtype_of(values), "cells": elements(values)}


def name_of(name: Any) -> Any:
    return [element(part) for part in name] if isinstance(name, tuple) else element(name)


def description_of(value: Any) -> dict:
    """What further is written down of a value that has a shape; nothing of what is neither an array nor a table."""
    if isinstance(value, pd.DataFrame):
        if value.shape[1] > MOST:
            return {"columns": None}
        columns = [column_of(value.iloc[:, i]) for i in range(value.shape[1])]
        return {"columns": columns, "labels": labels_of(value.index)}
    if isinstance(value, pd.Series):
        return {**column_of(value), "labels": labels_of(value.index)}
    if isinstance(value, pd.MultiIndex):
        return {}
    if isinstance(value, pd.Index):
        return {"dtype": dtype_of(value), "cells": elements(value)}
    if isinstance(value, (np.ndarray, np.generic)) and value.dtype.names is None:
        cells = elements(np.ravel(value)) if value.size <= MOST else None
        return {"dtype": dtype_of(value) if value.dtype != object else "object", **({"cells": cells} if cells else {})}
    return {}
