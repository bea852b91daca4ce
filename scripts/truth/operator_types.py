"""Which of its own types Python's operators take: it is asked.

    python operator_types.py     -> server/src/libraries/builtins/objects/operator-types.json

Each operator is tried between several values of each two types. What raises a TypeError for all of them is refused; for each
type on the left, the types on the right that are taken are written down. What is refused has the same words for nearly all;
`operand-words.ts` has those of the others, which `--words` prints.
"""

from __future__ import annotations

import json
import operator
import os
import sys

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGET = os.path.join(REPOSITORY, "server", "src", "libraries", "builtins", "objects", "operator-types.json")

BINARY = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
    "@": operator.matmul,
    "<<": operator.lshift,
    ">>": operator.rshift,
    "&": operator.and_,
    "|": operator.or_,
    "^": operator.xor,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "in": lambda item, container: item in container,
}
IN_PLACE = {"+=": operator.iadd, "*=": operator.imul, "|=": operator.ior, "&=": operator.iand, "-=": operator.isub, "^=": operator.ixor}
UNARY = {"-": operator.neg, "+": operator.pos, "~": operator.invert}


def function() -> None:
    """Stands for any."""


class Plain:
    """Stands for any class of a program without methods of its own."""


#: Values of each type; `%` of a text is a matter of the text.
VALUES = {
    "int": lambda: [1, 2],
    "float": lambda: [1.5, 2.0],
    "str": lambda: ["ab", "%s", ""],
    "bytes": lambda: [b"ab", b"%s"],
    "list": lambda: [[], [1], ["a"]],
    "tuple": lambda: [(), (1,), ("a",)],
    "dict": lambda: [{}, {"a": 1}],
    "set": lambda: [set(), {1}],
    "frozenset": lambda: [frozenset(), frozenset({1})],
    "range": lambda: [range(2)],
    "NoneType": lambda: [None],
    "function": lambda: [function],
    "object": lambda: [Plain()],
}


def refusal(operate, make_left, make_right) -> str | None:
    """The words of the TypeError that all values of two types raise; None where any are taken."""
    said = None
    for i in range(len(make_left())):
        for j in range(len(make_right())):
            try:
                operate(make_left()[i], make_right()[j])
            except TypeError as error:
                said = str(error)
            except Exception:  # noqa: BLE001, what is refused for its value is taken by its type
                return None
            else:
                return None
    return said


def main() -> None:
    table = {}
    for sign, operate in {**BINARY, **IN_PLACE}.items():
        table[sign] = {}
        for left in VALUES:
            refused = {right: refusal(operate, VALUES[left], VALUES[right]) for right in VALUES}
            taken = [right for right, said in refused.items() if said is None]
            if sign == "%" and left in ("str", "bytes"):
                taken = list(VALUES)
            if taken:
                table[sign][left] = " ".join(taken) if len(taken) < len(VALUES) else "*"
            if "--words" in sys.argv:
                print(*(f"{left} {sign} {right}: {said}" for right, said in refused.items() if said), sep="\n")
    # An object of the program's own says nothing of what stands on the other side.
    for sign, operate in UNARY.items():
        table[f"unary{sign}"] = " ".join(
            name for name, make in VALUES.items() if refusal(lambda value, _: operate(value), make, lambda: [0]) is None
        )
    with open(TARGET, "w", encoding="utf-8") as handle:
        json.dump(table, handle, indent=1)
        handle.write("\n")


if __name__ == "__main__":
    main()
