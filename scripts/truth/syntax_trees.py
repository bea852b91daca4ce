"""Where Python's own parser finds each expression and statement of a text, for the tests of the syntax.

    python3.11 syntax_trees.py     -> test-fixtures/truth/grammar.json

A row for each node: its class, and the offsets in UTF-16 code units at which it begins and ends. Left out is what the server
has no use for (the causes of exceptions, what functions are annotated to give, stars before arguments, patterns but for their
values), and places inside f-strings, which Python tells rightly only from 3.12 on. What is decorated begins at the first `@`.
"""

from __future__ import annotations

import ast
import json
import os

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "test-fixtures", "truth")

#: Parts of nodes that are left out.
WITHOUT = {("Raise", "cause"), ("FunctionDef", "returns"), ("AsyncFunctionDef", "returns")}
#: Parts in which a star is not a node of its own.
STARRED = {("Call", "args"), ("ClassDef", "bases")}


def parts_of(node: ast.AST):
    """The nodes directly beneath one, in order."""
    for name, field in ast.iter_fields(node):
        place = (type(node).__name__, name)
        for child in field if isinstance(field, list) else [field]:
            if isinstance(child, ast.AST) and place not in WITHOUT:
                yield child.value if place in STARRED and isinstance(child, ast.Starred) else child


def rows_of(text: str) -> list[list]:
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode("utf-16-le")) // 2)

    def offset(line: int, column: int) -> int:
        before = lines[line - 1].encode("utf-8")[:column].decode("utf-8") if line <= len(lines) else ""
        return starts[line - 1] + len(before.encode("utf-16-le")) // 2

    rows: list[list] = []

    def visit(node: ast.AST) -> None:
        if isinstance(node, (ast.expr, ast.stmt, ast.MatchSingleton)):
            name = "Constant" if isinstance(node, ast.MatchSingleton) else type(node).__name__
            decorators = getattr(node, "decorator_list", [])
            start = offset(decorators[0].lineno, decorators[0].col_offset) - 1 if decorators else offset(node.lineno, node.col_offset)
            rows.append([name, start, offset(node.end_lineno, node.end_col_offset)])
        if not isinstance(node, ast.JoinedStr):
            for child in parts_of(node):
                visit(child)

    visit(ast.parse(text))
    return rows


def main() -> None:
    with open(os.path.join(FOLDER, "grammar.txt"), encoding="utf-8") as handle:
        rows = rows_of(handle.read())
    with open(os.path.join(FOLDER, "grammar.json"), "w", encoding="utf-8") as handle:
        handle.write("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")
    print(len(rows), "nodes")


if __name__ == "__main__":
    main()
