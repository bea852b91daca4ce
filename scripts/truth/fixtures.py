"""Makes the truth of the literate fixtures: runs every cell under real Keras and stores the answers beside it.

    python fixtures.py                     remake NAME.truth.json for every fixture under test-fixtures/
    python fixtures.py PATH...             only these files or folders
    python fixtures.py --check             exit 1 if a stored truth is missing or not what Keras says now

Cells start at `# %%`. What stands before the first is shared by all cells of the file; a file without imports of
its own gets the usual ones. A cell whose title says `# keras: 2` runs under Keras 2 ($KERAS2_PYTHON) only, one that says
`# keras: 3.12` under the release of that name in $KERAS3_RELEASES, one that says `# backend: jax` or `# backend: torch` over that backend ($KERAS3_BACKENDS_PYTHON).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from dataclasses import dataclass

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from comparing.hints import outside_training  # noqa: E402
from tracing.interpreters import trace_batch  # noqa: E402
from tracing.layout import dumps  # noqa: E402
from tracing.request import Program  # noqa: E402

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PRELUDE = "import numpy as np; import tensorflow as tf; import keras; from keras import layers, models"
CELL = re.compile(r"^#\s?%%(.*)$")
KERAS = re.compile(r"#\s*keras:\s*(2\b|3\.\d+)")
BACKEND = re.compile(r"#\s*backend:\s*(jax|torch)\b")
#: What differs between machines and runs in a message: folders of installed packages, addresses of objects.
MACHINE = re.compile(r"/[^\s'\"()]*(?=/(?:site-packages|keras-truth-|scripts/truth/|test-fixtures/)[^\s]*)|0x[0-9a-f]{6,}|/tmp/[^\s'\"()]*")
IMPORT = re.compile(r"^\s*(import|from)\s", re.MULTILINE)


@dataclass
class Cell:
    """One independent test of a fixture: its title, its Keras, and a program with the file's own line numbers."""

    title: str
    keras: str
    #: The release of Keras 3 where it is not the one that is described.
    release: str | None
    #: The backend where it is not TensorFlow.
    backend: str | None
    first_line: int
    source: str


def split_cells(text: str) -> list[Cell]:
    """The cells of a fixture; a file without `# %%` is one cell."""
    lines = text.replace("\r\n", "\n").split("\n")
    starts = [i for i, line in enumerate(lines) if CELL.match(line)]
    prelude_end = starts[0] if starts else 0
    prelude = lines[:prelude_end]
    cells = []
    bounds = [*starts, len(lines)] if starts else [0, len(lines)]
    for start, end in zip(bounds, bounds[1:]):
        body = [""] * (start - prelude_end) + lines[start:end]
        header = CELL.match(lines[start]) if starts else None
        heading = header.group(1) if header else ""
        source = "\n".join([*prelude, *body])
        written = KERAS.search(heading)
        major = "2" if written and written.group(1) == "2" else "3"
        release = written.group(1) if written and major == "3" else None
        if not IMPORT.search("\n".join(prelude if starts else lines)):
            source = with_default_imports(source, PRELUDE if major == "2" else PRELUDE + ", ops")
        backend = BACKEND.search(heading)
        title = BACKEND.sub("", KERAS.sub("", heading)).strip()
        cells.append(Cell(title, major, release, backend.group(1) if backend else None, start + 1, source))
    return cells


def with_default_imports(source: str, imports: str) -> str:
    """Adds the usual imports without moving a line: in the first line, before or instead of its comment."""
    first, _, rest = source.partition("\n")
    if first.strip() and not first.lstrip().startswith("#"):
        return f"{imports}; {first}\n{rest}" if not first[0].isspace() else source
    return f"{imports}\n{rest}"


def fixture_files(paths: list[str]) -> list[str]:
    """Every fixture below the given folders, sorted; answers and hidden folders hold none."""
    found = []
    for path in paths:
        if os.path.isfile(path):
            found.append(path)
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(f for f in folders if f not in ("truth", "node_modules") and not f.startswith("."))
            found += [os.path.join(folder, name) for name in sorted(names) if name.endswith(".py")]
    return found


def truth_path(fixture: str) -> str:
    return fixture[: -len(".py")] + ".truth.json"


