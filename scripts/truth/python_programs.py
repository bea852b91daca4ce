"""What Python makes of small programs that are drawn at random, for the tests of the interpreter.

    python3.11 python_programs.py     -> test-fixtures/truth/programs-of-python.json

Some conditions ask `flag()`, of a module that the analysis can't see. Each program runs many times with other answers: what
the analysis says of a variable must hold of every end, and a program that no answer makes raise must have no error.
"""

from __future__ import annotations

import json
import os
import random
import sys
import types

TARGET = os.path.join(
    os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "test-fixtures", "truth", "programs-of-python.json"
)

#: Programs that are kept, and runs of each with other answers.
KEPT, RUNS = 420, 40
#: Lines of a program, and different ends of a variable that are kept.
MOST_DRAWN, MOST_ENDS = 40, 6
#: Answers after which `flag` says no, and lines that a run may take.
MOST_ANSWERS, MOST_LINES = 40, 3_000

PRELUDE = """\
from unseen import flag
a, b, c = 3, 5, 0
l, d, s = [1, 2, 4], {"x": 1, "y": 2}, "ab"
class Box:
    made = 0
    def __init__(self, n=2):
        self.n, self.items = n, []
        Box.made += 1
    def put(self, v):
        self.items.append(v)
        return self
    @property
    def size(self):
        return len(self.items) + self.n
class Deep(Box):
    def put(self, v):
        super().put(v + 1)
        self.n += 1
        return self
class Swallow:
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return kind is ValueError
o, w = Box(), Deep(1)
"""
SHOWN = "a b c l d s".split() + ["o.n", "w.n", "o.size", "w.items", "Box.made", "o is w"]


#: Ways out of rounds and loops that chance seldom draws.
WRITTEN = [
    "for v in [1, 2, 3]:\n    a = v\n    if flag():\n        break\n    b = v\nelse:\n    c = 9\n",
    "def f():\n    for v in [1, 2]:\n        if flag():\n            break\n        return 5\n    return 6\na = f()\n",
    "def f():\n    for v in [1, 2]:\n        if flag():\n            continue\n        return v\n    return 6\na = f()\nb = f() + 1\n",
    "while a < 6:\n    a += 1\n    try:\n        if flag():\n            break\n        l.append(a)\n    finally:\n        b = a\n",
    "def f():\n    for v in [1, 2]:\n        if flag():\n            return v\n        else:\n            continue\n    return 8\nc = f()\n",
    "for v in [4, 5]:\n    for x in [6, 7]:\n        c = x\n        if flag():\n            break\n    else:\n        continue\n    b = c\n    break\nelse:\n    a = 1\n",
    "for v in range(30):\n    c = v\n    if flag():\n        break\n    d['x'] = v\n",
]


