"""What real Keras 3 does with one wrong argument at a time, of every public callable: for the tests.

    $KERAS3_PYTHON refused_arguments.py [--all FILE]    -> test-fixtures/truth/refused-arguments.json

For each class and function of Keras a call is found that runs; of a layer, loss, metric, initializer, regularizer, constraint
and schedule it goes on to call what was made. Then one argument at a time is replaced by what people give by mistake:
another type, a number below what can be, a text that is none of the choices, another count, None; or is left out, or misnamed.
Stored are at most so many of each parameter, drawn; `--all` writes every one, beside a room, for `--measure`.

    python refused_arguments.py --measure FILE          prints by room how many refusals are told, and every false error
"""

from __future__ import annotations

import argparse
import collections
import inspect
import io
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import types
import warnings
from collections.abc import Callable
from typing import TextIO

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from comparing.refusals import measure  # noqa: E402

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "refused-arguments.json")
CLI = os.environ.get("KERAS_SHAPE_LENS", os.path.join(REPOSITORY, "server", "dist", "cli.js"))

PRELUDE = """\
import numpy as np
import tensorflow as tf
import keras
from keras import layers, ops
k3 = keras.Input((3,))
ki = keras.Input((5,), dtype="int32")
kt = keras.Input((5, 4))
kp = keras.Input((8, 8, 3))
kv = keras.Input((6, 6, 6, 2))
km = keras.Input((4, 8, 8, 3))
kw = keras.Input((2, 4, 4, 4, 1))
ks = keras.Input((), dtype="string")
af = np.ones((2, 3), "float32")
aq = np.eye(3, dtype="float32")
at = np.ones((2, 5, 4), "float32")
ap = np.ones((2, 8, 8, 3), "float32")
ai = np.array([0, 1, 2])
ac = np.array([[0, 1, 2], [2, 1, 0]])
a1 = np.array([0.0, 1.0, 1.0], "float32")
aw = np.array(["a", "b", "c"])
model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
"""