def stored_cell(cell: Cell, record: dict, fixture: str) -> dict:
    """What is kept of a record: facts and error, with paths relative to the fixture's folder."""
    own = record["program"]
    folder = os.path.dirname(own)

    def localise(value):
        if isinstance(value, dict):
            kept = {k: localise(v) for k, v in value.items()}
            if "path" in kept:
                kept["path"] = os.path.relpath(value["path"], folder).replace(os.sep, "/")
            if "message" in kept:
                kept["message"] = MACHINE.sub("…", kept["message"])
            return kept
        return [localise(item) for item in value] if isinstance(value, list) else value

    result: dict = {"title": cell.title, "line": cell.first_line}
    if cell.keras != "3" or cell.release:
        result["keras"] = record["tool"]["keras"]
    if cell.backend:
        result["backend"] = cell.backend
    layers, models, others = [], [], []
    values: dict[str, list] = {}
    for file in localise(record["files"]):
        of_statements = file.pop("values")
        if file["path"] == os.path.basename(fixture):
            layers, models = file["layers"], file["models"]
            values = stored_values(of_statements, cell)
        elif file["layers"] or file["models"]:
            others.append(file)
    result |= {"layers": layers, "models": models}
    if values:
        result["values"] = values
    if others:
        result["otherFiles"] = others
    error = localise(record["error"])
    if error is None and record["status"] not in ("ok", "exit"):
        error = {"exception": record["status"], "message": "the program was ended by the tracer"}
    result["error"] = error
    if record["raised"] and error is None:
        result["raised"] = localise(record["raised"])
    return result


def stored_values(statements: list[dict], cell: Cell) -> dict[str, list]:
    """By the line on which a statement of the cell's own ends: the shapes in each value that it had.

    Where several end on one line the last counts, as for the hint behind it.
    """
    kept = {}
    for statement in statements:
        if statement["endLine"] >= cell.first_line and not statement.get("more"):
            shapes = [v["shapes"] for v in outside_training(statement["values"]) if v["shapes"] is not None]
            kept[str(statement["endLine"])] = [one for at, one in enumerate(shapes) if one not in shapes[:at]]
    return {line: shapes for line, shapes in kept.items() if shapes}


def remake(files: list[str], jobs: int) -> dict[str, str]:
    """The new text of every truth file."""
    cells: list[tuple[str, Cell]] = []
    for path in files:
        with open(path, encoding="utf-8-sig") as handle:
            cells += [(path, cell) for cell in split_cells(handle.read())]
    records: list[dict | None] = [None] * len(cells)
    for major, release, backend in dict.fromkeys((cell.keras, cell.release, cell.backend) for _, cell in cells):
        chosen = [
            i
            for i, (_, cell) in enumerate(cells)
            if (cell.keras, cell.release, cell.backend) == (major, release, backend)
        ]
        programs = [
            Program(cells[i][0], cells[i][1].source, roots=[os.path.dirname(os.path.abspath(cells[i][0]))])
            for i in chosen
        ]
        for i, record in zip(chosen, trace_batch(programs, major, jobs, backend=backend, release=release)):
            records[i] = record
    truth: dict[str, dict] = {path: {"keras": "", "cells": []} for path in files}
    for (path, cell), record in zip(cells, records):
        version = record["tool"]["keras"]
        if (cell.keras == "3" and not cell.release) or not truth[path]["keras"]:
            truth[path]["keras"] = version
        truth[path]["cells"].append(stored_cell(cell, record, path))
    return {truth_path(path): dumps(value) + "\n" for path, value in truth.items()}


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", help="fixtures or folders (default: test-fixtures/)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a stored truth is not current")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(argv)
    files = fixture_files(options.paths or [os.path.join(REPOSITORY, "test-fixtures")])
    if not files:
        print("fixtures: no fixture found", file=sys.stderr)
        return 2
    stale = 0
    for path, text in remake(files, options.jobs).items():
        shown = os.path.relpath(path)
        old = None
        if os.path.exists(path):
            with open(path, encoding="utf-8") as handle:
                old = handle.read()
        cells = json.loads(text)["cells"]
        raised = sum(1 for cell in cells if cell["error"])
        note = f"{len(cells)} cells, {raised} raise"
        if options.check:
            stale += old != text
            print(f"{'current' if old == text else 'STALE  '} {shown} ({note})")
        else:
            with open(path, "w", encoding="utf-8") as handle:
                handle.write(text)
            print(f"{'same   ' if old == text else 'written'} {shown} ({note})")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
