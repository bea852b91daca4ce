"""Programs that crash, each with a repaired twin: where real Keras stops them, and what `check` says of both.

    python crash_pairs.py            runs both under real Keras ($KERAS3_PYTHON) → crash-pairs/pairs.json
    python crash_pairs.py --measure  prints how many crashes are told, how many of those with a fix, and errors on twins

The pairs stand in `test-fixtures/truth/crash-pairs/pairs.txt`, one a `# %%` cell: lines that end in `#-` belong to the
program that crashes alone, lines that begin with `#+ ` to its twin alone. They read the data files beside them. A crash
counts as told where an error stands at a line on the way to it, or names such a line as a further place. `--pairs FILE`
takes other pairs of the same form. Exit status of `--measure`: 0 every crash is told and no twin has an error, else 1.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import shutil
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from comparing.problems import told_of  # noqa: E402
from comparing.tool import check  # noqa: E402
from tracing.interpreters import trace_batch  # noqa: E402
from tracing.request import Program  # noqa: E402

REPOSITORY = os.path.dirname(os.path.dirname(HERE))
PAIRS = os.path.join(REPOSITORY, "test-fixtures", "truth", "crash-pairs", "pairs.txt")
CLI = os.path.join(REPOSITORY, "server", "dist", "cli.js")


@dataclasses.dataclass
class Pair:
    title: str
    crash: str
    twin: str


def pairs_in(path: str) -> list[Pair]:
    with open(path, encoding="utf-8") as source:
        cells = source.read().split("# %% ")[1:]
    return [pair_of(*cell.split("\n", 1)) for cell in cells]


def pair_of(title: str, body: str) -> Pair:
    crash, twin = [], []
    for line in body.split("\n"):
        if line.startswith("#+"):
            twin.append(line[3:])
        elif line.endswith("#-"):
            crash.append(line[:-2].rstrip())
        else:
            crash.append(line)
            twin.append(line)
    return Pair(title.strip(), "\n".join(crash), "\n".join(twin))


def written(pairs: list[Pair], beside: str, folder: str) -> list[tuple[str, str]]:
    """Both programs of each pair as files in a folder that has the data files as well."""
    for name in os.listdir(beside):
        if name.endswith((".csv", ".npy", ".json")) and name != "pairs.json":
            shutil.copy(os.path.join(beside, name), folder)
    paths = []
    for number, pair in enumerate(pairs):
        both = []
        for kind, text in (("crash", pair.crash), ("twin", pair.twin)):
            path = os.path.join(folder, f"{kind}{number:03}.py")
            with open(path, "w", encoding="utf-8") as out:
                out.write(text)
            both.append(path)
        paths.append((both[0], both[1]))
    return paths


def answer_of(record: dict) -> dict | None:
    """What ended a program, with the lines of it that led there; None where nothing did."""
    error = record["error"]
    if not error:
        return None
    lines = [error.get("line"), *(place.get("line") for place in error.get("calledFrom", []))]
    constructed = (error.get("blamed") or {}).get("constructed") or {}
    found = {line for line in [*lines, constructed.get("line")] if line is not None}
    return {"lines": sorted(found), "type": error["exception"]}


def measure(pairs: list[Pair], paths: list[tuple[str, str]], records: list[dict]) -> int:
    told = fixed = false = 0
    for number, (pair, (crash, twin)) in enumerate(zip(pairs, paths)):
        record, twins_record = records[2 * number], records[2 * number + 1]
        if not record["error"]:
            print(f"runs: {pair.title}")
            continue
        ours = problems_of(crash, record)
        at = [p for p in ours if p["severity"] == "error" and told_of(crash, p, record["error"])]
        told += bool(at)
        fixed += any(p["fixes"] for p in at)
        if not at or not any(p["fixes"] for p in at):
            print(f"{'no fix' if at else 'not told'}: {pair.title}: {record['error']['message'][:120]!r}")
        if twins_record["error"]:
            print(f"the twin crashes: {pair.title}: {twins_record['error']['message'][:120]!r}")
            continue
        errors = [p for p in problems_of(twin, twins_record) if p["severity"] == "error"]
        false += bool(errors)
        for p in errors:
            print(f"false: {pair.title}: line {p['line']} {p['code']}")
    print(f"{len(pairs)} crashes, {told} told, {fixed} with a fix, {false} twins with errors")
    return 0 if told == len(pairs) and false == 0 else 1


def problems_of(path: str, record: dict) -> list[dict]:
    ours, failure, _ = check(f"node {CLI} check --no-cache", record)
    if failure:
        sys.exit(failure)
    return ours[os.path.realpath(path)]["problems"]


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true", help="print what check says of them")
    parser.add_argument("--pairs", default=PAIRS, help="other pairs")
    parser.add_argument("--keras", default="3", choices=["2", "3"], help="under which Keras they are run")
    options = parser.parse_args(argv)
    pairs = pairs_in(options.pairs)
    beside = os.path.dirname(os.path.abspath(options.pairs))
    with tempfile.TemporaryDirectory() as folder:
        paths = written(pairs, beside, os.path.realpath(folder))
        records = trace_batch([Program(path) for both in paths for path in both], options.keras, 1)
        if options.measure:
            return measure(pairs, paths, records)
        answers = [answer_of(record) for record in records]
    target = os.path.join(beside, "pairs.json")
    with open(target, "w", encoding="utf-8") as out:
        json.dump([{"crash": a, "twin": b} for a, b in zip(answers[::2], answers[1::2])], out, indent=1)
        out.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
