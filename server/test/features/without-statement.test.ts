/** A statement that is taken out takes its line along where nothing else stands in it, and never leaves a block empty. */
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/features/edits/text-edit";
import { withoutStatement } from "../../src/features/edits/without-statement";

describe("a statement that is taken out", () => {
  it.each([
    ["GONE", ""],
    ["GONE\n", ""],
    ["a = 1\nGONE\nb = 2\n", "a = 1\nb = 2\n"],
    ["a = 1\r\nGONE\r\nb = 2\r\n", "a = 1\r\nb = 2\r\n"],
    ["a = 1\rGONE\rb = 2\r", "a = 1\rb = 2\r"],
    ["a = 1\nGONE  \t\nb = 2", "a = 1\nb = 2"],
    ["GONE\n\nb = 2", "\nb = 2"],
    ["a = 1\nGONE", "a = 1\n"],
    ["if a:\n    GONE\nb = 2", "if a:\n    pass\nb = 2"],
    ["a = 1; GONE\nb = 2", "a = 1; pass\nb = 2"],
    ["GONE; b = 2", "pass; b = 2"],
    ["GONE  # why\nb = 2", "pass  # why\nb = 2"],
    [" GONE\n", " pass\n"],
  ])("of %j leaves %j", (text, left) => {
    const start = text.indexOf("GONE");
    expect(applyEdits(text, [withoutStatement(text, start, start + 4)])).toBe(left);
  });
});
