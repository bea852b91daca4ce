"""Changes one literal of programs that run, runs each mutant under real Keras, and prints where `check` disagrees.

    python semantic_mutants.py --count 500 --seed 1 ../../test-fixtures/    cells of fixtures that ran when their truth was stored
    python semantic_mutants.py --results DONE --minutes 5 truth/*.json      programs that records of tracer.py say ran
    python semantic_mutants.py --keep disagree/ programs/*.py               programs, which are run first

Only programs that are known to run are changed: cells and records without an error, and programs that run now. With
`--results` every verdict is a line of JSON there, and the same command goes on where it stopped. A program of whose mutant
the two disagree is then run as it is, and its mutants are left out where they disagree about it, too.

A mutant *agrees* where both ran and nothing shown is wrong, or where it crashed and an error stands on the way. It is
*missed* where it crashed and nothing was told (*warned*: a warning was), *false* where an error is told of a mutant that
ran, *wrong* where a shape, a count or a hint is. What crashed for another reason than a shape or an argument (a key of a
dict, an index, a name) and is untold is *unasked*. What was ended after its time or wanted a file or the network is *unrun*.
Exit status: 0 all agree, 1 something disagrees, 2 nothing to change.
"""

from __future__ import annotations

import argparse
import ast
import collections
import json
import os
import random
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from compare import CLI, compared  # noqa: E402
from comparing.report import wrongs  # noqa: E402
from comparing.tool import check_together  # noqa: E402
from fixtures import fixture_files, split_cells, truth_path  # noqa: E402
from tracing.interpreters import trace_batch  # noqa: E402
from tracing.request import Program  # noqa: E402

#: (where it is from, its source) of a program that runs.
Source = tuple[str, str]

#: Mutants that one tracer process runs: enough to pay for its import of Keras, few enough to print as they come.
BATCH = 100
#: Seconds of one mutant: a changed number can make a program train a hundred times longer, which decides nothing.
LIMIT = 30
#: Seconds that a program may take as it is, where a record tells: its mutants take as long, and there are many.
SHORT = 8


def literals(tree: ast.Module) -> list[ast.Constant]:
    """The literals whose change can change what is computed: no docstrings, no parts of f-strings, nothing printed."""
    left_out = set()
    for node in ast.walk(tree):
        printed = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
        stated = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if printed or stated or isinstance(node, ast.JoinedStr):
            left_out.update(map(id, ast.walk(node)))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in left_out]
    return [node for node in found if isinstance(node.value, (bool, int, float, str))]


def changed(value: object, texts: list[str], chance: random.Random) -> object:
    """Another literal of the same kind, near the given one, where the mistakes of people are."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return chance.choice([n for n in (value + 1, value - 1, value * 2, value // 2, -value, 0, 1) if n != value])
    if isinstance(value, float):
        return chance.choice([value * 2, -value, value + 1.0, 0.0 if value else 1.0])
    misspelt = value[:-1] if value else "x"
    return chance.choice([*[text for text in texts if text != value], misspelt])


def mutant(source: str, chance: random.Random) -> tuple[str, str] | None:
    """(the program with one literal changed, what was changed); its lines stay where they are."""
    found = [node for node in literals(ast.parse(source)) if node.lineno == node.end_lineno]
    if not found:
        return None
    node = chance.choice(found)
    texts = sorted({other.value for other in found if isinstance(other.value, str)})
    new = changed(node.value, texts, chance)
    lines = source.splitlines(keepends=True)
    line = lines[node.lineno - 1].encode()
    written = repr(new).encode()
    if written.startswith(b"-"):
        written = b"(" + written + b")"
    lines[node.lineno - 1] = (line[: node.col_offset] + written + line[node.end_col_offset :]).decode()
    return "".join(lines), f"line {node.lineno}: {node.value!r} -> {new!r}"


def verdict(result: dict, record: dict) -> str:
    """What one mutant's comparison comes to."""
    if result["failure"]:
        return "failed"
    if record["status"] not in ("ok", "raised"):
        return "unrun"
    if result["details"]:
        return "wrong"
    # An error at the crash is right; what is told of the same lines later on belongs to a run that never came there.
    if result["falseErrors"] and not result["caught"]:
        return "false"
    if result["crash"]:
        return "agrees" if result["crash"] == "caught" else result["crash"]
    if record["status"] == "ok" or result["caught"]:
        return "agrees"
    return "unrun" if record["error"] and record["error"]["cause"] == "environment" else "unasked"


