"""Runs programs in one process and prints what each left in `result`; called by rewrites.py under either Keras."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import keras  # noqa: E402
import numpy as np  # noqa: E402

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from rewriting.cases import EAGER, INPUTS  # noqa: E402

DATA: dict = {}
exec(EAGER, DATA)  # noqa: S102


def as_keras_2_2() -> None:
    """Methods that Keras 2.15 had given up, as Keras 2.2 defined them."""

    def predict_classes(self, x, batch_size=None, verbose=0):
        probabilities = self.predict(x, batch_size=batch_size, verbose=verbose)
        if probabilities.shape[-1] > 1:
            return probabilities.argmax(axis=-1)
        return (probabilities > 0.5).astype("int32")

    keras.Sequential.predict_classes = predict_classes
    keras.Sequential.predict_proba = lambda self, x, batch_size=None, verbose=0: self.predict(x, batch_size, verbose)
    keras.Model._make_predict_function = keras.Model.make_predict_function
    for old, new in (("maxnorm", "max_norm"), ("nonneg", "non_neg"), ("unitnorm", "unit_norm")):
        setattr(keras.constraints, old, getattr(keras.constraints, new))
    keras.regularizers.l1l2 = keras.regularizers.l1_l2
    for old, new in (("normal", "RandomNormal"), ("uniform", "RandomUniform")):
        setattr(keras.initializers, old, getattr(keras.initializers, new))
    keras.optimizers.adam = keras.optimizers.Adam
    # The new optimizers of 2.15 take `lr`, warn of it and leave it unused.
    keras.optimizers.SGD = keras.optimizers.legacy.SGD


def is_symbolic(value: object) -> bool:
    return type(value).__name__ == "KerasTensor"


def leaves(value: object) -> list:
    if type(value).__name__ == "TensorShape":
        return list(value)
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in leaves(item)]
    if isinstance(value, (list, tuple)):
        return [leaf for item in value for leaf in leaves(item)]
    return [value]


def structure(value: object) -> object:
    """Which lists and tuples hold which, for a shape is no list of one shape."""
    if type(value).__name__ in ("list", "tuple", "TensorShape"):
        return [structure(item) for item in value]

    return "x"


def described(value: object) -> dict:
    if value is None or isinstance(value, str):
        return {"shape": [], "dtype": "object", "numbers": value}
    array = np.asarray(value)
    if array.dtype == object:
        return {"shape": [], "dtype": "object", "numbers": str(value)}
    # Python's own numbers have no width.
    dtype = array.dtype.name if hasattr(value, "dtype") else {"i": "int", "f": "float", "b": "bool"}[array.dtype.kind]
    numbers = np.nan_to_num(array.astype("float64"), nan=1e30, posinf=1e31, neginf=-1e31) if array.dtype.kind == "f" else array
    return {"shape": list(array.shape), "dtype": dtype, "numbers": numbers.tolist()}


def computed(space: dict) -> list[dict]:
    """What Keras tensors stand for is computed by a model from the numbers of `EAGER`."""
    result = space["result"]
    tensors = [leaf for leaf in leaves(result) if is_symbolic(leaf)]
    if tensors and "im" in space:
        inputs = [space[name] for name in INPUTS]
        model = keras.Model(inputs, tensors)
        values = model([DATA[name] for name in INPUTS])
        known = dict(zip(map(id, tensors), values if isinstance(values, (list, tuple)) and len(tensors) > 1 else leaves(values)))
        return [described(known.get(id(leaf), leaf)) for leaf in leaves(result)]
    if tensors:
        return [{"shape": list(leaf.shape), "dtype": "tensor", "numbers": None} for leaf in tensors]
    return [described(leaf) for leaf in leaves(result)]


def answer(text: str) -> dict:
    keras.backend.clear_session()
    try:
        space: dict = {"__name__": "program"}
        with contextlib.redirect_stdout(io.StringIO()):
            exec(text, space)  # noqa: S102
            return {"values": computed(space), "structure": structure(space["result"])}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {str(error)[:200]}"}


if keras.__version__.startswith("2."):
    as_keras_2_2()
print(json.dumps([answer(text) for text in json.load(sys.stdin)]))