#: Values that may do, by a parameter's name; tried in this order.
VALUES: dict[str, str] = {
    "units": "4", "filters": "4", "kernel_size": "3", "rate": "0.5", "function": "lambda x: x", "f": "lambda x: x", "layer": "layers.Dense(4);layers.LSTM(4)",
    "cell": "layers.LSTMCell(4)", "cells": "[layers.LSTMCell(4)]", "input_dim": "10", "output_dim": "4", "dims": "(2, 1)", "n": "3;2",
    "target_shape": "(3, 1)", "num_heads": "2", "key_dim": "4", "head_dim": "4", "num_query_heads": "4", "num_key_value_heads": "2",
    "equation": "'ab,bc->ac'", "output_shape": "4;(4,);(2, 2)", "axes": "1;(1, 2);[1];[0, 1]", "height": "4", "width": "4", "factor": "0.2",
    "scale": "2.0;1.0", "num_tokens": "5", "num_bins": "5", "output_size": "2;(2, 2);(4, 4)", "stddev": "0.5", "seed": "1",
    "height_factor": "0.2", "value_range": "(0, 255)", "low": "1", "high": "2", "target_size": "(4, 4)", "size": "(4, 4);2;(2, 3)",
    "y_true": "af;ai;aq", "y_pred": "af;aq", "num_classes": "3;4", "target_class_ids": "[0]", "recall": "0.5", "precision": "0.5", "specificity": "0.5",
    "sensitivity": "0.5", "fn": "keras.losses.mean_squared_error", "x": "af;ap;ai;at;aq;a1;(ops.ones((2, 3)), ops.ones((2, 3)))", "x1": "af;ai;at;aq", "x2": "af;ai;at;aq", "inputs": "af;ap;at;aq", "initial_learning_rate": "0.1",
    "decay_steps": "10", "decay_rate": "0.9", "alpha": "0.1", "first_decay_steps": "10", "boundaries": "[10]", "values": "[0.1, 0.2];ai;af;1.0",
    "schedule": "lambda epoch: 0.1", "filename": "'log.csv'", "filepath": "'a.keras'", "backup_dir": "'backup'", "directory": "'folder'", "shape": "(2, 3);(6,)",
    "data": "np.arange(10.0)", "targets": "None", "sequence_length": "3", "sequences": "[[1], [2, 3]]", "dataset": "np.ones((4, 2))", "left_size": "0.5",
    "img": "np.ones((4, 4, 3))", "path": "'picture.png'", "axis": "0;-1;1", "axis1": "0", "axis2": "1", "a": "af", "b": "af;aq", "arrays": "[af, af]", "xs": "[af, af]",
    "tensors": "[af, af]", "indices": "ai;[0, 1];np.array([0]);np.array([[0], [1]]);(np.array([0]), np.array([1]))", "updates": "np.ones((1,));np.ones((2,));np.ones((1, 3));np.ones((2, 3))", "start": "0;np.array([0.0])", "stop": "5", "num": "5", "repeats": "2", "repeat": "2", "repeats_": "2",
    "newshape": "(3, 2)", "shift": "1", "source": "0", "destination": "1", "indices_or_sections": "3", "condition": "af > 0;True;[True, False]", "x_min": "0", "x_max": "1", "q": "0.5",
    "bins": "4;a1", "array": "af", "fill_value": "1.0", "pad_width": "1;((0, 1), (1, 0))", "num_segments": "3", "segment_ids": "ai;np.array([0, 1])", "k": "2;1", "kernel": "np.ones((3, 3, 3, 4));np.ones((3, 4, 2))",
    "depthwise_kernel": "np.ones((3, 3, 3, 1))", "pointwise_kernel": "np.ones((1, 1, 3, 4))", "pool_size": "2", "strides": "1", "images": "ap", "image": "ap", "sequence_stride": "1", "fft_length": "16", "target": "ai;af;ac", "output": "aq;af",
    "subscripts": "'ij,ij->ij';'ij->ji'", "operands": "af", "dtype": "'float32'", "target_height": "4", "target_width": "4", "coordinates": "np.ones((3, 2, 2))", "order": "1;0", "transform": "np.ones((2, 8))", "start_points": "np.array([[[0, 0], [0, 7], [7, 0], [7, 7]]] * 2)",
    "end_points": "np.array([[[0, 0], [0, 6], [6, 0], [6, 6]]] * 2)", "mean": "0.0;a1", "variance": "1.0;a1", "logits": "aq;af", "num_samples": "3", "minval": "0", "maxval": "5", "min": "0", "max": "5",
    "identifier": "'relu';'mse';'adam';'zeros';'l2';'max_norm'", "counts": "5", "probabilities": "0.5", "inputs_": "k3", "outputs": "k3", "name": "'a'", "value": "'float32';1.0", "data_format": "'channels_last'", "epsilon": "1e-3", "model": "model", "root": "'folder'",
    "policy": "'float32'", "cond": "lambda i: i < 3;True", "body": "lambda i: i + 1", "loop_vars": "(0,)", "true_fn": "lambda: 1", "false_fn": "lambda: 2", "lower": "0", "upper": "3", "body_fun": "lambda i, v: v + 1", "init_val": "0", "init": "0;None", "elems": "af", "pred": "True",
    "limit": "5", "vectors": "af", "scalars": "1.0", "weights": "None", "vector": "ai", "M": "8", "N": "3", "bias": "np.zeros((4,))", "negative_slope": "0.2", "shuffle": "True", "query": "np.ones((2, 5, 2, 4), 'float32')", "key": "np.ones((2, 5, 2, 4), 'float32')", "pattern": "'b t -> t b'",
    "index": "0", "branches": "[lambda: 1, lambda: 2]", "variable": "af", "learning_rate": "0.1", "step": "1", "predicate": "True", "tensor": "af", "inner_optimizer": "keras.optimizers.Adam()", "optimizer": "keras.optimizers.Adam()", "x_": "af",
    "config": "{}", "obj": "layers.Dense(2)", "old_name": "'a'", "min_value": "0.1", "mode": "'fan_in'", "gain": "1.0", "t": "ai", "begin": "0", "sorted_sequence": "a1", "v": "a1", "lam": "1.0", "y": "af;ai;a1", "fp": "a1", "xp": "a1", "c": "af", "m": "4", "p": "0.5", "deg": "1", "num_outputs": "3",
    "bounding_boxes": "{'boxes': np.ones((2, 1, 4)), 'labels': np.ones((2, 1))}", "sequence_lengths": "5", "target_lengths": "np.array([2, 2])", "real": "af", "abs": "af", "window": "'hann'", "frame_step": "4", "frame_length": "8", "sequence_length_": "16", "sequence_stride_": "4", "tau": "0.1", "beta": "0.5", "gamma": "a1;2.0",
    "monitor": "'val_loss'", "optimizer_": "'adam'", "target_value": "1", "features": "{'a': 'float'}", "cls": "layers.Dense", "custom_objects": "{}", "inputs_shape": "(3,)", "x_shape": "(3,)", "object": "layers.Dense(2)", "mask": "None", "tolerance": "1", "left": "af", "right": "af", "fun": "lambda v: v", "on": "1",
}

