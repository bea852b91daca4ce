"""What layers that the view plays with compute on small integers: makes test-fixtures/truth/elements.json.

Each line is a call with its inputs' shapes; the project's tests compute every element of the output from the places
that the view says are read. Run with $KERAS3_PYTHON; needs no arguments.
"""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras  # noqa: E402
import numpy as np  # noqa: E402
from formulas import numbers  # noqa: E402
from keras import layers  # noqa: E402, F401 (the calls below are evaluated)

OUT = Path(__file__).resolve().parents[2] / "test-fixtures/truth/elements.json"

CALLS = [
    ("Add()", [(3, 4), (3, 4)]),
    ("Add()", [(3, 4), (1, 4), (3, 1)]),
    ("Subtract()", [(3, 4), (3, 4)]),
    ("Multiply()", [(2, 3, 4), (1, 1, 4)]),
    ("Average()", [(3, 4), (3, 4), (3, 4)]),
    ("Maximum()", [(3, 4), (3, 4)]),
    ("Minimum()", [(3, 4), (1, 4)]),
    ("Embedding(7, 3)", [(4,)]),
    ("ZeroPadding1D((2, 1))", [(3, 2)]),
    ("ZeroPadding2D(((1, 2), (0, 3)))", [(2, 3, 2)]),
    ("Cropping1D((1, 2))", [(6, 2)]),
    ("Cropping2D(((1, 0), (2, 1)))", [(4, 5, 2)]),
    ("UpSampling2D((2, 3))", [(2, 3, 2)]),
    ("UpSampling3D((2, 1, 3))", [(2, 2, 1, 2)]),
    ("Permute((2, 1))", [(3, 4)]),
    ("Permute((3, 1, 2))", [(2, 3, 4)]),
    ("Dot(axes=1)", [(5,), (5,)]),
    ("Dot(axes=(2, 1))", [(3, 4), (4, 2)]),
    ("Dot(axes=(1, 2))", [(4, 3), (2, 4)]),
]


def answer(call, shapes):
    """Inputs of the shapes, the weights that the layer is given, and its outputs on one sample."""
    layer = eval(f"layers.{call}")
    arrays = [numbers((1, *shape), seed) for seed, shape in enumerate(shapes)]
    if call.startswith("Embedding"):
        # Integers that choose a row.
        arrays = [array % 7 for array in arrays]
    inputs = [keras.ops.convert_to_tensor(array.astype("float32")) for array in arrays]
    given = inputs[0] if len(inputs) == 1 else inputs
    layer(given)
    layer.set_weights([numbers(weight.shape, 5 + i) for i, weight in enumerate(layer.weights)])
    output = keras.ops.convert_to_numpy(layer(given))[0]
    return {
        "call": call,
        "inputs": [{"shape": list(shape), "values": array.ravel().tolist()} for shape, array in zip(shapes, arrays)],
        "weights": [
            {"shape": list(weight.shape), "values": np.asarray(weight).astype(int).ravel().tolist()}
            for weight in layer.weights
        ],
        "shape": list(output.shape),
        "output": [round(float(value), 4) for value in output.ravel()],
    }


if __name__ == "__main__":
    made = [answer(call, shapes) for call, shapes in CALLS]
    lines = ",\n".join(f"    {json.dumps(each)}" for each in made)
    OUT.write_text(f'{{\n  "keras": "{keras.__version__}",\n  "layers": [\n{lines}\n  ]\n}}\n')
    print(f"{len(made)} layers -> {OUT}")
