"""Finds the classes and functions to hook in whichever Keras, 3 or 2, is installed."""

from __future__ import annotations

import importlib
import os
import sys
from dataclasses import dataclass
from typing import Any


@dataclass
class KerasParts:
    """The few parts of Keras that the tracer touches, the same for both major versions."""

    major: int
    version: str
    keras: Any
    Layer: type
    InputLayer: type
    Model: type
    Sequential: type
    Functional: type
    flatten: Any


def set_environment() -> None:
    """Environment that must be in place before TensorFlow is imported."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
    os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")
    os.environ.setdefault("TF_NUM_INTEROP_THREADS", "1")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    os.environ["MPLBACKEND"] = "Agg"


def load_keras() -> KerasParts:
    """Imports Keras with TensorFlow and returns the parts to hook; runs no operation, so forking stays safe."""
    set_environment()
    import keras

    tensorflow = importlib.import_module("tensorflow")
    _ = tensorflow.keras.layers
    major = int(keras.__version__.split(".")[0])
    if major >= 3:
        from keras.src import tree
        from keras.src.layers.core.input_layer import InputLayer
        from keras.src.layers.layer import Layer
        from keras.src.models.functional import Functional

        flatten = tree.flatten
    else:
        from keras.src.engine.base_layer import Layer
        from keras.src.engine.functional import Functional
        from keras.src.engine.input_layer import InputLayer

        flatten = tensorflow.nest.flatten
    return KerasParts(
        major=major,
        version=keras.__version__,
        keras=keras,
        Layer=Layer,
        InputLayer=InputLayer,
        Model=keras.Model,
        Sequential=keras.Sequential,
        Functional=Functional,
        flatten=flatten,
    )


def replace_everywhere(name_suffix: str, attribute: str, replacement) -> None:
    """Rebinds a function in every loaded Keras module that exports it, since exports copy the name."""
    for name, module in list(sys.modules.items()):
        if "keras" in name and name.endswith(name_suffix) and hasattr(module, attribute):
            setattr(module, attribute, replacement)
