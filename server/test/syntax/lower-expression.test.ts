/** Expressions of all Python versions from 3.8 to 3.13 lower to the tree that Python's own parser builds. */
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

describe("numbers", () => {
  it.each([
    ["0", "0"],
    ["1_000", "1000"],
    ["0x_fF", "255"],
    ["0o17", "15"],
    ["0b1_01", "5"],
    ["00", "0"],
    ["9007199254740991", "9007199254740991"],
    ["9007199254740993", "9007199254740993n"],
    ["0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695n"],
    ["1e3", "float(1000)"],
    ["1_0.5_0E-1_0", "float(1.05e-9)"],
    [".5", "float(0.5)"],
    ["5.", "float(5)"],
    ["3j", "complex"],
    ["1.5e3J", "complex"],
    ["10L", "<missing>"],
    ["0777", "<missing>"],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });
});

describe("operators", () => {
  it.each([
    ["a + b * c ** d", "(a + (b * (c ** d)))"],
    ["-x ** 2", "(- (x ** 2))"],
    ["2 ** -1", "(2 ** (- 1))"],
    ["a @ b // c << d", "(((a @ b) // c) << d)"],
    ["a | b ^ c & ~d", "(a | (b ^ (c & (~ d))))"],
    ["a & b ^ c & d ^ e", "(((a & b) ^ (c & d)) ^ e)"],
    ["a & (b ^ c) & d", "((a & (b ^ c)) & d)"],
    ["not a == b", "(not (a == b))"],
    ["a < b <= c != d", "(a < b <= c != d)"],
    ["a not in b is not c", "(a not in b is not c)"],
    ["a in b is c", "(a in b is c)"],
    ["a and b and c or d", "((a and b and c) or d)"],
    ["a and (b and c)", "(a and (b and c))"],
    ["a if b else c if d else e", "(a if b else (c if d else e))"],
    ["(x := 5)", "(x := 5)"],
    ["await_ + 1", "(await_ + 1)"],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });
});

describe("access", () => {
  it.each([
    ["a.b.c(d)(e)[f].g", "a.b.c(d)(e)[f].g"],
    ["a[1,]", "a[Tuple(1)]"],
    ["a[1:2, ..., ::3, :]", "a[Tuple(slice(1:2:), ..., slice(::3), slice(::))]"],
    ["a[*b, 1]", "a[Tuple(*b, 1)]"],
    ["x[a := 1]", "x[(a := 1)]"],
    ["f(1, *a, k=2, **b)", "f(1, *a, k=2, **b)"],
    ["f(x for x in y)", "f(generator(x for x in y))"],
    ["f(print, type=3, match=4)", "f(print, type=3, match=4)"],
    ["f((a), (b,),)", "f(a, Tuple(b))"],
    ["f(\n  a, # one\n  b=1, # two\n)", "f(a, b=1)"],
    ["f(a := 1)", "f((a := 1))"],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });

  it("gives ranges relative to the statement", () => {
    const [, unit] = parseModule(parser, "a\n  \nxy = f(a.b, kk=(1 + 2))\n").units;
    expect(unit?.base).toBe(5);
    const statement = unit?.statement;
    expect(statement).toMatchObject({ kind: "Assign", start: 0, end: 23 });
    if (statement?.kind !== "Assign" || statement.value.kind !== "Call") throw new Error("no call");
    expect(statement.value).toMatchObject({ start: 5, end: 23, argumentsRange: { start: 6, end: 23 } });
    expect(statement.value.arguments).toMatchObject([
      { start: 7, end: 10, value: { nameRange: { start: 9, end: 10 } } },
      { start: 12, end: 22, name: "kk", value: { start: 16, end: 21 } },
    ]);
  });
});

describe("displays", () => {
  it.each([
    ["()", "Tuple()"],
    ["(a)", "a"],
    ["(a,)", "Tuple(a)"],
    ["a,", "Tuple(a)"],
    ["a, b", "Tuple(a, b)"],
    ["[a, *b]", "List(a, *b)"],
    ["[*a.b, *f(x)[0]]", "List(*a.b, *f(x)[0])"],
    ["[*a + b]", "List(*(a + b))"],
    ["[*a or b]", "List(*(a or b))"],
    ["{*a, 1}", "Set(*a, 1)"],
    ["{}", "Dict()"],
    ["{'a': 1, **b}", 'Dict("a": 1, **b)'],
    ["[x for x in y]", "list(x for x in y)"],
    ["{x async for x in y}", "set(x for x in y)"],
    ["{k: v for k, v in z if k if v}", "dict(k: v for Tuple(k, v) in z if k if v)"],
    ["(x for x in a for y in b, c)", "generator(x for x in a for y in Tuple(b, c))"],
    ["[f for f in (1, 2) if f]", "list(f for f in Tuple(1, 2) if f)"],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });
});

describe("lambdas", () => {
  it.each([
    ["lambda: 0", "lambda( -> 0)"],
    ["lambda x, *a, y=1, **k: x", "lambda(positional x, star a, keywordOnly y = 1, doubleStar k -> x)"],
    ["lambda a, /, b, *, c: a", "lambda(positionalOnly a, positional b, keywordOnly c -> a)"],
    ["[lambda: x for x in y]", "list(lambda( -> x) for x in y)"],
    ["lambda (a, b): a", "<missing>"],
  ])("%s", (source, expected) => {
    expect(lowered(source)).toBe(expected);
  });
});

describe("unusual text", () => {
  it("normalises identifiers as PEP 3131 says", () => {
    expect(lowered("ﬁx = naïve")).toBe("fix = naïve");
  });

  it("counts offsets in UTF-16 units", () => {
    const module = parseModule(parser, "s = '𝒳😀' ; y = '😀'.z # 😀\nw = 1");
    expect(module.units.map((unit) => unit.base)).toEqual([0, 13, 29]);
    expect(module.comments).toEqual([{ start: 24, end: 28 }]);
  });

  it("reads CRLF, tabs, a byte order mark and line continuations", () => {
    const source = '\uFEFFif a:\r\n\tx = 1 + \\\r\n\t  2\r\nelse:\r\n\ty = """a\r\nb"""\r\n';
    expect(lowered(source)).toBe('if a { x = (1 + 2) } else { y = "a\\nb" }');
    expect(parseModule(parser, source).units[0]?.base).toBe(1);
  });

  it("leaves out expressions that are nested too deeply to walk", () => {
    const deep = `${"(".repeat(3000)}1${")".repeat(3000)}`;
    expect(lowered(`x = ${deep}`)).toBe("x = <missing>");
    expect(lowered(`x = ${"a + ".repeat(3000)}b`)).toContain("<missing>");
    expect(lowered(`x = ${"a and ".repeat(3000)}b`)).not.toContain("<missing>");
  });
});
