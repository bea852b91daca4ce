"""Reads shapes and parameter counts off Keras objects, in the vocabulary of the facts as JSON."""

from __future__ import annotations

import math


def shape_of(tensor):
    """A shape as a list of int and None, None when the rank is unknown, and False for what has no shape."""
    try:
        shape = tensor.shape
    except Exception:  # a KerasTensor-like object may refuse
        return False
    if shape is None:
        return None
    if hasattr(shape, "as_list"):
        if shape.rank is None:
            return None
        shape = shape.as_list()
    try:
        return [None if d is None else int(d) for d in shape]
    except (TypeError, ValueError):
        return False


def tensor_shapes(keras, structure) -> list:
    """The shapes of the tensors and arrays in a nested structure, in Keras's own flattening order."""
    try:
        leaves = keras.flatten(structure)
    except Exception:  # an unflattenable user object has no tensors we could name
        return []
    shapes = []
    for leaf in leaves:
        if leaf is None or isinstance(leaf, (bool, int, float, str, bytes, type)):
            continue
        shape = shape_of(leaf)
        if shape is not False:
            shapes.append(shape)
    return shapes


def weight_total(weights) -> int:
    seen = {id(w): w for w in weights}
    return sum(math.prod(int(d) for d in w.shape) for w in seen.values())


def counts(layer) -> dict:
    """Parameter counts; None for what is not built. State of seed generators is not counted, as in Keras."""
    try:
        return {
            "params": weight_total(layer.weights),
            "trainableParams": weight_total(layer.trainable_weights),
            "nonTrainableParams": weight_total(layer.non_trainable_weights),
        }
    except Exception:  # an unbuilt model of Keras 2 raises on `.weights`
        return {"params": None, "trainableParams": None, "nonTrainableParams": None}


def model_kind(keras, model) -> str:
    if isinstance(model, keras.Sequential):
        return "Sequential"
    if isinstance(model, keras.Functional):
        return "Functional"
    return "Subclassed"


def model_facts(keras, model) -> dict | None:
    """Inputs, outputs and totals of a model, or None while it is not built."""
    if not getattr(model, "built", False):
        return None
    facts = counts(model)
    if facts["params"] is None:
        return None
    return {
        "name": model.name,
        "kind": model_kind(keras, model),
        "inputs": tensor_list(keras, model, "inputs"),
        "outputs": tensor_list(keras, model, "outputs"),
        **facts,
    }


def tensor_list(keras, model, attribute: str):
    try:
        tensors = getattr(model, attribute)
    except Exception:  # a subclassed model has no symbolic tensors
        return None
    return None if not tensors else tensor_shapes(keras, tensors)