def cells_that_ran(fixture: str) -> list[Source]:
    """The cells of a fixture that ran under Keras 3 over TensorFlow when its truth was stored."""
    with open(fixture, encoding="utf-8-sig") as handle:
        cells = split_cells(handle.read())
    with open(truth_path(fixture), encoding="utf-8") as handle:
        stored = json.load(handle)["cells"]
    return [
        (f"{fixture}:{cell.first_line}", cell.source)
        for cell, truth in zip(cells, stored)
        if truth["error"] is None and "raised" not in truth and cell.keras == "3" and cell.backend is None
    ]


def recorded(path: str, major: str) -> list[Source]:
    """The program of a record of tracer.py, where it ran to its end in a short time and is still there."""
    with open(path, encoding="utf-8") as handle:
        record = json.load(handle)
    whole = record["status"] == "ok" and not record["skipped"] and not record.get("searchPaths")
    short = record.get("seconds", 0) < SHORT and record["tool"]["keras"].startswith(major + ".")
    program = record["program"]
    if not (whole and short and program.endswith(".py") and os.path.exists(program)):
        return []
    with open(program, encoding="utf-8") as handle:
        return [(program, handle.read())]


def sources_of(paths: list[str], major: str, jobs: int) -> list[Source]:
    """Programs that are known to run: cells of fixtures, programs of records, and those that run now."""
    found, programs = [], []
    for path in paths:
        if path.endswith(".json"):
            found += recorded(path, major)
            continue
        for name in fixture_files([path]):
            if os.path.exists(truth_path(name)):
                found += cells_that_ran(name)
            else:
                programs.append(name)
    for name, record in zip(programs, trace_batch([Program(path) for path in programs], major, jobs, LIMIT)):
        if record["status"] != "ok":
            print(f"left out {name}: {record['status']}", flush=True)
            continue
        with open(name, encoding="utf-8") as handle:
            found.append((name, handle.read()))
    return found


def judged(programs: list[str], major: str, jobs: int, cli: str) -> list[tuple[dict, dict, str]]:
    """(record, comparison, verdict) of each program, traced by one process and checked by one."""
    records = trace_batch([Program(path) for path in programs], major, jobs, LIMIT)
    results = []
    for record, answer in zip(records, check_together(cli, records)):
        result = compared(os.path.basename(record["program"]), record, *answer)
        results.append((record, result, verdict(result, record)))
    return results


def written(folder: str, name: str, source: str) -> str:
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as handle:
        handle.write(source)
    return path


def mutants(sources: list[Source], numbers: range, seed: int, folder: str) -> list[tuple[str, Source, str, int]]:
    """(its file, what it is a mutant of, what was changed, its number); each number with the seed gives one mutant."""
    made = []
    for number in numbers:
        chance = random.Random(f"{seed}/{number}")
        source = chance.choice(sources)
        change = mutant(source[1], chance)
        if change is not None:
            made.append((written(folder, f"m{number:05}.py", change[0]), source, change[1], number))
    return made


def told(entry: dict) -> str:
    error = entry.get("error")
    crash = f"\n    real {error['exception']} at {error.get('line')}: {error['message'][:160]!r}" if error else ""
    return f"{entry['verdict']} m{entry['number']:05} ({entry['of']}), {entry['what']}{crash}\n{entry['wrongs']}".rstrip()


