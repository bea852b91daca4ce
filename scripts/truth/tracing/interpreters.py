"""Finds the Python interpreters that hold Keras 3 and Keras 2, and runs batches of programs in them."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys

from .request import Program

TRACER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tracer.py")


def interpreter(major: str) -> str:
    """The interpreter for a major version of Keras: $KERAS3_PYTHON or $KERAS2_PYTHON, else this one."""
    return os.environ.get(f"KERAS{major}_PYTHON") or sys.executable


def trace_batch(programs: list[Program], major: str = "3", jobs: int = 2, timeout: float = 120) -> list[dict]:
    """Runs the programs in a tracer process of their own; records in the order of the programs."""
    if not programs:
        return []
    command = [interpreter(major), TRACER, "--batch", "--jobs", str(jobs), "--timeout", str(timeout)]
    text = "\n".join(json.dumps(dataclasses.asdict(program)) for program in programs)
    result = subprocess.run(command, input=text, stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        sys.exit(f"the tracer failed; KERAS{major}_PYTHON must name a Python with Keras {major} (see README.md)")
    records: list[dict | None] = [None] * len(programs)
    for line in result.stdout.splitlines():
        answer = json.loads(line)
        records[answer["index"]] = answer["record"]
    missing = [programs[i].path for i, record in enumerate(records) if record is None]
    if missing:
        raise RuntimeError(f"no record for {missing}")
    version = records[0]["tool"]["keras"]
    if version.split(".")[0] != major:
        raise RuntimeError(f"Keras {major} wanted, {interpreter(major)} has {version}; set KERAS{major}_PYTHON")
    return records
