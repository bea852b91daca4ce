"""Asks both packages for what Keras 2 had and Keras 3 has not, and keeps the answer; for removed_names.py and removed_members.py."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tracing.interpreters import interpreter

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(REPOSITORY, "server/src/libraries/keras/migration")


def ask(major: str, code: str, question: object = None) -> object:
    """What a program prints last, as JSON, under a Keras; it reads the question from standard input."""
    text = json.dumps(question)
    result = subprocess.run([interpreter(major), "-c", code], input=text, capture_output=True, text=True, check=True)
    return json.loads(result.stdout.splitlines()[-1])


def keep(kind: str, found: object) -> int:
    """Writes `removed-KIND.json`, or with `--check` only compares; the exit status of the script."""
    return keep_in(os.path.join(FOLDER, f"removed-{kind}.json"), f"removed {kind}", found)


def keep_in(stored: str, title: str, found: object) -> int:
    """Writes what was found into a file of its own, or with `--check` only compares; the exit status of the script."""
    old = open(stored, encoding="utf-8").read() if os.path.exists(stored) else "{}"
    same = json.loads(old) == found
    is_check = "--check" in sys.argv
    if not is_check and not same:
        with open(stored, "w", encoding="utf-8") as handle:
            handle.write(json.dumps(found, indent=2, sort_keys=True) + "\n")
    print(f"{title}: current" if same else f"{title}: changed")
    return 0 if same or not is_check else 1
