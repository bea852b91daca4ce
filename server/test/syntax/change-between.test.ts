/** A single change makes one text of another, changes no more than it must, and takes nothing apart. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween } from "../../src/syntax/edits/change-between";

/** Texts of few signs, some of which stand on both sides of a change; pairs of surrogates that share a half, and line ends. */
const sign = fc.constantFrom("a", "b", "\n", "\r\n", "\r", "\u{1F600}", "\u{1F601}", "\u{1F4A9}");
const text = fc.array(sign, { maxLength: 7 }).map((signs) => signs.join(""));

const isApart = (whole: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(whole.charAt(offset - 1)) || whole.slice(offset - 1, offset + 1) === "\r\n";

/** Places of a text where it can be cut. */
const cutsOf = (whole: string): readonly number[] =>
  Array.from({ length: whole.length + 1 }, (_, i) => i).filter(
    (at) => at === 0 || at === whole.length || !isApart(whole, at),
  );

describe("the change between two texts", () => {
  it("makes the second of the first, and takes no sign apart", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end, text: given } = changeBetween(before, after);
        expect(before.slice(0, start) + given + before.slice(end)).toBe(after);
        expect(cutsOf(before)).toContain(start);
        expect(cutsOf(before)).toContain(end);
        expect(cutsOf(after)).toContain(start);
        expect(cutsOf(after)).toContain(start + given.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it("begins as late as it can, and then ends as early", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end } = changeBetween(before, after);
        const [own, other] = [cutsOf(before), cutsOf(after)];
        const starts = own.filter((at) => other.includes(at) && before.slice(0, at) === after.slice(0, at));
        expect(start).toBe(Math.max(...starts));
        const ends = own.filter((at) => {
          const behind = before.length - at;
          const same = after.length - behind;
          return (
            at >= start && same >= start && other.includes(same) && before.slice(at) === after.slice(same)
          );
        });
        expect(end).toBe(Math.min(...ends));
      }),
      { numRuns: 2_000 },
    );
  });
});
