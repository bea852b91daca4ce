"""Writes the parameters of Keras 3's public functions and classes beside layers, and of what `tf.data.Dataset` has, with the name that Python's errors give them.

    python signatures.py            writes keras/parts/signatures.json and tensorflow/data/signatures.json in server/src/libraries
    python signatures.py --check    exit 1 if a stored table is not what the installed libraries say

Listed is only what refuses keywords by itself: a callable with `**kwargs` decides in its own code. A parameter without a
default ends in `!`. Needs Keras 3 ($KERAS3_PYTHON).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from tracing.interpreters import interpreter  # noqa: E402

LIBRARIES = os.path.join(os.path.dirname(os.path.dirname(HERE)), "server/src/libraries")
#: Modules whose callables are described by hand, argument by argument, or are read from source.
LEFT_OUT = ("keras.layers", "keras.models", "keras.applications", "keras.tree", "keras.quantizers", "keras.visualization")

ASK = """
import inspect, json, os, sys, types
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
left_out = tuple(json.load(sys.stdin))
found, seen = {}, set()
def walk(module, prefix):
    if id(module) in seen or prefix.startswith(left_out):
        return
    seen.add(id(module))
    for name in sorted(dir(module)):
        value = getattr(module, name, None)
        full = prefix + "." + name
        if name.startswith("_") or value is None:
            continue
        if isinstance(value, types.ModuleType):
            if value.__name__.startswith("keras") and name not in ("src", "api", "legacy"):
                walk(value, full)
            continue
        target = value.__init__ if inspect.isclass(value) else value
        if not inspect.isfunction(target) or prefix == "keras":
            continue
        parameters = list(inspect.signature(target).parameters.values())
        if any(p.kind in (p.VAR_KEYWORD, p.VAR_POSITIONAL, p.POSITIONAL_ONLY) for p in parameters):
            continue
        named = parameters[1 if inspect.isclass(value) else 0:]
        names = [p.name + ("!" if p.default is p.empty else "") for p in named]
        found[full] = " ".join([target.__qualname__, *names])
walk(keras, "keras")
print(json.dumps(found))
"""


ASK_DATASETS = """
import inspect, json, os, sys
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import tensorflow as tf
found = {}
for name in dir(tf.data.Dataset):
    raw = inspect.getattr_static(tf.data.Dataset, name)
    target = getattr(raw, "__func__", raw)
    if name.startswith("_") or not inspect.isfunction(target):
        continue
    parameters = list(inspect.signature(target).parameters.values())
    if any(p.kind in (p.VAR_KEYWORD, p.VAR_POSITIONAL, p.POSITIONAL_ONLY) for p in parameters):
        continue
    named = parameters[0 if isinstance(raw, staticmethod) else 1:]
    names = [p.name + ("!" if p.default is p.empty else "") for p in named]
    found[name] = " ".join([target.__qualname__, *names])
print(json.dumps(found))
"""


def is_current(ask: str, given: object, stored: str) -> bool:
    """Whether a table is what the libraries say; it is written anew unless that is only asked."""
    result = subprocess.run(
        [interpreter("3"), "-c", ask], input=json.dumps(given), capture_output=True, text=True, check=True
    )
    text = json.dumps(json.loads(result.stdout.splitlines()[-1]), indent=2, sort_keys=True) + "\n"
    path = os.path.join(LIBRARIES, stored)
    old = open(path, encoding="utf-8").read() if os.path.exists(path) else ""
    same = json.loads(old or "{}") == json.loads(text)
    if "--check" not in sys.argv and not same:
        with open(path, "w", encoding="utf-8") as handle:
            handle.write(text)
    print(f"{stored}: {'current' if same else 'changed'}")
    return same


def main() -> int:
    same = [
        is_current(ASK, LEFT_OUT, "keras/parts/signatures.json"),
        is_current(ASK_DATASETS, None, "tensorflow/data/signatures.json"),
    ]
    return 0 if all(same) or "--check" not in sys.argv else 1


if __name__ == "__main__":
    sys.exit(main())
