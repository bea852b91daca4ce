"""Configurations of models as real Keras stores them, with what the models weigh: test-fixtures/truth/model-files.json.

    python model_files.py          run with $KERAS3_PYTHON, then with $KERAS2_PYTHON; each keeps what the other wrote
"""

import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras  # noqa: E402
from keras import layers  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
TRUTH = os.path.join(os.path.dirname(os.path.dirname(HERE)), "test-fixtures", "truth", "model-files.json")
MAJOR = keras.__version__.split(".")[0]


def chain():
    return keras.Sequential(
        [keras.Input((128, 9)), layers.Conv1D(20, 10), layers.Bidirectional(layers.LSTM(5)), layers.Dense(6)],
        name="chain",
    )


def unbuilt():
    model = keras.Sequential([layers.Dense(4), layers.Dropout(0.5), layers.Dense(2)], name="late")
    model.build((None, 7))
    return model


def graph():
    x = inputs = keras.Input((32, 8), name="steps")
    other = keras.Input((3,), name="other")
    for i in range(2):
        y = layers.Conv1D(8, 3, padding="same", name=f"conv_{i}")(x)
        x = layers.Add(name=f"add_{i}")([x, y])
    inner = keras.Sequential([keras.Input((32, 8)), layers.Dense(4, name="shared")], name="inner")
    attended = layers.MultiHeadAttention(2, 4, name="attention")(x, inputs)
    sequence, state, _ = layers.LSTM(4, return_state=True, return_sequences=True, name="lstm")(attended)
    joined = layers.Concatenate(name="joined")([layers.Flatten(name="flat")(inner(x)), state, other])
    twice = layers.Dense(5, name="twice")
    return keras.Model([inputs, other], [twice(twice(layers.Dense(5, name="five")(joined))), sequence], name="graph")


def operations():
    inputs = keras.Input((6, 4), name="x")
    y = keras.ops.expand_dims(inputs, -1) if MAJOR == "3" else layers.Reshape((6, 4, 1), name="r")(inputs)
    y = layers.Conv2D(3, 2, strides=(1, 2), name="conv")(y)
    return keras.Model(inputs, layers.GlobalMaxPooling2D(name="top")(y), name="operations")


def shape(tensor):
    return "(" + ", ".join(str(dim) for dim in tensor.shape) + ("," if len(tensor.shape) == 1 else "") + ")"


def main():
    stored = []
    if os.path.exists(TRUTH):
        with open(TRUTH, encoding="utf-8") as handle:
            stored = [one for one in json.load(handle)["models"] if one["keras"].split(".")[0] != MAJOR]
    for make in (chain, unbuilt, graph, operations):
        keras.backend.clear_session()
        model = make()
        stored.append(
            {
                "keras": keras.__version__,
                "name": model.name,
                "params": model.count_params(),
                "layers": {layer.name: layer.count_params() for layer in model.layers},
                "outputs": [shape(tensor) for tensor in model.outputs],
                "config": json.loads(model.to_json()),
            }
        )
    stored.sort(key=lambda one: one["keras"])
    rows = ",\n".join("    " + json.dumps(one) for one in stored)
    with open(TRUTH, "w", encoding="utf-8") as handle:
        handle.write(f'{{\n  "models": [\n{rows}\n  ]\n}}\n')


if __name__ == "__main__":
    main()
