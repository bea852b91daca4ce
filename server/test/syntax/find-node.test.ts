/** Nodes are found by their place in the file. */
import { beforeAll, describe, expect, it } from "vitest";
import { findCallAt, nodeAt } from "../../src/syntax/find-node";
import { parseModule } from "../../src/syntax/module-syntax";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";
import { show } from "../support/show-syntax";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const SOURCE = `import a
# about f
def f(x):
    if x:
        y = a.Dense(units=10)(x)
    return y

z = f(f(1))
`;

function at(marker: string, shift = 0): string[] | undefined {
  const offset = SOURCE.indexOf(marker) + shift;
  const found = nodeAt(parseModule(parser, SOURCE), offset);
  return found && [...found.statements.map((statement) => statement.kind), ...found.expressions.map(show)];
}

describe("nodeAt", () => {
  it("goes from the outside in", () => {
    expect(at("units=10", 6)).toEqual([
      "FunctionDef",
      "If",
      "Assign",
      "a.Dense(units=10)(x)",
      "a.Dense(units=10)",
      "10",
    ]);
    expect(at("Dense", 2)?.slice(3)).toEqual(["a.Dense(units=10)(x)", "a.Dense(units=10)", "a.Dense"]);
  });

  it("counts the end of a node as inside, and prefers what begins there", () => {
    expect(at("f(f(1))", 1)?.slice(1)).toEqual(["f(f(1))", "f"]);
    expect(at("f(f(1))", 2)?.slice(1)).toEqual(["f(f(1))", "f(1)", "f"]);
    expect(at("f(f(1))", 7)?.slice(1)).toEqual(["f(f(1))"]);
  });

  it("finds nothing between statements", () => {
    expect(at("# about", 3)).toBeUndefined();
    expect(nodeAt(parseModule(parser, ""), 0)).toBeUndefined();
  });

  it("finds what stands behind a broken header", () => {
    const source = "if a ==:\n  bcd = 1\n";
    const found = nodeAt(parseModule(parser, source), source.indexOf("cd"));
    expect(found?.statements.map((statement) => statement.kind)).toEqual(["If", "Assign"]);
  });
});

describe("findCallAt", () => {
  it.each(["a.Dense(units=10)(x)", "a.Dense(units=10)", "f(f(1))", "f(1)"])("finds %s", (text) => {
    const start = SOURCE.indexOf(text);
    const found = findCallAt(parseModule(parser, SOURCE), { start, end: start + text.length });
    expect(found && show(found.call)).toBe(text);
    expect(found && found.base + found.call.start).toBe(start);
  });

  it("wants the exact range of a call", () => {
    const start = SOURCE.indexOf("f(f(1))");
    expect(findCallAt(parseModule(parser, SOURCE), { start, end: start + 6 })).toBeUndefined();
    expect(findCallAt(parseModule(parser, SOURCE), { start, end: start + 1 })).toBeUndefined();
    expect(findCallAt(parseModule(parser, SOURCE), { start: 9, end: 12 })).toBeUndefined();
  });

  it("finds calls in decorators, defaults and handlers", () => {
    const source = "@d(1)\ndef g(a=e(2)):\n  try: pass\n  except h(3): pass\n";
    const module = parseModule(parser, source);
    for (const text of ["d(1)", "e(2)", "h(3)"]) {
      const start = source.indexOf(text);
      expect(findCallAt(module, { start, end: start + text.length })).toBeDefined();
    }
  });
});
