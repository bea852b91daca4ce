/** Code that is being typed: whatever is broken, the statements around it stay. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ModuleSyntax, Range, Statement } from "../../src/syntax/ast";
import { blocksOf } from "../../src/syntax/children";
import { loweringSession } from "../../src/syntax/lowering/lower-tree";
import { parseModule } from "../../src/syntax/module-syntax";
import type { PythonParser } from "../../src/syntax/parser";
import { recoverModule } from "../../src/syntax/recovery/recover-module";
import { emptyCache } from "../../src/syntax/edits/unit-cache";
import { pythonParser } from "../support/python-parser";
import { showModule } from "../support/show-syntax";
import { PROGRAM } from "./program";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

function lines(source: string): string[] {
  return showModule(parseModule(parser, source));
}

function gapsOf(source: string): string[] {
  return parseModule(parser, source).gaps.map(({ start, end }) => source.slice(start, end));
}

/** The first breach of: every statement lies inside what holds it and behind the one before it. */
function breach(module: ModuleSyntax, text: string): string | undefined {
  const check = (statement: Statement, outer: Range): string | undefined => {
    const { start, end } = statement;
    if (start < outer.start || end > outer.end || end < start) return `${statement.kind} ${start}-${end}`;
    for (const block of blocksOf(statement)) {
      let from = start;
      for (const inner of block) {
        const found = check(inner, { start: from, end });
        if (found !== undefined) return found;
        from = inner.end;
      }
    }
    return undefined;
  };
  let from = 0;
  for (const { base, statement } of module.units) {
    const found = check(statement, { start: from - base, end: text.length - base });
    if (found !== undefined) return found;
    from = base + statement.end;
  }
  const outside = [...module.gaps, ...module.comments].find(
    ({ start, end }) => start < 0 || end > text.length,
  );
  return outside && `range ${outside.start}-${outside.end}`;
}

function expectSound(module: ModuleSyntax, text: string): void {
  const found = breach(module, text);
  if (found !== undefined) throw new Error(`${found} in ${JSON.stringify(text)}`);
}

describe("half a line", () => {
  const before = "a = f(1)\n";
  const after = "b = g(2)\ndef h():\n  return b\n";
  it.each([
    "x = Conv1D(",
    "x = Conv1D(filters=",
    "x = Conv1D(filters=3, kernel_size=(1, ",
    "x = [",
    "x = {'a': ",
    "x = ",
    "x = a.",
    "x = 'abc",
    'x = """abc',
    "x = f'{a",
    "x = a +",
    "x = (1, 2]",
    "x = a)",
    "x = lambda",
    "x = not",
    "x = a + b *",
  ])("%s", (half) => {
    const source = `${before}${half}\n${after}`;
    expect(lines(source)).toEqual(["a = f(1)", "<gap x>", "b = g(2)", "def h() { return b }"]);
    expect(gapsOf(source)).toEqual([half.trim()]);
  });

  it.each([
    ["for i in range(", "<gap i>"],
    ["import ", "<gap >"],
    ["from a import (b, c", "<gap b, c>"],
    ["with open(a) as f", "<gap f>"],
    ["def f(a", "<gap f>"],
    ["class C(", "<gap C>"],
    ["@", "<gap >"],
    ["x, (y, *z) = f(", "<gap x, y, z>"],
    ["x[i].y = f(", "<gap >"],
    ["x = y = f(a=1, b=", "<gap x, y>"],
    ["x: int = f(", "<gap x>"],
    ["x += f(", "<gap x>"],
    ["print(n := (", "<gap n>"],
    ["x == (", "<gap >"],
    ["x = y =", "<gap x, y>"],
    ["if a: x = (", "<gap x>"],
    ["with (open(a) as f, b as g", "<gap f, g>"],
    ["x = [i for i in f(", "<gap x>"],
    ["for (i, j) in f(", "<gap i, j>"],
  ])("%s binds %s", (half, gap) => {
    expect(lines(`${before}${half}\nb = g(2)`)).toEqual(["a = f(1)", gap, "b = g(2)"]);
  });

  it("stays inside a block", () => {
    const source = "def f(n):\n  a = 1\n  x = Conv1D(\n  if a:\n    y = [\n    z = 3\n  return a\nb = 2";
    expect(lines(source)).toEqual([
      "def f(positional n) { a = 1; <gap x>; if a { <gap y>; z = 3 }; return a }",
      "b = 2",
    ]);
    expect(gapsOf(source)).toEqual(["x = Conv1D(", "y = ["]);
  });

  it("stays inside one clause of several", () => {
    const source = "try:\n  a = (\nexcept E as e:\n  b = 1\nelse:\n  c = [\nfinally:\n  d = 2\n";
    expect(lines(source)).toEqual([
      "try { <gap a> } except E as e { b = 1 } else { <gap c> } finally { d = 2 }",
    ]);
  });

  it("stays inside one method", () => {
    const source =
      "class A(B):\n  n = 1\n\n  def f(self):\n    x = (\n    yield x\n\n  @property\n  def g(self):\n    return 1\n";
    expect(lines(source)).toEqual([
      "class A(B) { n = 1; generator def f(positional self) { <gap x>; yield(x) }; @property def g(positional self) { return 1 } }",
    ]);
  });

  it("spoils a call over several lines and no more", () => {
    const source = "a = 1\nmodel = Sequential([\n    Dense(1),\n    Dense(\n    Dense(2),\n])\nb = 2\n";
    expect(lines(source)).toEqual(["a = 1", "<gap model>", "b = 2"]);
  });
});

