"""Turns a running frame into the place in the user's source that an editor would underline."""

from __future__ import annotations

import ast
import itertools
import os


class SourceText:
    """The lines of one file, with the end of every call mapped to its start.

    CPython moves the start of a method call that spans lines to the attribute's line, so the start is read from
    the syntax tree; the end of a call is its own closing bracket and identifies it.
    """

    def __init__(self, text: str):
        self.lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.call_starts: dict[tuple[int, int], tuple[int, int]] = {}
        try:
            tree = ast.parse(text)
        except (SyntaxError, ValueError):
            return
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                self.call_starts[(node.end_lineno, node.end_col_offset)] = (node.lineno, node.col_offset)

    def column(self, line: int, byte_offset: int) -> int:
        """1-based column in UTF-16 code units of a 0-based UTF-8 byte offset."""
        if not 1 <= line <= len(self.lines):
            return byte_offset + 1
        prefix = self.lines[line - 1].encode("utf-8", "surrogatepass")[:byte_offset]
        return len(prefix.decode("utf-8", "ignore").encode("utf-16-le")) // 2 + 1


class UserSources:
    """Knows which files are the user's, their text, and the name under which each is reported."""

    def __init__(self, program: str, roots: list[str], text: str | None = None, labels: dict | None = None):
        self.program = os.path.abspath(program)
        self.program_label = program
        self.roots = [(os.path.abspath(root), root) for root in roots]
        self.labels = labels or {}
        self._texts: dict[str, SourceText] = {}
        self._known: dict[str, str | None] = {}
        if text is not None:
            self._texts[self.program] = SourceText(text)

    def label(self, filename: str) -> str | None:
        """The reported path of a user's file, or None for a file that is not the user's."""
        if filename not in self._known:
            self._known[filename] = self._find_label(filename)
        return self._known[filename]

    def _find_label(self, filename: str) -> str | None:
        if filename.startswith("<"):
            return None
        path = os.path.abspath(filename)
        if path == self.program:
            return self.program_label.replace(os.sep, "/")
        for root, shown in self.roots:
            if path.startswith(root + os.sep) and "site-packages" not in path[len(root) :]:
                return os.path.join(shown, os.path.relpath(path, root)).replace(os.sep, "/")
        return None

    def text(self, filename: str) -> SourceText:
        path = os.path.abspath(filename)
        if path not in self._texts:
            import tokenize

            try:
                with tokenize.open(path) as handle:
                    self._texts[path] = SourceText(handle.read())
            except (OSError, SyntaxError, UnicodeDecodeError):
                self._texts[path] = SourceText("")
        return self._texts[path]

    def place_at(self, code, instruction: int) -> dict:
        """The place of one instruction: path, line, column, endLine, endColumn (1-based, end exclusive)."""
        path = self.label(code.co_filename)
        index = max(instruction, 0) // 2
        position = next(itertools.islice(code.co_positions(), index, None), None)
        line, end_line, start, end = position or (None, None, None, None)
        if line is None or end_line is None or start is None or end is None:
            line = line or code.co_firstlineno
            return {"path": path, "line": line, "column": 1, "endLine": line, "endColumn": 1}
        source = self.text(code.co_filename)
        # Python counts a method's call from its name on. What begins on a line before the call, as a loop that ends with one,
        # is no call.
        of_call = source.call_starts.get((end_line, end), (line, start))
        if of_call[0] <= line:
            line, start = of_call
        return {
            "path": path,
            "line": line,
            "column": source.column(line, start),
            "endLine": end_line,
            "endColumn": source.column(end_line, end),
        }

    def is_user(self, frame) -> bool:
        return self.label(frame.f_code.co_filename) is not None

    def place(self, frame) -> dict:
        return self.place_at(frame.f_code, frame.f_lasti)

    def innermost(self, frame):
        """The nearest frame at or outside the given one that runs the user's code, or None."""
        while frame is not None and not self.is_user(frame):
            frame = frame.f_back
        return frame

    def callers(self, frame) -> list[dict]:
        """Where the user's code called the function that this frame runs; innermost first, path and line."""
        found = []
        frame = frame.f_back
        while frame is not None:
            if self.is_user(frame):
                place = self.place(frame)
                found.append({"path": place["path"], "line": place["line"]})
            frame = frame.f_back
        return found
