"""Runs Python programs under real Keras and prints what Keras computed at each place of the user's source.

    python tracer.py model.py                         one program, the record on standard output
    python tracer.py --out truth/ --jobs 2 *.py       many; truth/NAME.json each
    python tracer.py --user-root package driver.py    everything below package/ counts as the user's code
    python tracer.py --keras 2 model.py               under the interpreter named by $KERAS2_PYTHON
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from tracing.interpreters import interpreter  # noqa: E402
from tracing.layout import dumps, write  # noqa: E402
from tracing.request import Program  # noqa: E402


def parse(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="*", help="Python files")
    parser.add_argument("--keras", choices=["2", "3"], help="run under $KERAS2_PYTHON or $KERAS3_PYTHON")
    parser.add_argument("--user-root", action="append", default=[], metavar="DIR", help="files below are the user's")
    parser.add_argument("--search-path", action="append", default=[], metavar="DIR", help="added to sys.path")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=120, help="seconds per program")
    parser.add_argument("--out", metavar="DIR", help="write NAME.json per program instead of printing")
    parser.add_argument("--logs", metavar="DIR", help="write what each program printed to NAME.log")
    parser.add_argument("--keep-going", action="store_true", help="pass over statements that need missing files")
    parser.add_argument("--args", default="", help="arguments of the programs, separated by spaces")
    parser.add_argument("--batch", action="store_true", help="read programs as JSON lines, write records as JSON lines")
    return parser.parse_args(argv)


def programs_of(options: argparse.Namespace) -> list[Program]:
    if options.batch:
        names = {field.name for field in dataclasses.fields(Program)}
        lines = [json.loads(line) for line in sys.stdin if line.strip()]
        return [Program(**{k: v for k, v in line.items() if k in names}) for line in lines]
    return [
        Program(
            path=path,
            roots=options.user_root,
            search_paths=options.search_path,
            arguments=options.args.split(),
            keep_going=options.keep_going,
            log=options.logs and os.path.abspath(os.path.join(options.logs, output_name(path) + ".log")),
        )
        for path in options.programs
    ]


def output_name(path: str) -> str:
    return os.path.splitext(os.path.relpath(path).replace("../", ""))[0].replace("/", "__")


def main(argv: list[str]) -> int:
    options = parse(argv)
    if options.keras and interpreter(options.keras) != sys.executable:
        kept = [a for i, a in enumerate(argv) if a != "--keras" and (i == 0 or argv[i - 1] != "--keras")]
        python = interpreter(options.keras)
        os.execv(python, [python, os.path.abspath(__file__), *kept])
    programs = programs_of(options)
    if not programs:
        print("tracer: no programs given", file=sys.stderr)
        return 2
    for folder in filter(None, [options.out, options.logs]):
        os.makedirs(folder, exist_ok=True)

    from tracing.keras_version import load_keras
    from tracing.pool import run_programs

    keras = load_keras()

    def done(index: int, record: dict) -> None:
        if options.batch:
            print(json.dumps({"index": index, "record": record}), flush=True)
        elif options.out:
            write(os.path.join(options.out, output_name(programs[index].path) + ".json"), record)
            print(summary(record), file=sys.stderr, flush=True)
        else:
            print(dumps(record), flush=True)

    run_programs(keras, programs, options.jobs, options.timeout, done)
    return 0


def summary(record: dict) -> str:
    layers = sum(len(file["layers"]) for file in record["files"])
    error = record["error"]
    text = f"{record['status']:8} {layers:4} layers {record['seconds']:6.1f} s  {record['program']}"
    if error:
        text += f"  {error['exception']} at {error.get('line')}: {error['message'][:80]!r}"
    return text + (f"  ({len(record['skipped'])} skipped)" if record["skipped"] else "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
