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
    arguments = [*shlex.split(command), "--format", "json"]
    major = record["tool"]["keras"].split(".")[0]
    arguments += ["--keras", major]
    for folder in record.get("searchPaths", []):
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
