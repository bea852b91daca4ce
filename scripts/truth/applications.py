"""Asks real Keras for the totals and the output shapes of its applications, and stores the answers as truth.

    python applications.py [--keras 2] [--check]

of `applications_program.py` in `test-fixtures/truth/applications.json`, for Keras 2.15 of
`applications_keras2_program.py` in `applications-keras2.json`. The answers are for a test only; the product interprets
Keras's own source and knows none of them.
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

TRUTH = os.path.join(os.path.dirname(os.path.dirname(HERE)), "test-fixtures", "truth")
FILES = {
    "3": ("applications_program.py", "applications.json"),
    "2": ("applications_keras2_program.py", "applications-keras2.json"),
}
CALL = re.compile(r"^keras\.applications\.(\w.*)")


def programs(path: str) -> list[tuple[str, Program]]:
    """One program per call, each on its own line of the whole, so that no two large models are in memory at once."""
    with open(path, encoding="utf-8") as handle:
        lines = handle.read().split("\n")
    found = []
    for number, line in enumerate(lines):
        match = CALL.match(line)
        if match:
            source = "import keras" + "\n" * number + line + "\n"
            found.append((match.group(1), Program(path, source)))
    return found


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the stored truth is not current")
    parser.add_argument("--keras", choices=("2", "3"), default="3")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(argv)
    program, stored = FILES[options.keras]
    calls = programs(os.path.join(HERE, program))
    truth = os.path.join(TRUTH, stored)
    records = trace_batch([program for _, program in calls], options.keras, options.jobs, timeout=600)
    answers = []
    for (name, _), record in zip(calls, records):
        if record["status"] != "ok":
            sys.exit(f"applications: {name} {record['status']}: {record['error']}")
        (model,) = record["files"][0]["models"]
        kept = ("line", "inputs", "outputs", "params", "trainableParams", "nonTrainableParams")
        answers.append({"call": name, **{key: model[key] for key in kept}})
    text = dumps({"keras": records[0]["tool"]["keras"], "applications": answers}) + "\n"
    old = None
    if os.path.exists(truth):
        with open(truth, encoding="utf-8") as handle:
            old = handle.read()
    print(f"{len(answers)} applications, {'current' if text == old else 'changed'}")
    if options.check:
        return int(text != old)
    os.makedirs(TRUTH, exist_ok=True)
    with open(truth, "w", encoding="utf-8") as handle:
        handle.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