#: Calls of what people build by hand, with arguments that their names do not tell; an argument is what stands behind its name.
CALLS: dict[str, dict[str, str]] = {
    "keras.layers.Conv1D": {"filters": "4", "kernel_size": "3"}, "keras.layers.EinsumDense": {"equation": "'ab,bc->ac'", "output_shape": "4"},
    "keras.layers.Permute": {"dims": "(2, 1)"}, "keras.layers.Bidirectional": {"layer": "layers.LSTM(4)"}, "keras.layers.RNN": {"cell": "layers.LSTMCell(4)"},
    "keras.layers.StackedRNNCells": {"cells": "[layers.LSTMCell(4), layers.LSTMCell(4)]"}, "keras.layers.Dot": {"axes": "1"}, "keras.layers.Discretization": {"bin_boundaries": "[0.0, 1.0]"},
    "keras.layers.Normalization": {"mean": "0.0", "variance": "1.0"}, "keras.layers.StringLookup": {"vocabulary": "['a', 'b']"}, "keras.layers.IntegerLookup": {"vocabulary": "[1, 2]"},
    "keras.layers.TextVectorization": {"vocabulary": "['a', 'b']"}, "keras.layers.GroupNormalization": {"groups": "1"}, "keras.layers.Input": {"shape": "(3,)"}, "keras.layers.Rescaling": {"scale": "2.0"},
    "keras.layers.CategoryEncoding": {"num_tokens": "5"}, "keras.layers.InputSpec": {}, "keras.layers.HashedCrossing": {"num_bins": "5"},
    "keras.utils.pad_sequences": {"sequences": "[[1], [2, 3]]", "maxlen": "4"}, "keras.utils.to_categorical": {"x": "[0, 1, 2]", "num_classes": "4"}, "keras.utils.split_dataset": {"dataset": "np.ones((4, 2))", "left_size": "0.5"},
    "keras.utils.timeseries_dataset_from_array": {"data": "np.arange(10.0)", "targets": "None", "sequence_length": "3"}, "keras.utils.normalize": {"x": "np.ones((2, 3))"},
    "keras.ops.one_hot": {"x": "ai", "num_classes": "4"}, "keras.ops.reshape": {"x": "af", "newshape": "(3, 2)"}, "keras.models.Sequential": {}, "keras.models.Model": {"inputs": "k3", "outputs": "layers.Dense(2)(k3)"},
    "keras.regularizers.OrthogonalRegularizer": {}, "keras.random.categorical": {"logits": "af", "num_samples": "3"}, "keras.activations.get": {"identifier": "'relu'"}, "keras.losses.get": {"identifier": "'mse'"},
    "keras.metrics.get": {"identifier": "'mse'"}, "keras.optimizers.get": {"identifier": "'adam'"}, "keras.initializers.get": {"identifier": "'zeros'"}, "keras.regularizers.get": {"identifier": "'l2'"}, "keras.constraints.get": {"identifier": "'max_norm'"},
    "keras.ops.dot": {"x1": "aq", "x2": "aq"}, "keras.ops.matmul": {"x1": "aq", "x2": "aq"}, "keras.ops.softmax": {"x": "af"}, "keras.ops.concatenate": {"xs": "[af, af]"}, "keras.ops.pad": {"x": "af", "pad_width": "1"},
    "keras.losses.SparseCategoricalCrossentropy": {}, "keras.ops.take": {"x": "af", "indices": "[0, 1]"}, "keras.ops.where": {"condition": "af > 0", "x1": "af", "x2": "af"}, "keras.ops.max_pool": {"inputs": "ap", "pool_size": "2"},
    "keras.ops.conv": {"inputs": "ap", "kernel": "np.ones((3, 3, 3, 4), 'float32')"}, "keras.ops.average_pool": {"inputs": "ap", "pool_size": "2"}, "keras.ops.image.resize": {"images": "ap", "size": "(4, 4)"}, "keras.ops.arange": {"start": "5"},
}

