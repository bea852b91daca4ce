"""Forks one child per program from a process that has imported Keras once, a few at a time."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback

from .keras_version import KerasParts
from .program import run_program
from .request import Program
from .sandbox import RECORDS

#: Seconds a child gets beyond its time to write what it has before it is killed.
GRACE = 20
#: Bytes of data a child may allocate: the largest of Keras's own applications needs under 4 GB.
MEMORY = 10 * 2**30


def run_programs(keras: KerasParts, programs: list[Program], jobs: int, timeout: float, done) -> None:
    """Runs every program; calls `done(index, record)` as each finishes, in any order."""
    waiting = list(enumerate(programs))
    running: dict[int, tuple[int, float, str]] = {}
    folder = tempfile.mkdtemp(prefix="keras-truth-out-")
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                index, program = waiting.pop(0)
                out = os.path.join(folder, f"{index}.json")
                sys.stdout.flush()
                sys.stderr.flush()
                pid = os.fork()
                if pid == 0:
                    child(keras, program, timeout, out)
                running[pid] = (index, time.monotonic(), out)
            finished = wait_for_one(running, timeout + GRACE)
            for pid, killed in finished:
                index, started, out = running.pop(pid)
                record = read_record(out) or {
                    "schemaVersion": 1,
                    "tool": {"name": "keras-truth", "keras": keras.version},
                    "program": programs[index].path,
                    "files": [],
                    "error": None,
                    "raised": [],
                    "status": "timeout" if killed else "died",
                    "skipped": [],
                    "searchPaths": [],
                }
                record["seconds"] = round(time.monotonic() - started, 1)
                done(index, record)
    finally:
        for pid in running:
            os.kill(pid, signal.SIGKILL)
        shutil.rmtree(folder, ignore_errors=True)


def wait_for_one(running: dict, limit: float) -> list[tuple[int, bool]]:
    while True:
        finished = [(pid, False) for pid in running if os.waitpid(pid, os.WNOHANG)[0] == pid]
        late = [pid for pid, (_, started, _) in running.items() if time.monotonic() - started > limit]
        for pid in late:
            if all(pid != gone for gone, _ in finished):
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
                finished.append((pid, True))
        if finished:
            return finished
        time.sleep(0.02)


def read_record(path: str) -> dict | None:
    try:
        with open(path, encoding="utf-8") as handle:
            return json.load(handle)
    except (OSError, ValueError):
        return None


def child(keras: KerasParts, program: Program, timeout: float, out: str) -> None:
    """Runs in the fork and never returns. The record appears at once or not at all."""

    def write(record: dict) -> None:
        with open(out + ".part", "w", encoding="utf-8") as handle:
            json.dump(record, handle)
        os.replace(out + ".part", out)

    status = 0
    RECORDS.update(map(os.path.realpath, [out, out + ".part"]))
    try:
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        run_program(keras, program, timeout, write)
    except BaseException:  # a fault of the tracer's own must be seen, not counted as the program's
        status = 70
        traceback.print_exc()
    finally:
        folder = os.getcwd()
        if os.path.basename(folder).startswith("keras-truth-"):
            shutil.rmtree(folder, ignore_errors=True)
        os._exit(status)
