"""Lists the layers of other Kerases beside Keras 3 that take a symbolic tensor of Keras 3 all the same.

    python taking_copies.py            writes server/src/libraries/keras/copies/taking-layers.json
    python taking_copies.py --check    exit 1 if the stored list is not what the installed packages say

Each layer of `tf_keras` and of `tensorflow.python.keras` is made with few arguments and called with tensors of two to six axes:
with one, with two, with a list of two, and with one and a list as cells are. A layer counts as refusing where no call comes through
and one of them ends by what the tensor is, and not by its rank; every other one is listed, as are those that can't be made. Rates are
0, with which a layer may hand its input on.
"""

from __future__ import annotations

import os
import sys

from removed_lists import REPOSITORY, ask, keep_in

CODE = """
import importlib, inspect, json, os
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras

GIVEN = dict(
    units=2, filters=2, kernel_size=1, rate=0, size=1, padding=1, cropping=0, target_shape=(-1,), dims=(1,), n=2, input_dim=4,
    output_dim=2, axes=-1, stddev=0.1, factor=0.1, height_factor=0.1, width_factor=0.1, height=2, width=2, scale=1.0, num_bins=4, num_heads=1,
    key_dim=2, equation="...x,xy->...y", output_shape=(2,), activation="relu", bin_boundaries=[0.5],
)
# What has no usual value that works.
ASKED = dict(num_tokens=4, groups=1)
REFUSALS = (
    "A KerasTensor cannot be used",
    "'tuple' object has no attribute",
    "'str' object has no attribute 'base_dtype'",
    "must be an instance of InputSpec",
)


def value(layers, owner, name):
    if name == "layer":
        return layers.LSTM(2) if owner == "Bidirectional" else layers.Dense(2)
    if name in ("cell", "cells"):
        return layers.LSTMCell(2) if name == "cell" else [layers.LSTMCell(2)]
    if name == "function":
        return lambda given: given
    return GIVEN[name]


def is_refusing(layers, kind):
    parameters = inspect.signature(kind.__init__).parameters
    needed = [
        each.name
        for each in parameters.values()
        if each.default is each.empty and each.kind is each.POSITIONAL_OR_KEYWORD and each.name != "self"
    ]
    asked = {name: ASKED[name] for name in ASKED if name in parameters}
    says = []
    for rank in range(1, 6):
        tensor = keras.Input((4,) * rank)
        for given in ((tensor,), ([tensor, tensor],), (tensor, tensor), (tensor, [tensor, tensor])):
            try:
                layer = kind(**{name: value(layers, kind.__name__, name) for name in needed}, **asked)
            except Exception:
                return False
            try:
                layer(*given)
                return False
            except Exception as error:
                says.append(str(error))
    return any(word in said for word in REFUSALS for said in says)


taking = set()
for package in ("tf_keras", "tensorflow.python.keras"):
    layers = importlib.import_module(package + ".layers")
    for name in dir(layers):
        kind = getattr(layers, name)
        if inspect.isclass(kind) and issubclass(kind, layers.Layer) and not is_refusing(layers, kind):
            taking.add(name)
print(json.dumps({"taking": " ".join(sorted(taking))}))
"""


def main() -> int:
    stored = os.path.join(REPOSITORY, "server/src/libraries/keras/copies/taking-layers.json")
    return keep_in(stored, "layers of other Kerases that take Keras 3's tensors", ask("3", CODE))


if __name__ == "__main__":
    sys.exit(main())