def run_batch(sources: list[Source], numbers: range, options: argparse.Namespace, known: dict[str, str]) -> list[dict]:
    """What is to be kept of the mutants of these numbers; `known` holds the verdicts of programs that were run as they are."""
    with tempfile.TemporaryDirectory() as folder:
        made = mutants(sources, numbers, options.seed, folder)
        results = judged([path for path, *_ in made], options.keras, options.jobs, options.cli)
        doubted = {
            source[0]: source[1]
            for (_, source, _, _), (_, _, said) in zip(made, results)
            if said not in ("agrees", "unrun", "unasked") and source[0] not in known
        }
        originals = [written(folder, f"o{index:05}.py", text) for index, text in enumerate(doubted.values())]
        for name, (_, _, said) in zip(doubted, judged(originals, options.keras, options.jobs, options.cli)):
            known[name] = said
        entries = []
        for (path, source, what, number), (record, result, said) in zip(made, results):
            base = known.get(source[0], "agrees")
            entry = {"number": number, "verdict": said if base == "agrees" else "base", "of": source[0], "what": what}
            entry |= {"status": record["status"], "layers": result["layers"], "hints": result["hints"]}
            if said != "agrees":
                entry |= {"error": record["error"], "wrongs": wrongs(result)}
            entries.append(entry)
            if options.keep and entry["verdict"] not in ("agrees", "unrun", "base"):
                os.makedirs(options.keep, exist_ok=True)
                os.replace(path, os.path.join(options.keep, os.path.basename(path)))
        return entries


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="+", help="fixtures, records of tracer.py, programs, or folders of .py files")
    parser.add_argument("--keras", choices=["2", "3"], default="3")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=0, help="begins no further batch after so many")
    parser.add_argument("--results", metavar="FILE", help="keeps every verdict there, and goes on from those it holds")
    parser.add_argument("--cli", default=f"node {CLI} check --no-cache --isolated", help="the command that takes --format json PATH")
    parser.add_argument("--keep", metavar="DIR", help="writes the mutants that disagree there")
    options = parser.parse_args(argv)
    began = time.monotonic()
    sources = sources_of(options.programs, options.keras, options.jobs)
    if not sources:
        print("semantic_mutants: no program runs", file=sys.stderr)
        return 2
    entries: list[dict] = []
    if options.results and os.path.exists(options.results):
        with open(options.results, encoding="utf-8") as handle:
            entries = [json.loads(line) for line in handle]
    done = max((entry["number"] for entry in entries), default=-1) + 1
    known: dict[str, str] = {entry["of"]: "disagrees" for entry in entries if entry["verdict"] == "base"}
    for start in range(done, options.count, BATCH):
        if options.minutes and time.monotonic() - began > options.minutes * 60:
            break
        new = run_batch(sources, range(start, min(start + BATCH, options.count)), options, known)
        entries += new
        if options.results:
            with open(options.results, "a", encoding="utf-8") as handle:
                handle.writelines(json.dumps(entry) + "\n" for entry in new)
        for entry in new:
            if entry["verdict"] not in ("agrees", "unrun", "base"):
                print(told(entry), flush=True)
        print(f"# {dict(collections.Counter(entry['verdict'] for entry in entries))}", flush=True)
    return summed(entries)


def summed(entries: list[dict]) -> int:
    """Prints the figures of all mutants, and gives the exit status."""
    counts = collections.Counter(entry["verdict"] for entry in entries)
    for kind in ("layers", "hints"):
        total: collections.Counter = collections.Counter()
        for entry in entries:
            if entry["verdict"] != "base":
                total.update(entry[kind])
        print(f"{kind}: {dict(total)}")
    asked = sum(counts[name] for name in ("agrees", "missed", "warned", "false", "wrong", "failed"))
    for name, number in (("of what Keras and arrays refuse", asked), ("with every exception", asked + counts["unasked"])):
        if number:
            print(f"{counts['agrees']} of {number} mutants agree ({100 * counts['agrees'] / number:.1f} %), {name}")
    return 0 if counts["agrees"] == asked else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
