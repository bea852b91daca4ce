"""What small layers compute on small integers: makes test-fixtures/truth/formulas.json.

The formula that a hover prints for one output element is evaluated by the project's tests with the same inputs and
weights, and has to give these outputs. Run with $KERAS3_PYTHON; needs no arguments.
"""

import itertools
import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
# oneDNN aborts on some transposed convolutions that TensorFlow itself computes.
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"

import keras  # noqa: E402
import numpy as np  # noqa: E402
from keras import layers  # noqa: E402, F401 (the calls below are evaluated)

# The numbers of recurrent layers are divided by this; the tests know it too.
RECURRENT_SCALE = 8

OUT = Path(__file__).resolve().parents[2] / "test-fixtures/truth/formulas.json"


def numbers(shape, seed):
    """Small integers that follow no pattern of the layer's own; the tests make the same ones."""
    count = int(np.prod(shape))
    return (np.array([(k * (7 + 2 * seed) + 3 * seed + k * k) % 11 - 5 for k in range(count)])).reshape(shape)


def windows():
    """Convolutions and poolings of every padding, stride, dilation, group and data format."""
    spatial = {1: (9,), 2: (6, 5), 3: (4, 5, 3)}
    for rank, padding, (stride, dilation) in itertools.product(
        (1, 2, 3), ("valid", "same", "causal"), ((1, 1), (2, 1), (3, 1), (1, 2))
    ):
        if padding == "causal" and rank > 1:
            continue
        steps = f"strides={stride}, dilation_rate={dilation}, padding='{padding}'"
        for kernel in (1, 2, 3) if rank < 3 else (2, 3):
            yield f"Conv{rank}D(2, {kernel}, {steps})", (*spatial[rank], 3)
        yield f"Conv{rank}D(4, 2, groups=2, use_bias=False, {steps})", (*spatial[rank], 4)
        if rank < 3:
            for multiplier in (1, 2):
                call = f"DepthwiseConv{rank}D(3, depth_multiplier={multiplier}, {steps})"
                yield call, (*spatial[rank], 2)
                call = f"SeparableConv{rank}D(3, 2, depth_multiplier={multiplier}, {steps})"
                yield call, (*spatial[rank], 2)
        if padding != "causal" and rank < 3:
            yield f"Conv{rank}DTranspose(2, 3, {steps})", (*spatial[rank], 3)
            yield f"Conv{rank}DTranspose(2, 4, use_bias=False, {steps})", (*spatial[rank], 3)
            if stride > 1:
                yield f"Conv{rank}DTranspose(2, 3, output_padding=1, {steps})", (*spatial[rank], 3)
                yield f"Conv{rank}DTranspose(2, 4, output_padding=0, {steps})", (*spatial[rank], 3)
        if padding != "causal" and dilation == 1:
            for pool in ("Max", "Average"):
                call = f"{pool}Pooling{rank}D(3, strides={stride}, padding='{padding}')"
                yield call, (*spatial[rank], 2)
    for rank in (1, 2, 3):
        yield f"Conv{rank}D(2, 3, data_format='channels_first')", (3, *spatial[rank])
        for pool in ("Max", "Average"):
            yield f"Global{pool}Pooling{rank}D()", (*spatial[rank], 2)
            yield f"{pool}Pooling{rank}D(2, data_format='channels_first')", (2, *spatial[rank])
    yield "Conv2D(2, (2, 3), strides=(2, 1), padding='same')", (6, 5, 3)
    yield "Conv2D(2, (3, 1), strides=(1, 2), padding='same')", (5, 6, 2)


def others():
    """Layers without a window whose element is written out."""
    for activation in ("relu", "tanh", "sigmoid", "softmax"):
        yield f"Dense(3, activation='{activation}')", (4,)
        yield f"Conv1D(2, 3, activation='{activation}')", (9, 3)
        yield f"SeparableConv1D(3, 2, activation='{activation}')", (9, 2)
    yield "Conv2D(2, 2, use_bias=False, padding='same', activation='relu')", (6, 5, 3)
    yield "DepthwiseConv1D(3, activation='relu')", (9, 2)
    yield "Conv1DTranspose(2, 3, strides=2, activation='relu')", (5, 3)
    yield "Conv2DTranspose(2, 3, use_bias=False, activation='tanh')", (4, 3, 2)
    yield "Dense(3)", (4,)
    yield "Dense(3, use_bias=False)", (2, 4)
    yield "RepeatVector(3)", (4,)
    yield "UpSampling1D(3)", (4, 2)
    yield "Softmax()", (3, 4)
    yield "LayerNormalization()", (3, 4)
    yield "LayerNormalization(center=False)", (3, 4)
    yield "RMSNormalization()", (3, 4)
    yield "UnitNormalization()", (3, 4)
    yield "LayerNormalization(axis=1)", (3, 4)
    yield "LayerNormalization(axis=[1, 2], scale=False)", (3, 4, 2)
    yield "LayerNormalization(axis=(1, 3))", (3, 4, 2)
    yield "RMSNormalization(axis=[1, 2])", (3, 4, 2)
    yield "UnitNormalization(axis=1)", (3, 4)
    yield "UnitNormalization(axis=(1, 2))", (3, 4)
    yield "Softmax(axis=1)", (3, 4)


def recurrent():
    """Recurrent layers and the length and width of what they step along."""
    for bias, activation in itertools.product(("", ", use_bias=False"), ("", ", activation='relu'", ", activation=None")):
        yield f"SimpleRNN(2{bias}{activation})", (5, 3)
        for gates in ("", ", recurrent_activation='tanh'"):
            yield f"LSTM(2{bias}{activation}{gates})", (5, 3)
            for after in ("", ", reset_after=False"):
                yield f"GRU(2{bias}{activation}{gates}{after})", (5, 3)


def answer(call, shape, scale=1):
    """The outputs on one sample, or None where Keras on this machine can't compute the layer."""
    keras.backend.clear_session()
    sample = numbers((1, *shape), 0).astype("float32") / scale
    try:
        layer = eval(f"layers.{call}")  # noqa: S307 (the calls stand above)
        layer.build(sample.shape)
        layer.set_weights([numbers(w.shape, i + 1) / scale for i, w in enumerate(layer.weights)])
        result = np.array(layer(sample))[0]
    except Exception as error:  # noqa: BLE001 (TensorFlow's own refusals have no common class)
        print("left out:", call, shape, type(error).__name__, str(error).splitlines()[0][:90])
        return None
    values = [round(float(v), 5) for v in result.ravel()]
    return {
        "call": call,
        "input": list(shape),
        "weights": [list(w.shape) for w in layer.weights],
        "shape": list(result.shape),
        "output": [int(v) if v == int(v) else v for v in values],
    }


def main():
    records = [r for r in (answer(*case) for case in [*windows(), *others()]) if r is not None]
    # Gates are shut or open for large numbers, where every formula gives the same.
    steps = [r for r in (answer(*case, scale=RECURRENT_SCALE) for case in recurrent()) if r is not None]
    both = [
        ",\n".join(json.dumps(record, separators=(",", ":")) for record in part) for part in (records, steps)
    ]
    OUT.write_text(
        f'{{"keras":"{keras.__version__}","layers":[\n{both[0]}\n],"recurrent":[\n{both[1]}\n]}}\n'
    )
    print(len(records) + len(steps), "layers,", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
