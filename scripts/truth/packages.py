"""Makes the truth of programs of several files: runs each under real Keras and stores what every file's lines had.

    python packages.py     remake truth.json in every folder of server/test/traced-packages

Each folder is one program, whose `main.py` imports the rest. Kept are, by file and by the line on which a statement
ends, the shapes in each value that it had, of all calls: what a hint behind that line must agree with.
"""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from fixtures import REPOSITORY, Cell, stored_values  # noqa: E402
from tracing.interpreters import trace_batch  # noqa: E402
from tracing.layout import dumps  # noqa: E402
from tracing.request import Program  # noqa: E402

PACKAGES = os.path.join(REPOSITORY, "server", "test", "traced-packages")
#: Every line of a file counts, as in a fixture of one cell.
WHOLE = Cell("", "3", None, None, 1, "")


def main() -> int:
    folders = [os.path.join(PACKAGES, name) for name in sorted(os.listdir(PACKAGES))]
    programs = [Program(os.path.join(f, "main.py"), roots=[f], search_paths=[f]) for f in folders]
    for folder, record in zip(folders, trace_batch(programs, "3", 2)):
        if record["status"] != "ok":
            print(f"packages: {folder} ends in {record['error'] or record['status']}", file=sys.stderr)
            return 1
        files = {
            os.path.relpath(file["path"], folder).replace(os.sep, "/"): stored_values(file["values"], WHOLE)
            for file in record["files"]
        }
        with open(os.path.join(folder, "truth.json"), "w", encoding="utf-8") as handle:
            handle.write(dumps({"keras": record["tool"]["keras"], "files": files}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
