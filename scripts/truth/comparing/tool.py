"""Runs the tool's `check --format json` on the files of one traced program."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import time

#: Seconds the tool gets for one program before it counts as failed.
LIMIT = 120


def environment_of(major: str) -> dict[str, str]:
    """What a person has who runs the program: the environment with Keras in it, from whose source applications are read."""
    python = os.environ.get(f"KERAS{major}_PYTHON")
    folder = os.path.dirname(os.path.dirname(python)) if python else None
    return {**os.environ, "VIRTUAL_ENV": folder} if folder else dict(os.environ)


def check(command: str, record: dict) -> tuple[dict[str, dict], str | None, float]:
    """(our files by real path, what went wrong, seconds)."""
    paths = sorted({file["path"] for file in record["files"]} | {record["program"]})
    return check_paths(command, paths, record["tool"]["keras"].split(".")[0], record.get("searchPaths", []))


def check_together(command: str, records: list[dict]) -> list[tuple[dict[str, dict], str | None, float]]:
    """The same for many programs of one file each, in one process; one by one where that process fails."""
    if not records:
        return []
    paths = [record["program"] for record in records]
    files, failure, seconds = check_paths(command, paths, records[0]["tool"]["keras"].split(".")[0], [])
    if failure:
        return [check(command, record) for record in records]
    own = [os.path.realpath(path) for path in paths]
    return [({path: files[path]} if path in files else {}, None, seconds / len(paths)) for path in own]


def check_paths(
    command: str, paths: list[str], major: str, folders: list[str]
) -> tuple[dict[str, dict], str | None, float]:
    """(our files by real path, what went wrong, seconds) of files that are checked by one process."""
    arguments = [*shlex.split(command), "--format", "json", "--keras", major]
    for folder in folders:
        arguments += ["--search-path", folder]
    started = time.monotonic()
    try:
        result = subprocess.run(
            [*arguments, *paths], capture_output=True, text=True, timeout=LIMIT, env=environment_of(major)
        )
    except subprocess.TimeoutExpired:
        return {}, f"the tool took more than {LIMIT} s", time.monotonic() - started
    seconds = time.monotonic() - started
    if result.returncode not in (0, 1):
        return {}, f"the tool ended with {result.returncode}: {result.stderr.strip()[-300:]}", seconds
    try:
        document = json.loads(result.stdout)
    except ValueError:
        return {}, f"the tool printed no JSON: {result.stdout[:100]!r} {result.stderr.strip()[-200:]}", seconds
    return {os.path.realpath(file["path"]): file for file in document["files"]}, None, seconds
