/** Statements of all Python versions from 3.8 to 3.13 lower to the tree that Python's own parser builds. */
import { beforeAll, describe, expect, it } from "vitest";
import { parseModule } from "../../src/syntax/module-syntax";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";
import { showModule } from "../support/show-syntax";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

function lowered(source: string): string {
  const module = parseModule(parser, source);
  expect(module.gaps).toEqual([]);
  return showModule(module).join("\n");
}

describe("simple statements", () => {
  it.each([
    ["x = 1", "x = 1"],
    ["a, b = c = 1, 2", "Tuple(a, b) = c = Tuple(1, 2)"],
    ["*a, b = c", "Tuple(*a, b) = c"],
    ["(a) = b", "a = b"],
    ["(a,) = b", "Tuple(a) = b"],
    ["[a, (b, c)] = d", "List(a, Tuple(b, c)) = d"],
    ["((a, b),) = c", "Tuple(Tuple(a, b)) = c"],
    ["x[i], y.z = w", "Tuple(x[i], y.z) = w"],
    ["x = *a.b, c", "x = Tuple(*a.b, c)"],
    ["x: int", "x: int"],
    ["x: List[int] = []", "x: List[int] = List()"],
    ["x: 'Float[Array, \"n 3\"]' = y", 'x: "Float[Array, \\"n 3\\"]" = y'],
    ["x: a.B[int] | None = 1", "x: (a.B[int] | None) = 1"],
    ["x += 1", "x += 1"],
    ["x **= y", "x **= y"],
    ["x.a[0] //= 2", "x.a[0] //= 2"],
    ["x @= yield 1", "x @= yield(1)"],
    ["x = yield", "x = yield()"],
    ["x = (yield from y)", "x = yield from(y)"],
    ["return", "return "],
    ["return *a, b", "return Tuple(*a, b)"],
    ["raise", "raise "],
    ["raise X from Y", "raise X"],
    ["raise X(1)", "raise X(1)"],
    ["del a, b[0]", "del a, b[0]"],
    ["del (a, b)", "del Tuple(a, b)"],
    ["assert a, b", "assert a"],
    ["global a, b", "global a, b"],
    ["nonlocal a", "nonlocal a"],
    ["pass; break; continue;", "pass\nbreak\ncontinue"],
    ["a = b; c = d;", "a = b\nc = d"],
    ["type X = int", "X = <missing>"],
    ["type X[T] = list[T]", "X = <missing>"],
    ["match = 3\nmatch(x)\ntype(x)\nprint", "match = 3\nmatch(x)\ntype(x)\nprint"],
    ["print('a'), b", 'Tuple(print("a"), b)'],
    ["await x", "await x"],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });
});

describe("imports", () => {
  it.each([
    ["import a.b as c, d", "import a.b as c, d"],
    ["import a . b", "import a.b"],
    ["from . import a", "from . import a"],
    ["from ..a.b import c as d, e", "from ..a.b import c as d, e"],
    ["from ... import x", "from ... import x"],
    ["from x import *", "from x import *"],
    ["from x import (a, # first\n  b as c,)", "from x import a, b as c"],
    ["from __future__ import annotations", "from __future__ import annotations"],
    ["try:\n  import a\nexcept ImportError:\n  a = None", "try { import a } except ImportError { a = None }"],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });
});

describe("compound statements", () => {
  it.each([
    [
      "if a: b\nelif c: d\nelif e: f\nelse: g",
      "if a { b } else { if c { d } else { if e { f } else { g } } }",
    ],
    ["if (a := b) > 1: pass", "if ((a := b) > 1) { pass }"],
    ["for a, b in c, d: pass\nelse: e", "for Tuple(a, b) in Tuple(c, d) { pass } else { e }"],
    ["for (a, b) in c: pass", "for Tuple(a, b) in c { pass }"],
    ["for x in *a, b: pass", "for x in Tuple(*a, b) { pass }"],
    ["for x[0] in y: pass", "for x[0] in y { pass }"],
    ["while a:\n  b\nelse: c", "while a { b } else { c }"],
    [
      "try:\n  a\nexcept E as e:\n  b\nexcept (A, B):\n  c\nexcept:\n  d\nelse:\n  e\nfinally:\n  f",
      "try { a } except E as e { b } except Tuple(A, B) { c } except  { d } else { e } finally { f }",
    ],
    ["try:\n  a\nexcept* E as e: b", "try { a } except E as e { b }"],
    ["try:\n  a\nfinally:\n  b", "try { a } finally { b }"],
    ["with open(a) as f, b: pass", "with open(a) as f, b { pass }"],
    ["with (open(a) as f, b as (c, d),): pass", "with open(a) as f, b as Tuple(c, d) { pass }"],
    ["with (a as b): pass", "with a as b { pass }"],
    ["with (a, b): pass", "with a, b { pass }"],
    ["with a as b.c, d as e[0]: pass", "with a as b.c, d as e[0] { pass }"],
    [
      "async def f():\n  async with a as b: await c\n  async for d in e: pass",
      "async def f() { with a as b { await c }; for d in e { pass } }",
    ],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });
});

