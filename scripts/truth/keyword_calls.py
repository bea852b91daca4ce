"""What functions of NumPy, TensorFlow and Keras give whose parameters are named: of more dtypes, for the tests.

    $KERAS3_PYTHON keyword_calls.py     -> test-fixtures/truth/keyword-calls.json

As `tensor_calls.py`, but that arguments behind the first are drawn by the names of a function's own parameters. Calls that
stand in its file are left out.
"""

from __future__ import annotations

import inspect
import json
import os
import random
import re
import sys
import warnings

import numpy as np
from data_functions import REPOSITORY, write_answers
from tensor_calls import NAMES, PRELUDE, TEMPLATES, answers_by_name, differing, function_named, of_functions, written
from tensor_calls import TARGET as STORED

TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "keyword-calls.json")

MORE = PRELUDE + """\
nd = np.array([[1, -2, 3], [0, 5, -6]], dtype="int8")
ne = np.array([0.5, 1.0, 2.0], dtype="float16")
n1 = np.arange(4.0)
n3 = np.arange(24, dtype="float32").reshape(2, 3, 4)
tg = tf.constant([[0.5, 1.0, 2.0], [3.0, 4.0, 5.0]], dtype=tf.float16)
tu = tf.constant([[1, 2, 3], [4, 5, 6]], dtype=tf.uint8)
td = tf.constant([[0.5, 1.0, 2.0], [3.0, 4.0, 5.0]], dtype=tf.float64)
t1 = tf.range(4.0)
kd = keras.Input((3,), dtype="uint8")
k1 = keras.Input(batch_shape=(4,))
kl = keras.Input((4, 3), dtype="int64")
kv = keras.Input((None,))
"""

#: Operands by library.
OPERANDS = {
    "numpy": "nf nh ni nj nu nb nc nv nk nt ns np_ nd ne n1 n3",
    "scipy": "nf nh ni nv nt nd ne n1",
    "tensorflow": "tf_ ti tl tb tv tk tt ts tp nf tg tu td t1",
    "keras": "kf kh ki kb kt kq ks kp ku kd k1 kl kv kf kt tf_ ti tt tg tu t1 nh",
    "einops": "nt tt kt np_ n3",
}

#: What stands first; x, y and z are operands.
FIRST = [
    "x", "x", "x", "x, y", "x, y", "[x, x]", "[x, y]", "x > 1", "(x, x)", "2.5", "[1.5, 2.5]", "[[1, 2], [3, 4]]", "3", "(2, 3)",
    "x, 2", "x, [1, 0]", "x, x", "x, y, z", "[x, x, y]", "True", "x, 1.5", "x[0]", "x * 2", "x, True", "x, [[1.0, 2.0, 3.0]]",
    "[1, 2.5, 3]", "[True, False, True]", "x, -1", "(3,)", "x, 0",
]

