/** Lines as Python reads them: what of each is code, how deep it stands, and what its brackets and strings leave open. */
import { describe, expect, it } from "vitest";
import { scanLines } from "../../src/syntax/logical-lines";

const linesOf = (text: string, from = 0, to = text.length) => scanLines(text, from, to).lines;

const codeOf = (text: string): string[] =>
  linesOf(text).map(({ codeStart, codeEnd }) => text.slice(codeStart, codeEnd));

describe("the code of a line", () => {
  it.each([
    ["# a comment\nx = 1", ["", "x = 1"]],
    ["#", [""]],
    ["x = 1  # why", ["x = 1"]],
    ["x\t \r\ny", ["x", "y"]],
    ["\ufeffx = 1", ["x = 1"]],
    ['x = "#"  # y', ['x = "#"']],
    ["x = '\\'#'", ["x = '\\'#'"]],
    ['"""a\n# b\n"""  # c\ny', ['"""a\n# b\n"""', "y"]],
    ["   \n", [""]],
  ])("ends before its comment and its blanks: %j", (text, expected) => {
    expect(codeOf(text)).toEqual(expected);
  });

  it("is that of the stretch that is asked for, in offsets of the text", () => {
    const text = "a\n  b # c\nd";
    expect(linesOf(text, 2, 9)).toMatchObject([{ start: 2, end: 9, codeStart: 4, codeEnd: 5, indent: 2 }]);
    expect(scanLines(text, 2, 9).comments).toEqual([{ start: 6, end: 9 }]);
  });
});

describe("a line", () => {
  it.each([
    ["  x", 2],
    ["\tx", 8],
    ["   \tx", 8],
    ["\t x", 9],
    ["        \tx", 16],
    ["  \fx", 0],
  ])("stands as deep as Python counts, a tab up to the next eighth column: %j", (text, indent) => {
    expect(linesOf(text)[0]?.indent).toBe(indent);
  });

  it.each([
    ["f(x, [y", [2]],
    ["]) + {", [-1]],
    ["f(x)", [0]],
    ["f('(', \")\")", [0]],
    ["f(  # (((\n)", [1, -1]],
  ])("opens more brackets than it closes, strings and comments aside: %j", (text, brackets) => {
    expect(linesOf(text).map((line) => line.brackets)).toEqual(brackets);
  });

  it.each([
    ["x = 1 + \\\n  2\ny", [false, true, false]],
    ["x = '\\\n'\ny", [false, false]],
    ["# a \\\ny", [false, false]],
  ])("goes on behind a backslash, but for one in a comment: %j", (text, expected) => {
    expect(linesOf(text).map(({ isContinuation }) => isContinuation)).toEqual(expected);
  });

  it.each([
    ['"""a\nb"""', [true]],
    ['"""a"""\n"b', [false, false]],
    ["'a\\\nb'\nc", [true, false]],
    ["'a\nb'", [false, false]],
  ])("holds a string that spans lines whole, where Python lets it: %j", (text, expected) => {
    expect(linesOf(text).map(({ holdsLongString }) => holdsLongString)).toEqual(expected);
  });
});
