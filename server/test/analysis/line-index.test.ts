/** Offsets and positions are those that editors count, for every kind of line end. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineIndex } from "../../src/analysis/line-index";

const anyText = fc
  .array(fc.constantFrom("a", "é", "𝔘", "\n", "\r", "\r\n", " = 1"), { maxLength: 30 })
  .map((parts) => parts.join(""));

describe("line ends", () => {
  it.each([
    ["", 1],
    ["a", 1],
    ["a\n", 2],
    ["a\r\nb", 2],
    ["a\rb", 2],
    ["a\n\rb", 3],
    ["\r\n\r\n", 3],
  ])("%j has %i", (text, count) => {
    expect(lineIndex(text).lineCount).toBe(count);
  });
});

describe("positions", () => {
  it("are the line breaks before an offset, and the units since the last one", () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, given) => {
        const offset = Math.min(given, text.length);
        // Within "\r\n" a line has not ended.
        const before = text.slice(0, offset);
        const isWithin = before.endsWith("\r") && text[offset] === "\n";
        const lines = before.split(/\r\n|\n|\r/);
        const line = lines.length - 1 - (isWithin ? 1 : 0);
        const character = isWithin ? (lines.at(-2)?.length ?? 0) + 1 : (lines.at(-1)?.length ?? 0);
        expect(lineIndex(text).positionAt(offset)).toEqual({ line, character });
      }),
    );
  });

  it("lead back to their offsets", () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, given) => {
        const offset = Math.min(given, text.length);
        const { positionAt, offsetAt } = lineIndex(text);
        expect(offsetAt(positionAt(offset))).toBe(offset);
      }),
    );
  });

  it("outside of the text are its ends", () => {
    const { positionAt, offsetAt } = lineIndex("ab\ncd");
    expect([positionAt(-3), positionAt(99)]).toEqual([
      { line: 0, character: 0 },
      { line: 1, character: 2 },
    ]);
    expect(offsetAt({ line: 7, character: 0 })).toBe(3);
  });

  it("behind the end of a line are that end, which is not the next line", () => {
    const { offsetAt } = lineIndex("ab\ncd");
    expect([offsetAt({ line: 0, character: 9 }), offsetAt({ line: 1, character: 9 })]).toEqual([2, 5]);
  });
});
