"""Changes one literal of programs that run, runs each mutant under real Keras, and prints where `check` disagrees.

    python semantic_mutants.py --count 500 --seed 1 programs/*.py      mutants of programs that run under real Keras
    python semantic_mutants.py --keras 2 --keep disagree/ programs/    writes the mutants that disagree there

Programs that crash as they are, or about which the two disagree already, are left out and named. A mutant *agrees* where both ran and nothing shown is wrong, or where it crashed and an error stands on the way. It is
*missed* where it crashed and nothing was told, *false* where an error is told of a mutant that ran, *wrong* where a
shape, a count or a hint is. What crashed for another reason than a shape or an argument (a missing file, a key of a
dict) and is untold is *unasked*: only Python could tell. Exit status: 0 all agree, 1 something disagrees.
"""

from __future__ import annotations

import argparse
import ast
import collections
import os
import random
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from compare import CLI, compare  # noqa: E402
from comparing.report import wrongs  # noqa: E402
from tracing.interpreters import trace_batch  # noqa: E402
from tracing.request import Program  # noqa: E402

#: Mutants that one tracer process runs: enough to pay for its import of Keras, few enough to print as they come.
BATCH = 40
#: Seconds of one mutant: a changed number can make a program train a hundred times longer, which decides nothing.
LIMIT = 60


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
    if result["details"]:
        return "wrong"
    if result["falseErrors"]:
        return "false"
    if result["crash"]:
        return "agrees" if result["crash"] == "caught" else result["crash"]
    return "agrees" if record["status"] == "ok" or result["caught"] else "unasked"


def sound(paths: list[str], keras: str, jobs: int, cli: str) -> list[str]:
    """Programs that run, and about which real Keras and the tool agree before anything is changed."""
    kept = []
    for path, record in zip(paths, trace_batch([Program(path) for path in paths], keras, jobs, LIMIT)):
        said = verdict(compare(os.path.basename(path), record, cli), record)
        if record["status"] == "ok" and said == "agrees":
            kept.append(path)
        else:
            print(f"left out {path}: {record['status']}, {said}", flush=True)
    return kept


def programs_of(paths: list[str]) -> list[str]:
    found = []
    for path in paths:
        names = [os.path.join(path, n) for n in sorted(os.listdir(path))] if os.path.isdir(path) else [path]
        found += [name for name in names if name.endswith(".py")]
    return found


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="+", help="programs, or folders of programs, that run under real Keras")
    parser.add_argument("--keras", choices=["2", "3"], default="3")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--cli", default=f"node {CLI} check --no-cache", help="the command that takes --format json PATH")
    parser.add_argument("--keep", metavar="DIR", help="writes the mutants that disagree there")
    options = parser.parse_args(argv)
    chance = random.Random(options.seed)
    programs = sound(programs_of(options.programs), options.keras, options.jobs, options.cli)
    if not programs:
        print("semantic_mutants: no program runs and agrees", file=sys.stderr)
        return 1
    sources = [(path, open(path, encoding="utf-8").read()) for path in programs]
    counts: collections.Counter = collections.Counter()
    applications: collections.Counter = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, options.count, BATCH):
            made = []
            for index in range(start, min(start + BATCH, options.count)):
                path, source = chance.choice(sources)
                change = mutant(source, chance)
                if change is None:
                    continue
                stem = f"{index:05}_{os.path.splitext(os.path.basename(path))[0]}"
                target = os.path.join(folder, stem + ".py")
                with open(target, "w", encoding="utf-8") as handle:
                    handle.write(change[0])
                made.append((target, path, change[1]))
            records = trace_batch([Program(t) for t, _, _ in made], options.keras, options.jobs, LIMIT)
            for (target, path, what), record in zip(made, records):
                result = compare(os.path.basename(target), record, options.cli)
                said = "unrun" if record["status"] not in ("ok", "raised") else verdict(result, record)
                counts[said] += 1
                applications.update(result["layers"])
                if said in ("agrees", "unrun", "unasked"):
                    continue
                error = record["error"]
                crash = f"\n    real {error['exception']} at {error.get('line')}: {error['message'][:160]!r}" if error else ""
                print(f"{said} {os.path.basename(target)} ({path}), {what}{crash}\n{wrongs(result)}".rstrip(), flush=True)
                if options.keep:
                    os.makedirs(options.keep, exist_ok=True)
                    os.replace(target, os.path.join(options.keep, os.path.basename(target)))
            print(f"# {min(start + BATCH, options.count)}: {dict(counts)}; applications {dict(applications)}", flush=True)
    judged = sum(counts[name] for name in ("agrees", "missed", "warned", "false", "wrong", "failed"))
    print(f"{counts['agrees']} of {judged} judged mutants agree" + (f" ({100 * counts['agrees'] / judged:.1f} %)" if judged else ""))
    return 0 if counts["agrees"] == judged else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
