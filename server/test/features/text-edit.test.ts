// Edits of a text, and where things are afterwards.
import type { Range } from "../../src/syntax/ast";
import { describe, expect, it } from "vitest";
import { applyEdits, mapOffset } from "../../src/features/edits/text-edit";
import { codeEndOfLine } from "../../src/features/text/line-end";
import { silences, suppressionIndex, suppressions } from "../../src/features/problems/suppression";

describe("edits", () => {
  it("are applied together, insertions at one place in their order", () => {
    const edits = [
      { start: 4, end: 5, newText: "" },
      { start: 1, end: 1, newText: "X" },
      { start: 1, end: 1, newText: "Y" },
    ];
    expect(applyEdits("abcdefg", edits)).toBe("aXYbcdfg");
  });
  it("move what stands behind them, and what they are inserted before", () => {
    const edits = [
      { start: 2, end: 2, newText: "__" },
      { start: 4, end: 6, newText: "X" },
    ];
    expect([0, 2, 3, 5, 6, 8].map((offset) => mapOffset(offset, edits))).toEqual([0, 4, 5, 6, 7, 9]);
  });
});

describe("the end of a line's code", () => {
  it.each([
    ["x = f(1)  # note", 8],
    ["x = f(1)", 8],
    ["x = f('#'),  ", 11],
    ["x = f(1)\ny = 2", 8],
    ["x = f(1) + '''a # b''' # c", 22],
    ["x = f(1)\r\n", 8],
  ])("%j", (text, end) => {
    const from = text.indexOf("(") + 1;
    expect(codeEndOfLine(text, text.includes("'#'") ? from : text.indexOf(")") + 1)).toBe(end);
  });
});

describe("a comment that silences", () => {
  it.each([
    ["x = 1  # keras-shape-lens: ignore", true],
    ["x = 1  # keras-shape-lens: ignore[a-code]", true],
    ["x = 1  # keras-shape-lens: ignore[other, a-code]", true],
    ["x = 1  # keras-shape-lens: ignore[other]", false],
    ["x = 1  # ignore[a-code]", false],
  ])("%s", (line, expected) => {
    const comments = (): readonly Range[] => [{ start: line.indexOf("#"), end: line.length }];
    const silenced = suppressions(line, comments).some((each) =>
      silences(each, "a-code", { start: 4, end: 5 }),
    );
    expect(silenced).toBe(expected);
  });
  it("speaks of the next line with code where it stands alone, however many there are", () => {
    const comment = "# keras-shape-lens: ignore[a-code]\n";
    const text = `${comment.repeat(3)}\n# other\r\nx = 1\ny = 2\n`;
    const places = Array.from({ length: 3 }, (_, i) => ({
      start: i * comment.length,
      end: (i + 1) * comment.length - 1,
    }));
    const all = suppressions(text, () => places);
    const line = { start: text.indexOf("x = 1"), end: text.indexOf("\ny") };
    expect(all.flatMap(({ scopes }) => scopes)).toEqual(Array(3).fill({ ...line, isLine: true }));
    const silencedBy = suppressionIndex(all);
    expect(silencedBy("a-code", line)).toEqual(all);
    expect(silencedBy("a-code", { start: 0, end: line.end })).toEqual(all);
    expect(silencedBy("other", line)).toEqual([]);
    const behind = text.indexOf("y = 2");
    expect(silencedBy("a-code", { start: behind, end: behind })).toEqual([]);
  });
});