describe("patterns", () => {
  it.each([
    ["1", "1"],
    ["-1", "(- 1)"],
    ["-1 | 2 | None", "((- 1) | 2 | None)"],
    ["1 + 2j", "complex"],
    ["'x' 'y'", '"xy"'],
    ["name", "capture name"],
    ["_", "_"],
    ["a.b.c", "a.b.c"],
    ["(a)", "capture a"],
    ["(a,)", "[capture a]"],
    ["1, *rest", "[1, *rest]"],
    ["*rest,", "[*rest]"],
    ["[1, *_, _]", "[1, *_, _]"],
    ["(a | b) as c", "((capture a | capture b) as c)"],
    ["1 | _", "(1 | _)"],
    ["{'a': b, -1: 2, A.b: _, **kw}", '{"a": capture b, (- 1): 2, A.b: _, **kw}'],
    ["{}", "{}"],
    ["str()", "str()"],
    ["m.Point(0, y=-1, z=[a, _])", "m.Point(0, y=(- 1), z=[capture a, _])"],
  ])("%s", (source, expected) => {
    expect(lowered(`match x:\n  case ${source}: pass`)).toBe(`match x case ${expected} { pass }`);
  });

  it("lowers guards, several subjects and several cases", () => {
    const source = "match x, *y:\n  case a, b if a > b:\n    f()\n  # between\n  case _:\n    pass\n";
    expect(lowered(source)).toBe(
      "match Tuple(x, *y) case [capture a, capture b] if (a > b) { f() } case _ { pass }",
    );
  });
});

describe("definitions", () => {
  it.each([
    [
      "def f(a, /, b: int, c=1, *, d: str = 'x', **k) -> int: pass",
      'def f(positionalOnly a, positional b: int, positional c = 1, keywordOnly d: str = "x", doubleStar k) { pass }',
    ],
    [
      "def f(*args: int, kw, **k: str): ...",
      "def f(star args: int, keywordOnly kw, doubleStar k: str) { ... }",
    ],
    ["def f[T: int, *Ts](x: T) -> T: return x", "def f(positional x: T) { return x }"],
    ["def f():\n  yield\n", "generator def f() { yield() }"],
    ["def f():\n  def g():\n    yield 1\n  return g", "def f() { generator def g() { yield(1) }; return g }"],
    ["def f(): return lambda: (yield)", "def f() { return lambda( -> yield()) }"],
    ["class A: x = 1; y: int = 2", "class A() { x = 1; y: int = 2 }"],
    ["class A(B, metaclass=M, *c, **d): pass", "class A(B, metaclass=M, *c, **d) { pass }"],
    ["class A[T](Generic[T]): pass", "class A(Generic[T]) { pass }"],
    ["@a.b(1)\n# note\n@c\nasync def f(): pass", "@a.b(1) @c async def f() { pass }"],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });

  it("starts a decorated definition at its decorator and names the name", () => {
    const source = "x\n@d\nclass Abc:\n  pass  # end\n  # more\n";
    const unit = parseModule(parser, source).units[1];
    expect(unit).toMatchObject({
      base: 2,
      statement: { start: 0, end: 20, nameRange: { start: 9, end: 12 } },
    });
  });
});

describe("the module", () => {
  it("lists all comments with their places in the file", () => {
    const source = "# a\nx = f(1, # b\n  2)\ndef g():\n  # c\n  y = '# no'  # d\n  # e\n# f";
    const { comments } = parseModule(parser, source);
    expect(comments.map(({ start, end }) => source.slice(start, end))).toEqual([
      ...["# a", "# b", "# c", "# d", "# e", "# f"],
    ]);
  });

  it("makes a gap of Python 2's print and goes on", () => {
    const module = parseModule(parser, "print 'x'\nif a:\n  print x\ny = 1");
    expect(showModule(module)).toEqual(["<gap >", "if a { <gap > }", "y = 1"]);
    expect(module.gaps).toEqual([
      { start: 0, end: 9, today: "print('x')" },
      { start: 18, end: 25, today: "print(x)" },
    ]);
  });

  it.each([
    ["print 'a', b", "print('a', b)"],
    ["print 'a' % b,", "print('a' % b, end=\" \")"],
    ["print 'a', \\\n  b", "print('a', \\\n  b)"],
    ["exec 'x = 1'", "exec('x = 1')"],
    ["exec 'x = 1' in names", "exec('x = 1', names)"],
  ])("knows what Python 3 writes for %s", (source, today) => {
    expect(parseModule(parser, source).gaps.map((gap) => gap.today)).toEqual([today]);
  });
});
