"""Asks real Keras for the totals and the output shape of its 40 applications, and stores the answers as truth.

    python applications.py [--check]       test-fixtures/truth/applications.json, from applications_program.py

The answers are for a test only; the product interprets Keras's own source and knows none of them.
"""

from __future__ import annotations

import argparse
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from tracing.interpreters import trace_batch  # noqa: E402
from tracing.layout import dumps  # noqa: E402
from tracing.request import Program  # noqa: E402

PROGRAM = os.path.join(HERE, "applications_program.py")
TRUTH = os.path.join(os.path.dirname(os.path.dirname(HERE)), "test-fixtures", "truth", "applications.json")
CALL = re.compile(r"^keras\.applications\.(\w+)\(")


def programs() -> list[tuple[str, Program]]:
    """One program per call, each on its own line of the whole, so that no two large models are in memory at once."""
    with open(PROGRAM, encoding="utf-8") as handle:
        lines = handle.read().split("\n")
    found = []
    for number, line in enumerate(lines):
        match = CALL.match(line)
        if match:
            source = "import keras" + "\n" * number + line + "\n"
            found.append((match.group(1), Program(PROGRAM, source)))
    return found


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the stored truth is not current")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(argv)
    calls = programs()
    records = trace_batch([program for _, program in calls], "3", options.jobs, timeout=600)
    answers = []
    for (name, _), record in zip(calls, records):
        if record["status"] != "ok":
            sys.exit(f"applications: {name} {record['status']}: {record['error']}")
        (model,) = record["files"][0]["models"]
        kept = ("line", "inputs", "outputs", "params", "trainableParams", "nonTrainableParams")
        answers.append({"function": name, **{key: model[key] for key in kept}})
    text = dumps({"keras": records[0]["tool"]["keras"], "applications": answers}) + "\n"
    old = None
    if os.path.exists(TRUTH):
        with open(TRUTH, encoding="utf-8") as handle:
            old = handle.read()
    print(f"{len(answers)} applications, {'current' if text == old else 'changed'}")
    if options.check:
        return int(text != old)
    os.makedirs(os.path.dirname(TRUTH), exist_ok=True)
    with open(TRUTH, "w", encoding="utf-8") as handle:
        handle.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
