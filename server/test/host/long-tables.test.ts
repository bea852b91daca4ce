/** Tables that are too long to be taken apart are counted, and have the records and blank lines that their pieces have. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileQuestion } from "../../src/values/contents/data-file";
import { readRecords } from "../../src/host/data-files/records";

const question: Extract<FileQuestion, { readonly as: "records" }> = { as: "records", separator: "," };
const read = (text: string, asked = question) => {
  const bytes = new TextEncoder().encode(text);
  return readRecords({ bytes, size: bytes.length }, asked, "a.csv");
};

/** A field with or without quotes, in which a line may end. */
const field = fc.constantFrom("1", "ant", '"a,b"', '"two\nlines"', '"say ""so"""', "", " ");
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const piece = fc
  .tuple(fc.array(fc.array(field, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }), lineEnd)
  .map(([lines, end]) => lines.map((fields) => fields.join(",") + end).join(""));

/** Bytes beyond which a table is only counted. */
const LONG = 2_000_001;

describe("a long table", () => {
  it("has as many records and blank lines as its pieces together", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(piece, fc.constantFrom("", "5,6", " "), (text, last) => {
        const one = read(text);
        // What is quoted only in part is not taken apart.
        fc.pre(one !== undefined);
        const times = Math.ceil(LONG / text.length);
        const long = read(text.repeat(times) + last);
        const more = last === "" ? 0 : 1;
        expect(long?.total).toBe((one.total ?? 0) * times + more);
        expect(long?.blanks).toBe(one.blanks * times + (last === " " ? 1 : 0));
        expect(long?.records.length).toBeLessThanOrEqual(64_000);
        expect(long?.records.slice(0, one.records.length)).toEqual(one.records);
      }),
      // The start that is taken apart ends between the two signs of this one's line end.
      { numRuns: 6, examples: [['"a,b"\r\n', ""]] },
    );
  });

  it("of which only the start was read, or with comments, has a number of records that nobody knows", () => {
    const count = Math.ceil(LONG / 4);
    const text = "1,2\n".repeat(count);
    const bytes = new TextEncoder().encode(text);
    expect(readRecords({ bytes, size: bytes.length + 1 }, question, "a.csv")?.total).toBeUndefined();
    expect(read(text, { ...question, comment: "#" })?.total).toBeUndefined();
    expect(read(text)?.total).toBe(count);
  });
});
