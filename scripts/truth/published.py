"""Runs `check` on published code and lists every problem with its source line, for a person to read and judge.

    python published.py --keras 2 FOLDER… > problems.txt       every file below that imports Keras
    python published.py --severity error --out all.json FOLDER…
    python published.py --unknowns reasons.txt FOLDER…         and why things are not known

Nothing is run under Keras: what real programs do is often in no record, so each error is read. A list of errors that
was read before is passed with --known, and only what is new is printed. At the end stand how many applications of
layers are known in full, in part and not at all, and with --unknowns the reasons of what is not known, the most
frequent first.
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
SECONDS = 60
NOTHING: dict = {"files": [], "unknowns": []}


def text_of(path: str) -> bytes:
    """The Python that a file holds: its own text, or that of a notebook's code cells one below the other."""
    with open(path, "rb") as handle:
        content = handle.read()
    if not path.endswith(".ipynb"):
        return content
    return "\n".join(text for kind, text in cells_of(content) if kind == "code").encode()


def cells_of(content: bytes) -> list[tuple[str, str]]:
    """Kind and text of each cell of a notebook; none where it cannot be read. Format 3 keeps them in worksheets."""
    try:
        notebook = json.loads(content)
        sheets = [notebook] if "cells" in notebook else notebook["worksheets"]
        cells = [cell for sheet in sheets for cell in sheet["cells"]]
        return [(cell["cell_type"], "".join(cell.get("source", cell.get("input", "")))) for cell in cells]
    except (ValueError, KeyError, TypeError, AttributeError):
        return []


def files_of(folder: str) -> list[str]:
    """The Python files and notebooks below a folder that import Keras."""
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(parent, name)
            if name.endswith((".py", ".ipynb")) and USES_KERAS.search(text_of(path)):
                found.append(path)
    return found


def check(command: list[str], files: list[str], major: str | None, folder: str) -> tuple[dict, str | None]:
    """The tool's document, or what went wrong."""
    keras = ["--keras", major] if major else []
    try:
        result = subprocess.run(
            [*command, "--format", "json", "--explain-unknowns", *keras, "--search-path", folder, *files],
            capture_output=True,
            text=True,
            timeout=SECONDS * len(files),
            env=environment_of(major or "3"),
        )
        return json.loads(result.stdout), None
    except subprocess.TimeoutExpired:
        return NOTHING, f"too slow: {files[0]} and {len(files) - 1} more"
    except ValueError:
        return NOTHING, f"no JSON from {files[0]} and {len(files) - 1} more: {result.stderr[-300:]}"


def source_line(path: str, line: int, cell: int | None) -> str:
    with open(path, "rb") as handle:
        content = handle.read()
    text = content.decode(errors="replace") if cell is None else cells_of(content)[cell - 1][1]
    lines = text.split("\n")
    return lines[line - 1].strip()[:160] if line <= len(lines) else ""


def knowledge_of(visit: dict) -> str:
    """How much is known of what an application gives: each length ("full"), not every length, or nothing."""
    shapes = visit["outputs"]
    if shapes is None or not shapes or all(shape is None for shape in shapes):
        return "absent"
    return "partial" if any(shape is None or "?" in shape for shape in shapes) else "full"


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--cli", default=f"node {CLI} check")
    parser.add_argument("--keras", choices=["2", "3"], help="the Keras that the code was written for")
    parser.add_argument("--severity", choices=["error", "warning"], default="warning", help="the least that is listed")
    parser.add_argument("--out", help="also write everything as JSON")
    parser.add_argument("--known", help="a list printed before: what stands in it is not printed again")
    parser.add_argument("--unknowns", help="write the reasons of what is not known, with how often, to this file")
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
    applications: dict[str, int] = {}
    reasons: dict[str, int] = {}

    def run(chunk):
        folder, files = chunk
        document, failure = check(options.cli.split(), files, options.keras, folder)
        if failure is None or len(files) == 1:
            return [document], [failure] if failure else []
        singly = [check(options.cli.split(), [file], options.keras, folder) for file in files]
        return [document for document, _ in singly], [f for _, f in singly if f]

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for documents, failed in pool.map(run, chunks):
            failures += failed
            records = [record for document in documents for record in document["files"]]
            seen += len(records)
            for unknown in (unknown for document in documents for unknown in document["unknowns"]):
                reasons[unknown["reason"]] = reasons.get(unknown["reason"], 0) + unknown["count"]
            for record in records:
                for visit in (visit for layer in record["layers"] for visit in layer["visits"]):
                    known = knowledge_of(visit)
                    applications[known] = applications.get(known, 0) + 1
                for problem in record["problems"]:
                    counts[f"{problem['severity']} {problem['code']}"] = counts.get(f"{problem['severity']} {problem['code']}", 0) + 1
                    if problem["severity"] not in wanted:
                        continue
                    everything.append({"path": record["path"], **problem})
                    first = problem["message"].split("\n")[0]
                    cell = problem.get("cell")
                    place = f"{problem['line']}:{problem['column']}" if cell is None else f"{cell}:{problem['line']}:{problem['column']}"
                    line = source_line(record["path"], problem["line"], cell)
                    text = f"{record['path']}:{place} {problem['severity']}[{problem['code']}] {first} | {line}"
                    if text not in known:
                        print(text, flush=True)
    if options.out:
        with open(options.out, "w", encoding="utf-8") as handle:
            json.dump(everything, handle)
    if options.unknowns:
        with open(options.unknowns, "w", encoding="utf-8") as handle:
            for reason, count in sorted(reasons.items(), key=lambda item: -item[1]):
                handle.write(f"{count:6} {reason}\n")
    print(f"{seen} files read, {len(failures)} failed", file=sys.stderr)
    counted = ", ".join(f"{applications.get(known, 0)} {known}" for known in ("full", "partial", "absent"))
    print(f"applications of layers: {counted}", file=sys.stderr)
    for failure in failures:
        print(failure, file=sys.stderr)
    for name, count in sorted(counts.items()):
        print(f"{count:6} {name}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
