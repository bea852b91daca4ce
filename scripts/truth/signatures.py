"""Writes the parameters of Keras 3's public functions and classes beside layers, with the name that Python's errors give them.

    python signatures.py            writes server/src/libraries/keras/parts/signatures.json
    python signatures.py --check    exit 1 if the stored table is not what the installed Keras says

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

STORED = os.path.join(os.path.dirname(os.path.dirname(HERE)), "server/src/libraries/keras/parts/signatures.json")
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


def main() -> int:
    result = subprocess.run(
        [interpreter("3"), "-c", ASK], input=json.dumps(LEFT_OUT), capture_output=True, text=True, check=True
    )
    text = json.dumps(json.loads(result.stdout.splitlines()[-1]), indent=2, sort_keys=True) + "\n"
    old = open(STORED, encoding="utf-8").read() if os.path.exists(STORED) else ""
    same = json.loads(old or "{}") == json.loads(text)
    if "--check" not in sys.argv and not same:
        with open(STORED, "w", encoding="utf-8") as handle:
            handle.write(text)
    print("signatures: current" if same else "signatures: changed")
    return 0 if same or "--check" not in sys.argv else 1


if __name__ == "__main__":
    sys.exit(main())
