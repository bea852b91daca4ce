"""What is in pickles of plain values, by every protocol: values drawn at random and those at the bounds of an operation.

    python pickles.py     -> test-fixtures/truth/pickles.json
"""

from __future__ import annotations

import base64
import json
import os
import pickle
import random

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "pickles.json")

#: Numbers and texts on both sides of where another operation writes them.
PLAIN = [
    None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -129, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**40, -(2**40) + 3, 2**52, 0.0, 0.5, -1.5, 1e300,
    "", "a", "two words", "é", "日本", "a\nb", "it's", "x" * 255, "x" * 256, b"", b"ab", b"\x00\xff", b"y" * 256, bytearray(b"ab"),
]  # fmt: skip


def drawn(draw: random.Random, depth: int):
    if depth == 0 or draw.random() < 0.3:
        return draw.choice(PLAIN[:32])
    items = [drawn(draw, depth - 1) for _ in range(draw.randrange(5))]
    kind = draw.randrange(4)
    if kind == 0:
        return items
    if kind == 1:
        return tuple(items)
    if kind == 2:
        return {f"k{i}": item for i, item in enumerate(items)}
    return {item for item in items if isinstance(item, (int, str)) and not isinstance(item, bool)}


def told(value):
    """The value as JSON, whose kind is told where JSON has none of it."""
    if isinstance(value, (bytes, bytearray)):
        return {"bytes": value.decode("latin-1")}
    if isinstance(value, float):
        return {"float": value}
    if isinstance(value, (tuple, list)):
        return {type(value).__name__: [told(item) for item in value]}
    if isinstance(value, (set, frozenset)):
        return {"set": sorted(json.dumps(told(item), ensure_ascii=False) for item in value)}
    if isinstance(value, dict):
        return {"dict": [told(part) for item in value.items() for part in item]}
    return value


def main() -> None:
    draw = random.Random(28)
    shared = [1, 2]
    values = [*PLAIN, [shared, shared, (shared,)], {1: "a", (2, 3): [4]}, frozenset({1, 2}), list(range(1001)), *(drawn(draw, 3) for _ in range(40))]
    answers = [
        {"protocol": protocol, "pickle": base64.b64encode(pickle.dumps(value, protocol)).decode(), "value": told(value)}
        for value in values
        for protocol in range(6)
        if value != list(range(1001)) or protocol in (0, 4)
    ]
    with open(TARGET, "w", encoding="utf-8") as handle:
        handle.write("[\n" + ",\n".join("  " + json.dumps(answer) for answer in answers) + "\n]\n")
    print(f"{len(answers)} pickles")


if __name__ == "__main__":
    main()
