"""Prints JSON so that a person can read it and a diff shows what changed: short things share a line."""

from __future__ import annotations

import json

#: The project's line width.
WIDTH = 110


def dumps(value, indent: str = "", used: int = 0) -> str:
    """JSON text; what does not fit on a line is opened up, and its short members fill lines together.

    `used` counts the characters that stand before and after the value on its own line.
    """
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or not value or len(indent) + used + len(flat) <= WIDTH:
        return flat
    inner = indent + "  "
    if isinstance(value, list):
        return "[\n" + ",\n".join(inner + dumps(item, inner, 1) for item in value) + "\n" + indent + "]"
    lines: list[str] = []
    line = ""
    for key, item in value.items():
        name = json.dumps(key, ensure_ascii=False) + ": "
        text = name + dumps(item, inner, len(name) + 1)
        if "\n" in text:
            lines += [line, text] if line else [text]
            line = ""
        elif line and len(inner) + len(line) + len(text) + 3 <= WIDTH:
            line += ", " + text
        else:
            lines += [line] if line else []
            line = text
    lines += [line] if line else []
    return "{\n" + ",\n".join(inner + text for text in lines) + "\n" + indent + "}"


def write(path: str, value) -> None:
    with open(path, "w", encoding="utf-8") as handle:
        handle.write(dumps(value) + "\n")
