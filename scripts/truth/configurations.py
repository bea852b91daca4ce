"""Draws random configurations of layers, asks real Keras for each, and stores the answers as truth.

    python configurations.py Conv2D LSTM          test-fixtures/truth/conv2d-configurations.json and lstm-…
    python configurations.py --all --count 150    every layer there is a generator for
    python configurations.py --check Conv1D       exit 1 if the stored answers are not what Keras says now

A configuration is {call, inputs} with {outputs, params, trainableParams} or {error, message, at}: `call` is Python source, to
be read after `from keras import layers` as `layers.` + call; `at` says whether the constructor raised or the application did.
"""

from __future__ import annotations

import argparse
import inspect
import json
import os
import random
import re
import sys
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from drawing import GENERATORS  # noqa: E402
from drawing.choices import call_text  # noqa: E402
from tracing.interpreters import interpreter  # noqa: E402

TRUTH = os.path.join(os.path.dirname(os.path.dirname(HERE)), "test-fixtures", "truth")
#: Layers whose inputs go in one list; the others take them as separate arguments.
LISTED = {"Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Dot"}
LISTED |= {"Attention", "AdditiveAttention"}
MESSAGE_LENGTH = 240


def draw(layer: str, count: int, seed: int) -> list[dict]:
    """`count` distinct configurations; the same for the same seed on every machine."""
    import keras

    generator, positional = GENERATORS[layer]
    order = list(inspect.signature(getattr(keras.layers, layer).__init__).parameters)[1:]
    rng = random.Random(f"{layer}/{seed}")
    found: dict[str, dict] = {}
    for _ in range(count * 20):
        arguments, inputs = generator(rng)
        call = call_text(rng, layer, list(arguments), positional, order)
        found.setdefault(f"{call} {inputs}", {"call": call, "inputs": inputs})
        if len(found) == count:
            break
    return list(found.values())


def ask_keras(layer: str, configuration: dict) -> dict:
    """Runs one configuration: Keras's shapes and counts, or what it raised and when."""
    import keras

    stage = "input"
    try:
        tensors = [keras.Input(batch_shape=shape) for shape in configuration["inputs"]]
        stage = "constructor"
        made = eval("layers." + configuration["call"], {"layers": keras.layers})
        stage = "application"
        result = made(tensors) if layer in LISTED else made(*tensors)
    except Exception as error:  # what Keras raises is the answer
        message = re.sub(r"0x[0-9a-f]{6,}", "0x…", str(error))
        message = re.sub(r"\x1b\[[0-9;]*m", "", message)
        message = re.sub(r"keras_tensor_\d+|(?<=name=)'?\w+_\d+'?|(?<=layer ')\w+(?=')", "…", message)
        return {"error": type(error).__name__, "at": stage, "message": message[:MESSAGE_LENGTH]}
    shapes = [list(tensor.shape) for tensor in keras.tree.flatten(result)]
    trainable = sum(int(keras.ops.prod(w.shape)) if w.shape else 1 for w in made.trainable_weights)
    return {"outputs": shapes, "params": made.count_params(), "trainableParams": trainable}


def text_of(layer: str, count: int, seed: int) -> str:
    import keras

    configurations = []
    for index, configuration in enumerate(draw(layer, count, seed)):
        if index % 200 == 0:
            keras.backend.clear_session()
        configurations.append({**configuration, **ask_keras(layer, configuration)})
    lines = ",\n".join("    " + json.dumps(entry, ensure_ascii=False) for entry in configurations)
    head = json.dumps({"keras": keras.__version__, "layer": layer, "seed": seed})[1:-1]
    return "{\n  " + head + ',\n  "configurations": [\n' + lines + "\n  ]\n}\n"


def path_of(layer: str) -> str:
    return os.path.join(TRUTH, f"{layer.lower()}-configurations.json")


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("layers", nargs="*", metavar="LAYER")
    parser.add_argument("--all", action="store_true", help="every layer there is a generator for, except Conv1D")
    parser.add_argument("--count", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a stored answer is not current")
    options = parser.parse_args(argv)
    names = [name for name in GENERATORS if name != "Conv1D"] if options.all else options.layers
    unknown = [name for name in names if name not in GENERATORS]
    if unknown or not names:
        print(f"configurations: no generator for {unknown or 'nothing'}; there are {' '.join(GENERATORS)}")
        return 2
    if interpreter("3") != sys.executable:
        os.execv(interpreter("3"), [interpreter("3"), os.path.abspath(__file__), *argv])

    from tracing.keras_version import set_environment

    set_environment()
    warnings.simplefilter("ignore")
    os.makedirs(TRUTH, exist_ok=True)
    stale = 0
    for name in names:
        text = text_of(name, options.count, options.seed)
        raised = text.count('"error": ')
        old = None
        if os.path.exists(path_of(name)):
            with open(path_of(name), encoding="utf-8") as handle:
                old = handle.read()
        stale += old != text
        if not options.check:
            with open(path_of(name), "w", encoding="utf-8") as handle:
                handle.write(text)
        count = text.count('"call": ')
        print(f"{name}: {count} configurations, {raised} raise{'' if old == text else ', changed'}", flush=True)
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
