"""Shortens `fit`, `evaluate` and `predict` to one step, which shows the same shapes as a full run."""

from __future__ import annotations

import functools
import inspect
import math

from .recorder import Recorder

#: Keras's own default, which is what a program gets that names no batch size.
DEFAULT_BATCH = 32

#: Batches that are all predicted on, whether the program asks for so many or there are no more: they show in the rows.
FEW_STEPS = 8


def install(recorder: Recorder) -> None:
    model_class = recorder.keras.Model
    shorten(recorder, model_class, "fit", {"epochs": 1, "initial_epoch": 0, "verbose": 0}, "steps_per_epoch")
    shorten(recorder, model_class, "evaluate", {"verbose": 0}, "steps")
    shorten_predict(recorder, model_class)
    without_compilation()


def without_compilation() -> None:
    """XLA compiles for seconds what then runs once, so programs run without it; shapes are the same."""
    try:
        from keras.src.trainers import trainer
    except ImportError:
        return
    trainer.model_supports_jit = lambda model: False


def in_phase(recorder: Recorder, phase: str, model, run):
    recorder.during.append(phase)
    try:
        return run()
    finally:
        recorder.during.pop()
        recorder.snapshot(model, phase)


def shorten(recorder: Recorder, model_class: type, name: str, fixed: dict, steps: str) -> None:
    original = getattr(model_class, name)
    signature = inspect.signature(original)

    @functools.wraps(original)
    def method(self, *args, **kwargs):
        bound = signature.bind(self, *args, **kwargs)
        # A count that Keras refuses stays what it is; of words there is `verbose="auto"`.
        refused = {key for key, value in bound.arguments.items() if isinstance(value, str) and key != "verbose"}
        bound.arguments.update({key: value for key, value in fixed.items() if key not in refused})
        if not bound.arguments.get("batch_size") and holds_arrays(recorder, bound.arguments.get("x")):
            batch = batch_of(recorder, bound.arguments["x"], bound.arguments.get(steps))
            if batch < 0:
                return in_phase(recorder, name, self, lambda: original(*bound.args, **bound.kwargs))
            bound.arguments["batch_size"] = batch
        bound.arguments[steps] = 1
        if bound.arguments.get("validation_data") is not None or bound.arguments.get("validation_split"):
            bound.arguments["validation_steps"] = 1
        return in_phase(recorder, name, self, lambda: original(*bound.args, **bound.kwargs))

    setattr(model_class, name, method)


def holds_arrays(recorder: Recorder, data) -> bool:
    """Whether the data is arrays: told to take one step, Keras would make one batch of all of them."""
    try:
        leaves = recorder.keras.flatten(data)
    except (TypeError, ValueError):
        return False
    return bool(leaves) and all(hasattr(leaf, "shape") and hasattr(leaf, "__len__") for leaf in leaves)


def batch_of(recorder: Recorder, data, steps) -> int:
    """How many rows Keras puts into a batch of arrays where it is told none: what makes so many steps of all of them."""
    if not isinstance(steps, int) or not steps:
        return DEFAULT_BATCH
    return math.ceil(len(recorder.keras.flatten(data)[0]) / steps)


def shorten_predict(recorder: Recorder, model_class: type) -> None:
    """Predicts one batch, or all where there are few; for arrays the answer is repeated to the length that is expected."""
    original = model_class.predict
    signature = inspect.signature(original)
    flatten = recorder.keras.flatten

    @functools.wraps(original)
    def predict(self, *args, **kwargs):
        import numpy as np

        bound = signature.bind(self, *args, **kwargs)
        bound.arguments["verbose"] = 0
        steps = bound.arguments.get("steps") or 0
        if 0 < (steps if steps > 0 else count_of(bound.arguments["x"])) <= FEW_STEPS:
            return in_phase(recorder, "predict", self, lambda: original(*bound.args, **bound.kwargs))
        given = bound.arguments.get("batch_size")
        batch = given or DEFAULT_BATCH
        try:
            leaves = flatten(bound.arguments["x"])
        except (TypeError, ValueError):
            leaves = []
        lengths = {len(leaf) for leaf in leaves if isinstance(leaf, np.ndarray) and leaf.ndim > 0}
        arrays = len(lengths) == 1 and all(isinstance(leaf, np.ndarray) for leaf in leaves)
        length = next(iter(lengths)) if arrays else 0
        if given and steps > 0:
            length = min(length, given * steps)
        if not arrays or length <= batch or (steps < 0 and not given):
            if not arrays:
                bound.arguments["steps"] = 1
            return in_phase(recorder, "predict", self, lambda: original(*bound.args, **bound.kwargs))
        cut = map_arrays(bound.arguments["x"], lambda array: array[:batch])
        bound.arguments["x"] = cut
        bound.arguments["steps"] = None
        answer = in_phase(recorder, "predict", self, lambda: original(*bound.args, **bound.kwargs))
        return map_arrays(answer, lambda array: np.resize(array, (length, *array.shape[1:])))

    model_class.predict = predict


def count_of(data) -> int:
    """How many batches a data set or a PyDataset has; 0 for arrays, and where it does not say."""
    if not hasattr(data, "__getitem__") and not hasattr(data, "element_spec"):
        return 0
    if hasattr(data, "dtype") or isinstance(data, (list, tuple, dict)):
        return 0
    try:
        return len(data)
    except TypeError:
        return 0


def map_arrays(structure, change):
    if isinstance(structure, dict):
        return {key: map_arrays(value, change) for key, value in structure.items()}
    if isinstance(structure, (list, tuple)):
        return type(structure)(map_arrays(value, change) for value in structure)
    return change(structure)
