"""Runs `check` on published code and lists every problem with its source line, for a person to read and judge.

    python published.py --keras 2 FOLDER… > problems.txt       every file below that imports Keras
    python published.py --severity error --out all.json FOLDER…

Nothing is run under Keras: what real programs do is often in no record, so each error is read. A list of errors that
was read before is passed with --known, and only what is new is printed.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from comparing.tool import environment_of  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
CLI = os.path.join(os.path.dirname(os.path.dirname(HERE)), "server", "dist", "cli.js")
USES_KERAS = re.compile(rb"^\s*(?:from|import)\s[^\n]*\bkeras\b|^\s*import tensorflow\b[\s\S]*\bkeras\.", re.MULTILINE)
#: Files given to one process of the tool: enough to share its start, few enough that a slow one holds up little.
CHUNK = 25
#: Seconds that a file gets on average before its chunk counts as failed.
SECONDS = 20


def files_of(folder: str) -> list[str]:
    """The Python files below a folder that import Keras."""
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(parent, name)
            if name.endswith(".py"):
                with open(path, "rb") as handle:
                    if USES_KERAS.search(handle.read()):
                        found.append(path)
    return found


def check(command: list[str], files: list[str], major: str | None, folder: str) -> tuple[list[dict], str | None]:
    """The tool's file records, or what went wrong."""
    keras = ["--keras", major] if major else []
    try:
        result = subprocess.run(
            [*command, "--format", "json", *keras, "--search-path", folder, *files],
            capture_output=True,
            text=True,
            timeout=SECONDS * len(files),
            env=environment_of(major or "3"),
        )
        return json.loads(result.stdout)["files"], None
    except subprocess.TimeoutExpired:
        return [], f"too slow: {files[0]} and {len(files) - 1} more"
    except ValueError:
        return [], f"no JSON from {files[0]} and {len(files) - 1} more: {result.stderr[-300:]}"


def source_line(path: str, line: int) -> str:
    with open(path, encoding="utf-8", errors="replace") as handle:
        lines = handle.read().split("\n")
    return lines[line - 1].strip()[:160] if line <= len(lines) else ""


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--cli", default=f"node {CLI} check")
    parser.add_argument("--keras", choices=["2", "3"], help="the Keras that the code was written for")
    parser.add_argument("--severity", choices=["error", "warning"], default="warning", help="the least that is listed")
    parser.add_argument("--out", help="also write everything as JSON")
    parser.add_argument("--known", help="a list printed before: what stands in it is not printed again")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(argv)
    chunks = []
    for folder in options.folders:
        files = files_of(folder)
        chunks += [(folder, files[at : at + CHUNK]) for at in range(0, len(files), CHUNK)]
    known = set(open(options.known, encoding="utf-8").read().split("\n")) if options.known else set()
    wanted = ("error",) if options.severity == "error" else ("error", "warning")
    counts: dict[str, int] = {}
    everything, failures, seen = [], [], 0

    def run(chunk):
        folder, files = chunk
        records, failure = check(options.cli.split(), files, options.keras, folder)
        if failure is None or len(files) == 1:
            return records, [failure] if failure else []
        singly = [check(options.cli.split(), [file], options.keras, folder) for file in files]
        return [r for one, _ in singly for r in one], [f for _, f in singly if f]

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for records, failed in pool.map(run, chunks):
            failures += failed
            seen += len(records)
            for record in records:
                for problem in record["problems"]:
                    counts[f"{problem['severity']} {problem['code']}"] = counts.get(f"{problem['severity']} {problem['code']}", 0) + 1
                    if problem["severity"] not in wanted:
                        continue
                    everything.append({"path": record["path"], **problem})
                    first = problem["message"].split("\n")[0]
                    where = f"{record['path']}:{problem['line']}:{problem['column']}"
                    text = f"{where} {problem['severity']}[{problem['code']}] {first} | {source_line(record['path'], problem['line'])}"
                    if text not in known:
                        print(text, flush=True)
    if options.out:
        with open(options.out, "w", encoding="utf-8") as handle:
            json.dump(everything, handle)
    print(f"{seen} files read, {len(failures)} failed", file=sys.stderr)
    for failure in failures:
        print(failure, file=sys.stderr)
    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
