"""Compares the graphs that the tool prints with those of real Keras, for every model that a program's names hold.

    python graphs.py PROGRAM.py [PROGRAM.py...]

Each program runs under the Keras of this interpreter, and through `keras-shape-lens graph --format json` as built in
`server/dist`. A graph is a line per operation, as in `application_graphs.py`. A name that is bound twice is left out.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import traceback

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
from application_graphs import lines_of

HERE = os.path.dirname(os.path.abspath(__file__))
COMMAND = os.path.join(os.path.dirname(os.path.dirname(HERE)), "server", "dist", "cli.js")


def places(program: str) -> dict[str, int]:
    """The line on which each name is bound that is bound once."""
    found: dict[str, list[int]] = {}
    for node in ast.parse(program).body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            found.setdefault(node.targets[0].id, []).append(node.lineno)
    return {name: lines[0] for name, lines in found.items() if len(lines) == 1}


def shown(nodes: list[dict]) -> list[str]:
    operations: dict[int, list[dict]] = {}
    for node in nodes:
        operations.setdefault(node["layer"], []).append(node)
    layer_of = {node["id"]: node["layer"] for node in nodes}
    position = {layer: i for i, layer in enumerate(operations)}
    lines = []
    for own in operations.values():
        shapes = [re.sub(r",\)", ")", output["text"]) for node in own for output in node["outputs"]]
        producers = [str(position.get(layer_of.get(given["from"]), "?")) for node in own for given in node["inputs"]]
        first = own[0]
        counts = ["?" if first[key] is None else first[key] for key in ("params", "trainableParams")]
        lines.append(f"{first['type']} {' '.join(shapes)} {counts[0]} {counts[1]} <- {' '.join(producers)}")
    return lines


def compare(path: str, totals: dict[str, int]) -> None:
    import keras

    with open(path, encoding="utf-8") as file:
        program = file.read()
    names: dict[str, object] = {"__name__": "__main__", "__file__": path}
    keras.backend.clear_session()
    exec(compile(program, path, "exec"), names)
    printed = subprocess.run(["node", COMMAND, "graph", path, "--format", "json"], capture_output=True, text=True)
    models = json.loads(printed.stdout)["models"] if printed.stdout else []
    for name, line in places(program).items():
        model = names.get(name)
        if not isinstance(model, keras.Model) or not hasattr(model, "_nodes_by_depth"):
            continue
        real = lines_of(model)
        drawn = [shown(each["graph"]["nodes"]) for each in models if each["place"]["line"] == line]
        totals["models"] += 1
        totals["lines"] += len(real)
        best = max(drawn, key=lambda each: sum(a == b for a, b in zip(real, each)), default=[])
        totals["equal lines"] += sum(a == b for a, b in zip(real, best))
        if best == real:
            totals["equal"] += 1
            continue
        print(f"{path}: {name}")
        for i in range(max(len(real), len(best))):
            one, other = (each[i] if i < len(each) else "nothing" for each in (real, best))
            if one != other:
                print(f"  real   {one}\n  shown  {other}")


def main() -> None:
    totals = {"models": 0, "equal": 0, "lines": 0, "equal lines": 0}
    for path in sys.argv[1:]:
        try:
            compare(path, totals)
        except Exception:
            print(f"{path} does not run: {traceback.format_exc(limit=0).strip()}")
    print(", ".join(f"{count} {what}" for what, count in totals.items()))


if __name__ == "__main__":
    main()
