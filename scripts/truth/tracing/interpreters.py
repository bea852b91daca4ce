"""Finds the Python interpreters that hold Keras 3, Keras 2, and other backends of Keras 3, and runs batches of programs in them."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys

from .request import Program

TRACER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tracer.py")


def variable(major: str, backend: str | None = None) -> str:
    """What names the interpreter: $KERAS3_PYTHON, $KERAS2_PYTHON, or $KERAS3_BACKENDS_PYTHON for JAX and PyTorch."""
    return f"KERAS{major}_BACKENDS_PYTHON" if backend else f"KERAS{major}_PYTHON"


def interpreter(major: str, backend: str | None = None) -> str:
    """The interpreter for a major version of Keras over a backend beside TensorFlow; this one where none is named."""
    return os.environ.get(variable(major, backend)) or sys.executable


def release_folder(release: str) -> str:
    """The folder below $KERAS3_RELEASES that holds `pip install --no-deps --target FOLDER/3.12.0 keras==3.12.0`, for 3.12."""
    parent = os.environ.get("KERAS3_RELEASES", "")
    for name in sorted(os.listdir(parent)) if parent else []:
        if f"{name}.".startswith(f"{release}."):
            return os.path.join(parent, name)
    sys.exit(f"$KERAS3_RELEASES must name a folder with Keras {release} in it (see README.md)")


def trace_batch(
    programs: list[Program],
    major: str = "3",
    jobs: int = 2,
    timeout: float = 120,
    backend: str | None = None,
    release: str | None = None,
) -> list[dict]:
    """Runs the programs in a tracer process of their own; records in the order of the programs."""
    if not programs:
        return []
    command = [interpreter(major, backend), TRACER, "--batch", "--jobs", str(jobs), "--timeout", str(timeout)]
    text = "\n".join(json.dumps(dataclasses.asdict(program)) for program in programs)
    # Keras is imported before any program runs, so that what a program asks for would come too late.
    environment = {**os.environ, "KERAS_BACKEND": backend} if backend else {**os.environ}
    if release:
        environment["PYTHONPATH"] = release_folder(release)
    result = subprocess.run(command, input=text, stdout=subprocess.PIPE, text=True, env=environment)
    if result.returncode != 0:
        named = variable(major, backend)
        sys.exit(f"the tracer failed; {named} must name a Python with Keras {major} over {backend or 'TensorFlow'} (see README.md)")
    records: list[dict | None] = [None] * len(programs)
    for line in result.stdout.splitlines():
        answer = json.loads(line)
        records[answer["index"]] = answer["record"]
    missing = [programs[i].path for i, record in enumerate(records) if record is None]
    if missing:
        raise RuntimeError(f"no record for {missing}")
    version = records[0]["tool"]["keras"]
    if version.split(".")[0] != major:
        raise RuntimeError(f"Keras {major} wanted, {interpreter(major, backend)} has {version}; set {variable(major, backend)}")
    return records