describe("broken headers", () => {
  it("runs the body of a broken branch or loop perhaps", () => {
    expect(lines("if a ==:\n  b = 1\nelse:\n  c = 2\nd = 3")).toEqual([
      "<gap >",
      "if <missing> { b = 1 }",
      "<gap >",
      "if <missing> { c = 2 }",
      "d = 3",
    ]);
    expect(lines("for i in range(:\n  b = i\nd = 3")).toEqual([
      "<gap i>",
      "while <missing> { b = i }",
      "d = 3",
    ]);
    expect(lines("for i in x\n  b = i\nd = 3")).toEqual(["<gap i>", "while <missing> { b = i }", "d = 3"]);
  });

  it("leaves out the body of a broken definition", () => {
    expect(lines("def f(a, b:\n  return a\nd = 3")).toEqual(["<gap f>", "d = 3"]);
    expect(lines("x = 1\nclass A(\n  def f(self): pass\nd = 3")).toEqual(["x = 1", "<gap A>", "d = 3"]);
  });

  it("gives up a body that its header cannot have", () => {
    expect(lines("def g(a): y\n    if a: b\n    return f'{['\nd = 3")).toEqual(["<gap g>", "d = 3"]);
  });

  it("keeps offsets of recovered bodies right", () => {
    const source = "# c\nif a ==:\n    bcd = 1\n";
    const unit = parseModule(parser, source).units[1];
    const statement = unit?.statement;
    if (!unit || statement?.kind !== "If") throw new Error("no branch");
    const [inner] = statement.body;
    expect(source.slice(unit.base + (inner?.start ?? 0), unit.base + (inner?.end ?? 0))).toBe("bcd = 1");
  });
});

describe("strings that are never closed", () => {
  it("spoil their own line only, though later strings seem to end them", () => {
    const source =
      'a = 1\nx = """\ndef f():\n  """Doc."""\n  return a\n\nclass B:\n  """Doc\n  more."""\n  c = 1\nd = 2\n';
    expect(lines(source)).toEqual([
      "a = 1",
      "<gap x>",
      'def f() { "Doc."; return a }',
      'class B() { "Doc\\n  more."; c = 1 }',
      "d = 2",
    ]);
  });

  it("spoil their own line inside a function too", () => {
    const source = 'def f():\n  """\n  x = 1\n  return x\n\ndef g():\n  """Doc."""\n  return 2\nd = 2\n';
    expect(lines(source)).toEqual([
      "def f() { <gap >; x = 1; return x }",
      'def g() { "Doc."; return 2 }',
      "d = 2",
    ]);
  });
});

