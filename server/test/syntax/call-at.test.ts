/** How a call is written is read exactly, so that edits can respect it. */
import { beforeAll, describe, expect, it } from "vitest";
import { type CallText, callText } from "../../src/syntax/call-at";
import { findCallAt } from "../../src/syntax/find-node";
import { parseModule } from "../../src/syntax/module-syntax";
import type { PythonParser } from "../../src/syntax/parser";
import { pythonParser } from "../support/python-parser";

let parser: PythonParser;
beforeAll(async () => {
  parser = await pythonParser();
});

/** Reads the call `text`, put behind other code. */
function read(text: string): { facts: CallText; slice: (range: { start: number; end: number }) => string } {
  const source = `import a\nx = ${text}\n`;
  const start = source.indexOf(text);
  const found = findCallAt(parseModule(parser, source), { start, end: start + text.length });
  if (!found) throw new Error("no call");
  return {
    facts: callText(source, found.call, found.base),
    slice: (range) => source.slice(range.start, range.end),
  };
}

describe("callText", () => {
  it("reads a call on one line", () => {
    const { facts, slice } = read("Conv1D(100, kernel_size = (10), *more, **rest)");
    expect(slice(facts)).toBe("Conv1D(100, kernel_size = (10), *more, **rest)");
    expect(slice(facts.argumentsRange)).toBe("(100, kernel_size = (10), *more, **rest)");
    expect(facts.arguments.map(slice)).toEqual(["100", "kernel_size = (10)", "*more", "**rest"]);
    expect(facts.arguments.map(({ valueRange }) => slice(valueRange))).toEqual([
      "100",
      "(10)",
      "more",
      "rest",
    ]);
    expect(facts.arguments.map(({ name, spread }) => name ?? spread)).toEqual([
      undefined,
      "kernel_size",
      "*",
      "**",
    ]);
    expect(facts.arguments.map(({ comma }) => comma && slice(comma))).toEqual([",", ",", ",", undefined]);
    expect(facts).toMatchObject({
      hasTrailingComma: false,
      isMultiline: false,
      argumentIndentation: undefined,
      closesOnOwnLine: false,
      comments: [],
      isBareGenerator: false,
    });
  });

  it("reads a call over several lines", () => {
    const { facts, slice } = read('f(\n\t  a,  # first, second\n\t  # between\n\t  b="x, y#z",\n)');
    expect(facts.arguments.map(slice)).toEqual(["a", 'b="x, y#z"']);
    expect(facts.comments.map(slice)).toEqual(["# first, second", "# between"]);
    expect(facts).toMatchObject({
      hasTrailingComma: true,
      isMultiline: true,
      argumentIndentation: "\t  ",
      closesOnOwnLine: true,
    });
  });

  it("is not misled by commas in comments and by comments in values", () => {
    const { facts, slice } = read("f(a  # no, comma\n  , [1,  # inside\n  2]  # last, one\n  )");
    expect(facts.arguments.map(slice)).toEqual(["a", "[1,  # inside\n  2]"]);
    expect(facts.comments.map(slice)).toEqual(["# no, comma", "# last, one"]);
    expect(facts.arguments.map(({ comma }) => comma && slice(comma))).toEqual([",", undefined]);
    expect(facts).toMatchObject({ hasTrailingComma: false, isMultiline: true, closesOnOwnLine: true });
    expect(facts.argumentIndentation).toBeUndefined();
  });

  it("reads calls without arguments", () => {
    expect(read("f()").facts).toMatchObject({
      arguments: [],
      hasTrailingComma: false,
      closesOnOwnLine: false,
    });
    expect(read("f(\n)").facts).toMatchObject({ arguments: [], isMultiline: true, closesOnOwnLine: true });
    expect(read("f(  # none\n)").facts.comments).toHaveLength(1);
  });

  it("knows a generator that shares the call's parentheses", () => {
    expect(read("sum(x for x in y)").facts.isBareGenerator).toBe(true);
    expect(read("sum((x for x in y))").facts.isBareGenerator).toBe(false);
    expect(read("f((a, b))").facts.isBareGenerator).toBe(false);
  });

  it("tells keyword values that hold an equals sign or begin with stars", () => {
    const { facts, slice } = read("f(a=b == c, k=lambda x=1: x, ** {})");
    expect(facts.arguments.map(({ valueRange }) => slice(valueRange))).toEqual([
      "b == c",
      "lambda x=1: x",
      "{}",
    ]);
  });
});