#: What is left out: what opens a connection, ends the process, waits or changes how everything else runs.
LEFT_OUT = (
    "keras.applications", "keras.datasets", "keras.distribution", "keras.quantizers", "keras.tree", "keras.dtype_policies", "keras.export", "keras.visualization", "keras.wrappers", "keras.distillation",
    "keras.utils.bounding_boxes", "keras.utils.get_file", "keras.config.set_backend", "keras.config.enable", "keras.config.disable", "keras.callbacks.RemoteMonitor", "keras.ops.while_loop", "keras.ops.fori_loop",
    "keras.ops.scan", "keras.ops.associative_scan", "keras.callbacks.Orbax", "keras.utils.Config", "keras.utils.clear_session", "keras.ops.custom_gradient",
)

#: What is made of each, as far as there is anything; the first that runs.
GOES_ON = {
    "keras.layers": ["k3", "kt", "kp", "kv", "km", "ki", "ks", "[k3, k3]", "[kt, kt]", "kt, kt", "kt, kt, kt", "ap", "at", "af", "[ki, ki]", "aw", "kw", "af, [af, af]"],
    "keras.losses": ["af, af", "ai, aq", "a1, a1", "aq, aq"], "keras.metrics": ["af, af", "ai, aq", "a1, a1", "aq, aq", "af", "ac, ac"], "keras.initializers": ["(3, 3)", "(2, 4, 4)", "(3,)"],
    "keras.regularizers": ["aq"], "keras.constraints": ["aq"], "keras.optimizers.schedules": ["1"], "keras.random.SeedGenerator": [""],
}

#: What is looked at only where there is data.
ON_DATA = {
    "keras.layers.Hashing": ["ai"], "keras.layers.HashedCrossing": ["[ai, ai]"], "keras.layers.MelSpectrogram": ["np.ones((2, 4096), 'float32')"],
    "keras.layers.GroupQueryAttention": ["at, at"], "keras.layers.GRUCell": ["af, np.ones((2, 4), 'float32')"],
    "keras.layers.LSTMCell": ["af, [np.ones((2, 4), 'float32'), np.ones((2, 4), 'float32')]"], "keras.layers.SimpleRNNCell": ["af, np.ones((2, 4), 'float32')"],
}

#: What people give by mistake.
WRONG = ["-1", "0", "2.5", "'wrong'", "None", "[1, 2]", "(1, 2, 3)", "-0.5", "'3'"]
#: Seconds that one call may take, and attempts at a call that runs.
SECONDS, ATTEMPTS = 20, 60
#: Stored at most of each parameter: refused ones, and ones that run.
REFUSED, RUNNING = 1, 1


def callables(all_names: bool = False) -> dict:
    """By the shortest name that is not one of the root's, what it names; or all of its names."""
    import keras

    found: dict[int, tuple[str, object]] = {}
    names: dict[int, list[str]] = collections.defaultdict(list)

    def walk(module: types.ModuleType, prefix: str, depth: int) -> None:
        for name in sorted(dir(module)):
            value, full = getattr(module, name, None), f"{prefix}.{name}"
            if name.startswith("_"):
                continue
            if isinstance(value, types.ModuleType):
                if value.__name__.startswith("keras") and name not in ("src", "api", "legacy") and depth < 3:
                    walk(value, full, depth + 1)
            elif callable(value):
                names[id(value)].append(full)
                known = found.get(id(value))
                if known is None or (known[0].count(".") == 1, len(known[0])) > (full.count(".") == 1, len(full)):
                    found[id(value)] = (full, value)

    walk(keras, "keras", 0)
    if all_names:
        return {name: names[id(value)] for name, value in found.values()}
    return {name: value for name, value in sorted(found.values(), key=lambda pair: pair[0]) if not name.startswith(LEFT_OUT)}


