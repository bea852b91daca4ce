/** What a terminal would obey is shown instead, and JSON still reads as the same value. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleJson, visibleLine, visibleText } from "../../src/features/text/visible-text";

/** Whether a text has C0 or C1 controls beside blanks and line ends, or signs that turn the direction of text round. */
const steers = (text: string): boolean =>
  Array.from(text).some((character) => {
    const point = character.codePointAt(0) ?? 0;
    if (character === "\t" || character === "\n" || character === "\r") return false;
    return point < 0x20 || (point >= 0x7f && point < 0xa0) || /[\u202a-\u202e\u2066-\u2069]/u.test(character);
  });
const hostile = fc.string({
  unit: fc.constantFrom(
    "a",
    " ",
    "\n",
    "\t",
    "\r",
    "\u001b",
    "\u0007",
    "\u009b",
    "\u202e",
    "\u0000",
    '"',
    "\\",
  ),
});

describe("text from a program", () => {
  it("steers nothing", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(steers(visibleText(text))).toBe(false);
        expect(visibleLine(text)).not.toMatch(/[\n\r]/);
        expect(steers(visibleLine(text))).toBe(false);
      }),
    );
  });
  it("is the same value as JSON, with its lines and blanks", () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom("\t", "  "), (text, indent) => {
        const json = JSON.stringify({ [text]: [text, 1] }, null, indent);
        const shown = visibleJson(json);
        expect(steers(shown)).toBe(false);
        expect(JSON.parse(shown)).toEqual(JSON.parse(json));
        expect(shown.split("\n")).toHaveLength(json.split("\n").length);
        expect(shown.split("\t")).toHaveLength(json.split("\t").length);
      }),
    );
  });
});
