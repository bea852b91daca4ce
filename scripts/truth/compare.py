"""Compares what `keras-shape-lens check` says about programs with what real Keras computed.

    python compare.py truth/                     records that tracer.py wrote
    python compare.py model.py                   traces the program first ($KERAS3_PYTHON)
    python compare.py --json truth/ > out.json

Per layer application: exact (everything known and equal), partial (nothing contradicts, something is unknown), silent,
or WRONG. Per hint: exact, partial, absent, WRONG, or unjudged where the program never came to its line. Exit status: 0 nothing wrong, 1 something wrong (a false error and a failed run are wrong), 2 unusable arguments.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from comparing.after_crash import before_freezing, without_freezing  # noqa: E402
from comparing.hints import VERDICTS as HINT_VERDICTS, compare_hints  # noqa: E402
from comparing.layers import compare_layers  # noqa: E402
from comparing.models import compare_models  # noqa: E402
from comparing.problems import compare_problems  # noqa: E402
from comparing.report import table, tally, wrongs  # noqa: E402
from comparing.tool import check  # noqa: E402
from tracing.interpreters import trace_batch  # noqa: E402
from tracing.request import Program  # noqa: E402

CLI = os.path.join(os.path.dirname(os.path.dirname(HERE)), "server", "dist", "cli.js")


def load(paths: list[str], jobs: int) -> list[tuple[str, dict]]:
    """(name, record) of every truth file, folder of truth files, or program to trace now."""
    found: list[tuple[str, dict]] = []
    programs = [path for path in paths if path.endswith(".py")]
    for program, record in zip(programs, trace_batch([Program(p) for p in programs], "3", jobs)):
        found.append((program, record))
    for path in paths:
        if path in programs:
            continue
        files = [path]
        if os.path.isdir(path):
            files = [os.path.join(folder, n) for folder, _, names in os.walk(path) for n in names]
        for file in sorted(f for f in files if f.endswith(".json")):
            with open(file, encoding="utf-8") as handle:
                name = os.path.relpath(file, path if os.path.isdir(path) else os.path.dirname(file))
                found.append((name[: -len(".json")], json.load(handle)))
    return found


def compare(name: str, record: dict, command: str) -> dict:
    """Everything there is to say about one program."""
    return compared(name, record, *check(command, record))


def compared(name: str, record: dict, ours: dict[str, dict], failure: str | None, seconds: float) -> dict:
    """The same where `check` has answered already: its files by real path, what went wrong, and its seconds."""
    problems = compare_problems(ours, record)
    whole = record["status"] == "ok" and not record["skipped"]
    layers, models, hints = [], [], []
    for file in record["files"]:
        mine = ours.get(os.path.realpath(file["path"]), {"layers": [], "models": [], "hints": []})
        real_layers, real_models = file["layers"], file["models"]
        if problems["crash"] == "caught":
            real_layers, real_models = without_freezing(real_layers), without_freezing(real_models)
        elif not whole:
            real_layers, real_models = before_freezing(real_layers), before_freezing(real_models)
        layers += [(file["path"], v) for v in compare_layers(mine["layers"], real_layers, whole)]
        models += [(file["path"], v) for v in compare_models(mine["models"], real_models, whole)]
        hints += [(file["path"], v) for v in compare_hints(mine, file, whole)]
    return {
        "name": name,
        "program": record["program"],
        "status": record["status"],
        "failure": failure,
        "seconds": round(seconds, 2),
        "layers": tally([v for _, v in layers]),
        "models": tally([v for _, v in models]),
        "hints": tally([v for _, v in hints], HINT_VERDICTS),
        "falseErrors": len(problems["false"]),
        "unjudged": len(problems["unjudged"]),
        "crash": problems["crash"],
        "caught": problems["caught"],
        "error": record["error"],
        "details": [(path, v) for path, v in [*layers, *models, *hints] if v["verdict"] == "wrong"],
        "notExact": [{"path": path, **v} for path, v in layers if v["verdict"] in ("partial", "silent")],
        "hintsNotExact": [{"path": path, **v} for path, v in hints if v["verdict"] in ("partial", "absent")],
        "falseProblems": [(path, p) for path in ours for p in problems["false"] if p in ours[path]["problems"]],
    }


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("truth", nargs="+", help="records, folders of records, or programs")
    parser.add_argument("--cli", default=f"node {CLI} check", help="the command that takes --format json PATH")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.add_argument("--missed", action="store_true", help="also list the places that are partial or silent, and missed crashes")
    parser.add_argument("--missed-hints", action="store_true", help="also list hints that are absent or not all numbers")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(argv)
    records = load(options.truth, options.jobs)
    if not records:
        print("compare: no records found", file=sys.stderr)
        return 2
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda item: compare(*item, options.cli), records))
    wrong = [r for r in results if r["failure"] or r["details"] or r["falseProblems"]]
    if options.json:
        print(json.dumps(results, ensure_ascii=False))
        return 1 if wrong else 0
    print(table(results))
    for result in results:
        extra = [missed(result) if options.missed else "", missed_hints(result) if options.missed_hints else ""]
        for text in filter(None, [wrongs(result), *extra]):
            print(f"\n{result['name']}\n{text}")
    return 1 if wrong else 0


def missed(result: dict) -> str:
    lines = [f"{v['verdict']} {v['path']}:{v['line']}:{v['column']} {v['layer']}" for v in result["notExact"]]
    if result["crash"] in ("missed", "warned"):
        error = result["error"]
        lines.append(f"crash {result['crash']} {error.get('path')}:{error.get('line')} {error['message'][:140]}")
    return "\n".join(lines)


def missed_hints(result: dict) -> str:
    lines = []
    for hint in result["hintsNotExact"]:
        told = hint.get("label") or [value["shapes"] for value in hint["real"]]
        lines.append(f"hint {hint['verdict']} {hint['path']}:{hint['line']} {hint['kind']} {told}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