def parameters_of(value: object) -> list[inspect.Parameter]:
    try:
        found = list(inspect.signature(value).parameters.values())  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return []
    return [each for each in found if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]


class OutOfTime(Exception):
    pass


def within_time(work: Callable[[], object]) -> None:
    """Runs `work`, for so many seconds at most."""

    def stop(*_: object) -> None:
        raise OutOfTime

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    try:
        work()
    finally:
        signal.alarm(0)


def restore() -> None:
    """Puts back what a call may have set for everything that follows."""
    import keras

    keras.config.set_floatx("float32")
    keras.config.set_epsilon(1e-7)
    keras.config.set_image_data_format("channels_last")
    keras.config.set_dtype_policy("float32")
    keras.config.set_max_epochs(None)
    keras.config.set_max_steps_per_epoch(None)


def run(call: str, known: dict) -> str | None:
    """The exception of a call, as it is printed; None where it runs."""
    try:
        within_time(lambda: eval(call, dict(known)))  # noqa: S307  our own text
    except OutOfTime:
        return "out of time"
    except Exception as error:  # noqa: BLE001  whatever Keras says
        return f"{type(error).__name__}: {error}"[:300]
    finally:
        restore()
    return None


def written(name: str, positional: list[str], keywords: dict[str, str], goes_on: str | None) -> str:
    short = name.replace("keras.layers.", "layers.").replace("keras.ops.", "ops.")
    given = ", ".join([*positional, *(f"{key}={value}" for key, value in keywords.items())])
    return f"{short}({given})" + ("" if goes_on is None else f"({goes_on})")


def goes_on_with(name: str, value: object) -> list[str | None]:
    if name in ON_DATA:
        return list(ON_DATA[name])
    rooms = [room for room in GOES_ON if name.startswith(room)]
    if not rooms or not inspect.isclass(value) or name.endswith(("InputSpec", "Wrapper")):
        return [None]
    return [*GOES_ON[max(rooms, key=len)], None]


def valid_call(name: str, value: object, known: dict) -> tuple[dict[str, str], str | None] | None:
    """Arguments with which a callable runs, and what the result is called with."""
    stated = CALLS.get(name)
    required = [p.name for p in parameters_of(value) if p.default is p.empty] if stated is None else list(stated)
    pools = [(VALUES.get(p) or "af").split(";") if stated is None else [stated[p]] for p in required]
    attempts = 0
    for goes_on in goes_on_with(name, value):
        for chosen in itertools.product(*pools):
            attempts += 1
            if attempts > ATTEMPTS:
                return None
            given = dict(zip(required, chosen))
            if run(call_of(name, value, given, goes_on), known) is None:
                return given, goes_on
    return None


def call_of(name: str, value: object, given: dict[str, str], goes_on: str | None) -> str:
    """Required parameters stand by position, up to the first that is missing."""
    positional, keywords, is_open = [], {}, True
    for p in parameters_of(value):
        is_open = is_open and p.kind is p.POSITIONAL_OR_KEYWORD and p.default is p.empty and p.name in given
        if is_open:
            positional.append(given[p.name])
        elif p.name in given:
            keywords[p.name] = given[p.name]
    keywords.update({key: text for key, text in given.items() if key not in {p.name for p in parameters_of(value)}})
    return written(name, positional, keywords, goes_on)


def answers_of(name: str, value: object, known: dict) -> list[dict]:
    found = valid_call(name, value, known)
    if found is None:
        return []
    given, goes_on = found
    answers = [{"call": call_of(name, value, given, goes_on), "parameter": "", "refused": None}]

    def ask(parameter: str, arguments: dict[str, str]) -> None:
        call = call_of(name, value, arguments, goes_on)
        refused = run(call, known)
        if refused != "out of time":
            answers.append({"call": call, "parameter": parameter, "refused": refused})

    for p in parameters_of(value):
        if p.name in given and p.default is p.empty:
            ask(p.name, {key: text for key, text in given.items() if key != p.name})
        for wrong in WRONG:
            if wrong != given.get(p.name):
                ask(p.name, {**given, p.name: wrong})
    ask("misnamed", {**given, "wrong": "1"})
    return answers