describe("indentation beside an error", () => {
  it.each([
    ["a tab reaches to the next column of eight", "if a:\n\tx = (\n        y = 2\n\tz = 3\n"],
    ["also behind spaces", "if a:\n   \tx = (\n        y = 2\n\tz = 3\n"],
    ["and tabs add up", "if a:\n\t\tx = (\n                y = 2\n\t\tz = 3\n"],
    ["a form feed begins the line anew", "if a:\n    \f        x = (\n        y = 2\n        z = 3\n"],
  ])("%s", (_, text) => {
    expect(showModule(parseModule(parser, text))).toEqual(["if a { <gap x>; y = 2; z = 3 }"]);
  });
});

describe("what only looks broken beside an error", () => {
  it("keeps brackets and strings that reach over lines without indentation", () => {
    const rest =
      'm = f([\n1,\n2\n])\nt = """\na (\n"""\nu = 1 + \\\n2\nv = (\n"x")\n@d\n\ndef g(\n  a\n):\n  pass\n';
    expect(lines(`x = (\n${rest}`)).toEqual(["<gap x>", ...lines(rest)]);
  });
});

// Thousands of parses, on a machine that may be busy.
describe("a whole program", { timeout: 300_000 }, () => {
  it("is the same taken apart by its lines as parsed in one piece", () => {
    const recovered = recoverModule(loweringSession(parser), PROGRAM, emptyCache());
    expect(recovered.isIntact).toBe(true);
    expect(recovered.syntax).toEqual(parseModule(parser, PROGRAM));
    expect(recovered.syntax.gaps).toEqual([]);
  });

  it("lowers at every prefix, and keeps the statements before the cut", () => {
    const whole = parseModule(parser, PROGRAM);
    for (let length = 0; length <= PROGRAM.length; length++) {
      const prefix = PROGRAM.slice(0, length);
      const module = parseModule(parser, prefix);
      expectSound(module, prefix);
      // The last statement before the cut may go on behind it (`else`, a decorator, another string).
      const complete = whole.units.filter(({ base, statement }) => base + statement.end < length);
      const kept = complete.slice(0, -1);
      const found = JSON.stringify(module.units.slice(0, kept.length));
      if (found !== JSON.stringify(kept)) expect(module.units.slice(0, kept.length)).toEqual(kept);
    }
  });

  it("keeps nearly all other statements when any one line is cut off anywhere", () => {
    const whole = parseModule(parser, PROGRAM).units.length;
    const starts = [...PROGRAM.matchAll(/^.*$/gm)];
    for (const { 0: line, index } of starts) {
      for (let column = 1; column < line.length; column += 4) {
        const text = PROGRAM.slice(0, index + column) + PROGRAM.slice(index + line.length);
        const module = parseModule(parser, text);
        expectSound(module, text);
        if (module.units.length < whole - 8) expect([text, module.units.length]).toEqual([text, whole]);
      }
    }
  });

  it("ends a broken definition before the clauses that follow it", () => {
    const source = "try:\n    a = 1\ndef b = f(1)\nexcept E:\n    c = 2\nd = 3\n";
    expectSound(parseModule(parser, source), source);
    expect(gapsOf(source)).toContain("def b = f(1)");
  });

  it("keeps a gap that ends with a backslash inside of its definition", () => {
    const source =
      "def build(a):\n    b = f(a)\n    return g(a, b\\\n\n@wrapped(\n    1\n)\nclass C:\n    units = 3\n";
    expectSound(parseModule(parser, source), source);
    expect(lines(source).join("\n")).toContain("units");
  });

  it("survives any damage", () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(PROGRAM.length),
        remove: fc.nat(30),
        insert: fc.oneof(
          fc.constantFrom(
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            '"',
            "'",
            '"""',
            ":",
            "\n",
            "\t",
            "\\",
            "#",
            "=",
            "\r\n",
            "\0",
          ),
          fc.constantFrom("def ", "class ", "else:", "\n  if x\n", "f'{", "@", "import ", "😀", "match x:\n"),
          fc.string({ maxLength: 5, unit: "binary" }),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(edits, (changes) => {
        let text = PROGRAM;
        for (const { at, remove, insert } of changes)
          text = text.slice(0, at) + insert + text.slice(at + remove);
        expectSound(parseModule(parser, text), text);
      }),
      { numRuns: 60 },
    );
  });

  it("survives text that is no Python at all", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "binary" }), (text) => {
        expectSound(parseModule(parser, text), text);
      }),
      { numRuns: 60 },
    );
  });
});
