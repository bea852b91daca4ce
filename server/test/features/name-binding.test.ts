// A name means what it was last bound to, and nothing is said of it where two places may have bound it.
import { beforeAll, describe, expect, it } from "vitest";
import { analysedProgram } from "../support/analysed-program";
import { pythonParser } from "../support/python-parser";
import { bindingsOf } from "../../src/features/name-binding";
import type { PythonParser } from "../../src/syntax/parser";
import { formatDim } from "../../src/values/dimensions/dimension";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** The numbers that `n` is where `|n` stands. */
function numbers(code: string): readonly string[] {
  const start = code.indexOf("|");
  const text = code.slice(0, start) + code.slice(start + 1);
  const document = analysedProgram(parser, "numbers.py", text);
  return bindingsOf(document, "n", { start, end: start + 1 }).flatMap(({ value }) =>
    value.kind === "int" ? [formatDim(value.dim)] : [],
  );
}

describe("what a name is bound to", () => {
  it.each([
    ["above it", "n = 1\nprint(|n)", ["1"]],
    ["last", "n = 1\nn = 2\nprint(|n)\nn = 3", ["2"]],
    ["by its own statement, only behind it", "n = 1\nn = |n + 1", ["1"]],
    ["in the block round it", "n = 1\nif f():\n    print(|n)", ["1"]],
    ["in the same block", "n = 1\nif f():\n    n = 2\n    print(|n)", ["2"]],
    ["in the whole program, inside a function", "n = 1\ndef g():\n    return |n", ["1"]],
    ["in the function", "n = 1\ndef g():\n    n = 2\n    return |n\ng()", ["2"]],
    ["every round of a loop", "for n in range(2):\n    print(|n)", ["0", "1"]],
  ])("%s", (_, code, expected) => {
    expect(numbers(code)).toEqual(expected);
  });

  it.each([
    ["a condition between may have bound it", "n = 1\nif f():\n    n = 2\nprint(|n)"],
    ["the other branch bound it", "if f():\n    n = 2\nelse:\n    print(|n)"],
    ["the next round of a loop binds it", "n = 1\nfor i in data:\n    print(|n)\n    n = 2"],
    ["a loop has ended that bound it", "for n in range(2):\n    pass\nprint(|n)"],
    ["it is a parameter", "n = 1\ndef g(n):\n    return |n"],
    ["a function may be called before or after", "n = 1\ndef g():\n    return |n\nn = 2"],
  ])("is not told where %s", (_, code) => {
    expect(numbers(code)).toEqual([]);
  });
});