def lines_of(script: str, names: list[str]) -> tuple[list[dict], list[str]]:
    """What a script prints for some callables, in processes that may die of one, and what it says beside."""
    found: list[dict] = []
    said: list[str] = []
    while names:
        result = subprocess.run([sys.executable, script, "--answers", *names], capture_output=True, text=True, check=False)
        lines = [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]
        said += result.stderr.splitlines()
        found += lines
        if result.returncode == 0:
            break
        # The one that ended the process comes after the last that is finished.
        done = {line["of"] for line in lines}
        rest = [name for name in names if name not in done]
        print(f"ended {result.returncode} near {rest[:1]}", file=sys.stderr, flush=True)
        names = rest[1:]
    return found, said


def in_a_process(names: list[str]) -> list[dict]:
    found, said = lines_of(__file__, names)
    silent = [line for line in said if line.startswith("no call of ")]
    print("\n".join([f"{names[0]} … {len(found)} answers", *silent]), file=sys.stderr, flush=True)
    return found


def prepared() -> tuple[dict, dict, TextIO]:
    """The names of the prelude, every callable, and where to print to: what Keras prints goes nowhere, as what it writes."""
    warnings.simplefilter("ignore")
    known: dict = {}
    out, sys.stdout = sys.stdout, io.StringIO()
    exec(PRELUDE, known)  # noqa: S102  our own text
    all_of_them = callables()
    os.chdir(tempfile.mkdtemp())
    return known, all_of_them, out


def print_answers(names: list[str]) -> None:
    known, all_of_them, out = prepared()
    for name in names:
        answers = answers_of(name, all_of_them[name], known)
        if not answers:
            print(f"no call of {name} runs: {inspect.signature(all_of_them[name])}", file=sys.stderr)
        for answer in answers:
            print(json.dumps({"of": name, **answer}), file=out, flush=True)


def stored(answers: list[dict]) -> list[dict]:
    """Some of each parameter, drawn; the same ones every time."""
    draw = random.Random("refused")
    groups: dict[tuple[str, str, bool], list[dict]] = collections.defaultdict(list)
    for answer in answers:
        groups[answer["of"], answer["parameter"], answer["refused"] is None].append(answer)
    kept = []
    for (_, _, runs), group in groups.items():
        most = RUNNING if runs else REFUSED
        kept += group if len(group) <= most else draw.sample(group, most)
    return [{"call": a["call"], **({} if a["refused"] is None else {"refused": a["refused"][:80]})} for a in kept]


def kept_answers(path: str, names: list[str]) -> list[dict]:
    """What a file holds of others than these."""
    with open(path, encoding="utf-8") as handle:
        return [answer for answer in map(json.loads, handle) if answer["of"] not in names]


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answers", nargs="+", help=argparse.SUPPRESS)
    parser.add_argument("--all", help="writes every answer to this file as well; with --only in place of what it holds of these")
    parser.add_argument("--measure", help="a file that --all wrote")
    parser.add_argument("--only", help="callables whose names begin so, apart by commas")
    options = parser.parse_args(argv)
    if options.answers:
        print_answers(options.answers)
        return 0
    if options.measure:
        with open(options.measure, encoding="utf-8") as handle:
            return measure([json.loads(line) for line in handle], PRELUDE, CLI)
    beginnings = tuple(options.only.split(",")) if options.only else ("",)
    names = [name for name in callables() if name.startswith(beginnings)]
    answers = kept_answers(options.all, names) if options.only else []
    for start in range(0, len(names), 40):
        answers += in_a_process(names[start : start + 40])
    if options.all:
        with open(options.all, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(answer) + "\n" for answer in answers)
    if options.all or not options.only:
        from data_functions import write_answers

        write_answers(TARGET, PRELUDE, stored(answers), [])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
