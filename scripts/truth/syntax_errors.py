"""Which programs Python refuses before it runs anything, and in which words.

    python syntax_errors.py

The programs stand in `test-fixtures/truth/syntax-errors.txt`, a line `====` between each two.
"""

from __future__ import annotations

import json
import os
import warnings

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAMS = os.path.join(REPOSITORY, "test-fixtures", "truth", "syntax-errors.txt")
TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "syntax-errors.json")


def refusal(program: str) -> str | None:
    """The words of the SyntaxError; None where Python takes the program."""
    try:
        compile(program, "program.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        return error.msg
    return None


def main() -> None:
    # What Python only warns of, as `1 is 1`, it takes.
    warnings.simplefilter("ignore")
    with open(PROGRAMS, encoding="utf-8", newline="") as source:
        programs = source.read().split("\n====\n")
    with open(TARGET, "w", encoding="utf-8") as out:
        json.dump([refusal(program) for program in programs], out, ensure_ascii=False, indent=1)
        out.write("\n")


if __name__ == "__main__":
    main()
