// Which names and attributes an expression looks at, and which those were computed from.
import { beforeAll, describe, expect, it } from "vitest";
import type { Statement } from "../../src/syntax/ast";
import { chainsIn, derivedFrom, readExpressions } from "../../src/syntax/names/derivation";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";
import { statementsOf } from "./program";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

const statements = (source: string): readonly Statement[] => statementsOf(parser, source);
const shown = (chains: readonly (readonly string[])[]): string =>
  chains
    .map((chain) => chain.join("."))
    .sort()
    .join(" ");

/** What the last statement reads, and all that it hangs on in the statements before it. */
function derived(source: string): string {
  const all = statements(source);
  return shown(derivedFrom(all.slice(-1).flatMap(readExpressions), all.slice(0, -1)));
}

describe("the chains of an expression", () => {
  it.each([
    ["a.b + c", "a.b c"],
    ["f(a, b=c.d)", "a c.d f"],
    ['a["b"].c', "a.b.c"],
    ["a[0].b", "a"],
    ["a[i]", "a i"],
    ["f().b", "f"],
    ["[x.y for x in z]", "x x.y z"],
    ["lambda q: q.r + s", "q.r s"],
    ["1 + 2", ""],
  ])("of %s are %s", (source, expected) => {
    const [statement] = statements(source);
    expect(statement?.kind).toBe("Expression");
    expect(shown(statement ? readExpressions(statement).flatMap((one) => chainsIn(one)) : [])).toBe(expected);
  });
});

describe("what an expression hangs on", () => {
  it.each([
    ["assignments, one behind the other", "a = b\nb = c\nprint(a)", "a b c print"],
    ["tuples and stars", "a, (b, *c) = d\nprint(c)", "c d print"],
    ["annotated and augmented ones", "a: int = b\na += c\nd: int\nprint(a)", "a b c print"],
    ["loops and managers", "for a in b: pass\nwith c as d: pass\nprint(a, d)", "a b c d print"],
    ["comprehensions", "a = [x for x in b]\nprint(a)", "a b print x"],
    ["attributes, and those of what holds them", "a.b = c\na = d\nprint(a.b.e)", "a.b.e c d print"],
    [
      "items by name, and all of what is written by number",
      'a["b"] = c\na[0] = d\nprint(a["b"])',
      "a.b c d print",
    ],
    ["blocks", "if p:\n  a = b\nelse:\n  a = c\nprint(a)", "a b c print"],
    ["nothing inside functions and classes", "def f():\n  a = b\nclass C:\n  a = c\nprint(a)", "a print"],
    ["themselves", "a = a + b\nprint(a)", "a b print"],
  ])("goes through %s", (_, source, expected) => {
    expect(derived(source)).toBe(expected);
  });

  it("ends where everything hangs together", () => {
    const all = Array.from({ length: 500 }, (_, i) => `a${i} = a${i + 1}`).join("\n");
    expect(derived(`${all}\nprint(a0)`).split(" ")).toHaveLength(200);
  });
});

it("leaves out what a statement assigns to", () => {
  const [statement] = statements("a.b = c + d");
  expect(shown(statement ? readExpressions(statement).flatMap((one) => chainsIn(one)) : [])).toBe("c d");
});