#: Values of parameters by their names.
VALUES = {
    "a": "x", "a_max": "2 None", "a_min": "0 1.5", "alpha": "0.1 1", "antialias": "True", "append": "0 y", "approximate": "False",
    "assume_unique": "True", "atol": "0.1", "axes": "0 1 -1 (0,1) [0] [1,0] (1,0)", "axis": "0 -1 1 None 2 (0,1) -2 (1,)",
    "axis1": "0 1 -1", "axis2": "1 0 -1", "b": "y", "base": "2 10.0", "batch_axis": "0", "batch_dims": "0 1",
    "batch_shape": "[2]", "beta": "1.0", "bins": "3 [0,1,2] 5", "clip_value_max": "2.0", "clip_value_min": "0.0 1.0",
    "compute_uv": "True False", "condition": "x>1 nb", "constant_values": "0 1", "copy": "True", "correction": "1",
    "data_format": "'channels_last' 'channels_first' 'NHWC'", "ddof": "0 1", "decimals": "1 0 2", "delta": "2", "depth": "3 6",
    "destination": "-1 [1,0]", "direction": "'DESCENDING'",
    "dtype": "'float32' 'int32' 'float16' 'bool' 'int64' 'uint8' 'float64' np.float32 tf.int32 float int", "dx": "2 0.5",
    "endpoint": "False True", "epsilon": "1e-3", "equal_nan": "True", "exclusive": "True", "fft_length": "8 [8]",
    "fill_value": "0 2.5 y True", "from_logits": "True False", "full_matrices": "False True", "group": "1", "height": "4",
    "high": "5 9", "indexing": "'ij' 'xy'", "indices": "[0,1] [1] 0 [[0],[1]] [[0,1],[1,0]]", "indices_or_sections": "3 1 [1,2]",
    "indices_shape": "3", "initial": "0 5", "interpolation": "'bilinear' 'nearest'", "invert": "True", "is_causal": "True",
    "k": "1 -1 0 2", "keep_dims": "True", "keepdims": "True False", "kth": "1 0", "lam": "2.0 [1.0,2.0]", "length": "5",
    "limit": "5", "loc": "0 y [0.0,1.0]", "low": "0 1", "M": "4 2", "m": "x 4", "max": "2", "maxlen": "5", "maxval": "5 9.0",
    "mean": "0.0 [0.0,1.0,2.0]", "method": "'linear' 'nearest' 'lower'", "min": "0 1.5", "minlength": "0 6", "minval": "0 1.0",
    "mode": "'full' 'valid' 'same' 'constant' 'edge' 'reduced' 'complete'", "n": "1 2 4 0", "N": "3", "name": "'a'", "nan": "0.0",
    "ndmin": "2 3", "negative_slope": "0.3", "newshape": "(6,) (3,2) (-1,2)", "num": "3 1 5", "num_classes": "3 6",
    "num_columns": "4", "num_or_size_splits": "3 1 [1,2]", "num_rows": "3", "num_samples": "3", "num_segments": "3 2",
    "off_value": "-1.0 0", "offset": "0 1 -1", "on_value": "2.0 5", "ord": "1 2 'fro' None", "order": "'C' 'F'",
    "out": "nf.copy() nh.copy() ni.copy()", "out_type": "tf.int64", "output_type": "tf.int32", "p": "0.5 None [0.2,0.8]",
    "pad_width": "1 (1,2) ((1,0),(0,2)) ((0,0),(1,1),(2,2))", "padding": "'same' 'valid' 'SAME' 'VALID'",
    "paddings": "[[1,0],[0,2]] [[0,0],[1,1],[0,0]]", "periods": "1", "perm": "[1,0] [0,2,1] None", "posinf": "1.0",
    "prepend": "0 y", "preserve_aspect_ratio": "True", "q": "0.5 [0.25,0.75] 50 1", "rate": "0.5", "repeats": "2 [1,2,1] 3 [2]",
    "replace": "True False", "reps": "2 (2,1) (1,2,2)", "return_argmax": "True", "return_counts": "True", "return_index": "True",
    "return_indices": "True", "return_inverse": "True", "reverse": "True", "rowvar": "False True", "rtol": "1e-3",
    "scale": "1.0 y", "sections": "3 1 [1,2]", "seed": "1 [0,1]", "shape": "(2,3) (6,) (-1,) [3,2] (2,-1) (1,3,2)",
    "shift": "1 -1 (1,0)", "side": "'right' 'left'", "size": "(2,3) 3 (2,2) None", "sorted": "True False", "source": "0 [0,1]",
    "spacing": "2", "sparse": "True False", "stable": "True", "start": "0 1 1.5", "stddev": "2.0 [1.0,2.0,3.0]", "step": "2 0.5",
    "stop": "5 7.5", "strides": "1 2 [1,2,2,1]", "subok": "True", "target_height": "4", "target_width": "6", "threshold": "0.5",
    "to_end": "1 [1,2]", "transpose_a": "True False", "transpose_b": "True False", "trim": "'f' 'fb'", "v": "x",
    "validate_indices": "True", "values": "y 2 [1,2,3]", "weights": "[1,2,3] None y", "where": "True nb", "width": "6", "x": "x",
    "x1": "x", "x2": "y", "x_max": "2 2.5", "x_min": "0 1.5", "y": "y",
}

#: Draws of arguments, and how many of them are taken from `tensor_calls.py`.
DRAWS, UNNAMED = 70, 0.25
SEED = "n1"


def parameters(function) -> list[str]:
    """The names under which a function takes arguments; of one that does not tell, those that most have."""
    if isinstance(function, np.ufunc):
        return ["dtype", "out", "where"]
    try:
        all_of_them = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return ["axis", "dtype"]
    return [each.name for each in all_of_them if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]


def filled(draw: random.Random, text: str, library: str) -> str:
    pool = OPERANDS[library].split()
    for name in "xyz":
        operand = draw.choice(pool)
        text = re.sub(rf"(?<![\w'.>-]){name}(?![\w'=(-])(?![^']*'(?:[^']*'[^']*')*[^']*$)", operand, text)
    return text


def arguments(draw: random.Random, library: str, names: list[str]) -> str:
    if draw.random() < UNNAMED:
        return filled(draw, draw.choice(TEMPLATES), library)
    first = draw.choice(FIRST)
    count = 1 if first.startswith(("[", "(")) else first.count(",") + 1
    left = [name for name in names[count:] if name in VALUES]
    chosen = draw.sample(left, min(len(left), draw.choice([0, 1, 1, 1, 2, 2])))
    return filled(draw, ", ".join([first, *(f"{name}={draw.choice(VALUES[name].split())}" for name in chosen)]), library)


def calls_of(name: str, known: dict) -> list[dict]:
    with open(STORED, encoding="utf-8") as handle:
        stored = {answer["call"] for answer in json.load(handle)["answers"]}
    names, draw = parameters(function_named(name, known)), random.Random(SEED + name)
    drawn = (f"{written(name)}({arguments(draw, name.split('.')[0], names)})" for _ in range(DRAWS))
    return differing((call for call in drawn if call not in stored), known)


def main() -> None:
    warnings.simplefilter("ignore")
    if sys.argv[1:2] == ["--names"]:
        answers_by_name(sys.argv[2:], MORE, calls_of)
        return
    with open(NAMES, encoding="utf-8") as handle:
        answers, without = of_functions(handle.read().split(), __file__)
    write_answers(TARGET, MORE, answers, [f"{name}: takes none of the arguments" for name in without])


if __name__ == "__main__":
    main()