class Drawn:
    """One program that is being drawn."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.lines: list[str] = []
        self.names = 0
        self.undecided = self.draw.choice([0, 0.3, 0.6])

    def fresh(self, prefix: str) -> str:
        self.names += 1
        return f"{prefix}{self.names}"

    def number(self) -> str:
        one = self.draw.choice(["a", "b", "c", "1", "2", "7", "len(l)", "o.n", "w.size", "d['x']", "len(s)", "d.get('z', 4)", "sum(l)"])
        other = self.draw.choice(["a", "b", "c", "1", "3", "len(d)"])
        return self.draw.choice([one, f"({one} + {other}) % 17", f"({one} * {other}) % 13", f"abs({one} - {other})", f"max({one}, {other})", f"{one} if {self.decided()} else {other}"])

    def decided(self) -> str:
        return self.draw.choice(["a > 3", "b % 2 == 0", "c < a", "l", "not l", "'x' in d", "s.startswith('ab')", "len(l) > 3", "a == b", "o.n >= w.n", "isinstance(a, int)", "c is None", "1 < b <= 8"])

    def condition(self) -> str:
        if self.draw.random() >= self.undecided:
            return self.decided()
        return self.draw.choice(["flag()", "flag()", "not flag()", f"{self.decided()} and flag()", f"flag() or {self.decided()}", "flag() == 3"])

    def write(self, depth: int, text: str) -> None:
        self.lines.append("    " * depth + text)

    def block(self, depth: int, inside: str, most: int = 3) -> None:
        """`inside` says what may leave: l a loop, f a function, t a try that catches."""
        for _ in range(self.draw.randrange(1, most + 1)):
            self.statement(depth, inside)
        if self.draw.random() < 0.3 and inside:
            kinds = {"l": ["break", "continue"], "f": [f"return {self.number()}", "return c"], "t": ["raise ValueError('no')", "l[99]", "d['none']", "int(s)"]}
            leave = self.draw.choice([text for kind in inside for text in kinds[kind]])
            if self.draw.random() < 0.7:
                self.write(depth, f"if {self.condition()}:")
                self.write(depth + 1, leave)
                self.statement(depth, inside)
            else:
                self.write(depth, leave)

    def simple(self, depth: int) -> None:
        n, m = self.number(), self.number()
        self.write(depth, self.draw.choice([
            f"a = {n}", f"b = {n}", f"c = {n}", f"a += {n}", f"b -= {n}", f"a, b = b, {n}", f"l.append({n})", f"l = l + [{n}]", "l = l[1:]", "l = l[::-1]", f"d['x'] = {n}", f"d[s[:2]] = {n}", f"d = {{**d, 'z': {n}}}",
            "d.pop('z', None)", "s += 'b'", "s = s[:-1] or 'ab'", f"o.n = {n}", f"o.put({n})", f"w.put({n}).put({m})", "o = w", f"w = Deep({n})", f"c = (lambda v, k={n}: v + k)({m})", f"l = [v + {self.draw.choice('12')} for v in l if v != 2]",
            f"l.insert(0, {n})", "l.sort()", f"a, *l = [{n}, *l]", "o.items = list(l)", f"c = sum(v for v in l if v > {n})", "l = list(d.values())", f"setattr(o, 'n', {n})", "c = getattr(w, 'n', 0)", f"l.extend([{n}, {m}])", "del l[:1]", "a = b = c",
            f"assert {self.draw.choice(['a', 'b'])} == {self.draw.choice(['a', 'b'])} or True", f"c = next((v for v in l if v > 1), {n})", "k = l; k.append(9)", f"(a, b), c = ({n}, {m}), a",
        ]))

    def statement(self, depth: int, inside: str) -> None:
        if depth > 3 or self.draw.random() < 0.5:
            return self.simple(depth)
        kind = self.draw.choice(["if", "if", "for", "for", "while", "until", "try", "def", "with", "match", "yield", "method"])
        getattr(self, f"draw_{kind}")(depth, inside)

    def draw_if(self, depth: int, inside: str) -> None:
        self.write(depth, f"if {self.condition()}:")
        self.block(depth + 1, inside)
        if self.draw.random() < 0.3:
            self.write(depth, f"elif {self.condition()}:")
            self.block(depth + 1, inside)
        if self.draw.random() < 0.5:
            self.write(depth, "else:")
            self.block(depth + 1, inside)

    def end_of_loop(self, depth: int, inside: str) -> None:
        self.block(depth + 1, inside.replace("l", "") + "l")
        if self.draw.random() < 0.25:
            self.write(depth, "else:")
            self.block(depth + 1, inside)

    def draw_for(self, depth: int, inside: str) -> None:
        each = self.fresh("i")
        over = self.draw.choice([f"{each} in range({self.draw.choice(['2', '3', 'len(l)', 'a % 4', '0'])})", f"{each} in list(l)", f"{each}, v in enumerate(l[:3])", f"{each} in list(d)", f"{each}, v in zip(l, (5, 6))", f"{each} in 'xy'", f"{each} in sorted(d.items())"])
        self.write(depth, f"for {over}:")
        self.end_of_loop(depth, inside)

    def draw_while(self, depth: int, inside: str) -> None:
        count = self.fresh("n")
        self.write(depth, f"{count} = 0")
        self.write(depth, f"while {count} < {self.draw.choice('1234')}:")
        self.write(depth + 1, f"{count} += 1")
        self.end_of_loop(depth, inside)

    def draw_until(self, depth: int, inside: str) -> None:
        self.write(depth, self.draw.choice(["while flag():", "while l and flag():", "for v in flag():"]) if self.undecided else "while len(l) > 2:")
        if not self.undecided:
            self.write(depth + 1, "l.pop()")
        self.end_of_loop(depth, inside)

    def draw_try(self, depth: int, inside: str) -> None:
        self.write(depth, "try:")
        self.block(depth + 1, inside.replace("t", "") + "t")
        self.write(depth, self.draw.choice(["except Exception:", "except (ValueError, LookupError) as e:"]))
        self.block(depth + 1, inside, 2)
        if self.draw.random() < 0.3:
            self.write(depth, "else:")
            self.block(depth + 1, inside, 1)
        if self.draw.random() < 0.3:
            self.write(depth, "finally:")
            self.block(depth + 1, "", 1)

    def draw_def(self, depth: int, inside: str) -> None:
        name = self.fresh("f")
        self.write(depth, f"def {name}(p, q={self.number()}, *more, k=1, **others):")
        # At the top level the variables are the module's; in a function they are the module's, too.
        self.write(depth + 1, "global a, b, c, l, d, s, o, w")
        self.block(depth + 1, "f")
        self.write(depth + 1, self.draw.choice(["return p + q + k", "return len(more) + len(others) + q", "return q"]))
        for _ in range(self.draw.randrange(1, 3)):
            self.write(depth, f"{self.draw.choice('abc')} = ({name}({self.draw.choice(['1', 'a', 'b, 2', 'c, 1, 5, k=3', '*[1, 2, 3]', '1, z=2', '**dict(p=4)'])}) or 0) % 19")

    def draw_method(self, depth: int, inside: str) -> None:
        name = self.fresh("C")
        self.write(depth, f"class {name}({self.draw.choice(['Box', 'Deep'])}):")
        self.write(depth + 1, f"made = {self.draw.choice('123')}")
        self.write(depth + 1, "def __call__(self, v):")
        self.write(depth + 2, f"if {self.condition()}:")
        self.write(depth + 3, "self.put(v)")
        self.write(depth + 2, f"return self.size + {self.draw.choice(['self.made', 'v', 'len(self.items)'])}")
        self.write(depth, f"c = {name}({self.number()})({self.number()})")

    def draw_with(self, depth: int, inside: str) -> None:
        self.write(depth, "with Swallow():")
        self.block(depth + 1, inside)
        if self.draw.random() < 0.5:
            self.write(depth + 1, f"if {self.condition()}:")
            self.write(depth + 2, "raise ValueError")
            self.simple(depth + 1)

    def draw_match(self, depth: int, inside: str) -> None:
        self.write(depth, f"match {self.draw.choice(['a', 'l', 'd', '(a, b)', 'o', 's'])}:")
        patterns = ["1 | 3", "[v, *_] if v > 1", "{'x': v}", "(3, v)", "Box(n=2)", "'ab'", "int()", "[]"]
        for pattern in self.draw.sample(patterns, self.draw.randrange(1, 4)):
            self.write(depth + 1, f"case {pattern}:")
            self.block(depth + 2, inside, 1)
        self.write(depth + 1, "case _:")
        self.block(depth + 2, inside, 1)

    def draw_yield(self, depth: int, inside: str) -> None:
        name = self.fresh("g")
        self.write(depth, f"def {name}(p):")
        self.write(depth + 1, "for v in range(p % 4):")
        self.write(depth + 2, f"if {self.condition()}:")
        self.write(depth + 3, self.draw.choice(["continue", "return", "yield v * 2"]))
        self.write(depth + 2, "yield v")
        self.write(depth, self.draw.choice([f"l = list({name}({self.number()}))", f"c = sum({name}(3))", f"l = [*{name}(2), *l]", f"c = next({name}(b), 8)"]))


class TooLong(BaseException):
    pass


def run(text: str, seed: int) -> dict | None:
    """What the variables are at the end with the answers of one seed; None where the program raises."""
    draw, asked, lines = random.Random(seed), 0, 0
    bias = draw.choice([0.15, 0.5, 0.85])

    def flag():
        nonlocal asked
        asked += 1
        return asked <= MOST_ANSWERS and draw.random() < bias

    class Answer:
        """What `flag()` gives: true or not, equal to nothing, and so many items."""

        def __init__(self):
            self.said = flag()

        def __bool__(self):
            return self.said

        def __eq__(self, other):
            return self.said

        def __iter__(self):
            return iter(range(3 if self.said else 0))

    def trace(frame, event, argument):
        nonlocal lines
        lines += 1
        if lines > MOST_LINES:
            raise TooLong
        return trace

    sys.modules["unseen"] = types.SimpleNamespace(flag=Answer)
    known: dict = {"__name__": "program"}
    sys.settrace(trace)
    try:
        exec(compile(text, "program", "exec"), known)  # noqa: S102  our own text
    except (Exception, TooLong):  # noqa: BLE001  whatever it raises, it is left out
        return None
    finally:
        sys.settrace(None)
    return {name: eval(name, known) for name in SHOWN}  # noqa: S307  our own text


def plain(value) -> bool:
    if isinstance(value, (list, tuple)):
        return all(map(plain, value))
    if isinstance(value, dict):
        return all(isinstance(key, str) and plain(each) for key, each in value.items())
    return value is None or isinstance(value, (bool, str)) or (isinstance(value, int) and abs(value) < 2**50)


def ends_of(lines: str) -> dict | None:
    """What each expression is at the ends of runs; None where a run raises or ends in what can't be written down."""
    ends = [run(PRELUDE + lines, each) for each in range(RUNS if "flag()" in lines else 1)]
    if any(end is None or not all(map(plain, end.values())) for end in ends):
        return None
    values = {name: list({json.dumps(end[name]): None for end in ends})[:MOST_ENDS] for name in SHOWN}
    return {name: [json.loads(one) for one in all_] for name, all_ in values.items()}


def main() -> None:
    programs: list[dict] = []
    seed = 0
    while len(programs) < KEPT:
        seed += 1
        drawn = Drawn(seed)
        for _ in range(drawn.draw.randrange(3, 7)):
            drawn.statement(0, "")
        text = "\n".join(drawn.lines) + "\n"
        ends = ends_of(text) if 5 <= len(drawn.lines) <= MOST_DRAWN else None
        if ends is not None:
            programs.append({"text": text, "ends": ends})
    programs += [{"text": text, "ends": ends_of(text)} for text in WRITTEN]
    with open(TARGET, "w", encoding="utf-8") as handle:
        lines = ",\n".join("    " + json.dumps(program) for program in programs)
        handle.write('{\n  "prelude": ' + json.dumps(PRELUDE) + ',\n  "programs": [\n' + lines + "\n  ]\n}\n")
    print(len(programs), "programs of", seed)


if __name__ == "__main__":
    main()
