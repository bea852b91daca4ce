/** Stretches tell where a text differs from an earlier one, whatever edits came in between. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asOne, type Stretch, withChange } from "../../src/syntax/edits/changed-stretches";

const EARLIER = "abcdefghijklmnopqrstuvwxyz".repeat(4);

/** The earlier text with its stretches filled from the present one. */
function filled(stretches: readonly Stretch[], present: string): string {
  let text = "";
  let at = 0;
  for (const { from, to, length } of stretches) {
    text += EARLIER.slice(at, from);
    text += present.slice(text.length, text.length + length);
    at = to;
  }
  return text + EARLIER.slice(at);
}

const change = fc.record({
  at: fc.nat(200),
  remove: fc.nat(8),
  text: fc.constantFrom("", "1", "23", "456789"),
});

/** The text after some changes, and the stretches in which it differs. */
function after(changes: readonly { readonly at: number; readonly remove: number; readonly text: string }[]): {
  readonly text: string;
  readonly stretches: readonly Stretch[];
} {
  let text = EARLIER;
  let stretches: readonly Stretch[] = [];
  for (const { at, remove, text: put } of changes) {
    const start = at % (text.length + 1);
    const end = Math.min(text.length, start + remove);
    stretches = withChange(stretches, { start, end, text: put });
    text = text.slice(0, start) + put + text.slice(end);
  }
  return { text, stretches };
}

describe("stretches that changed", () => {
  it("leave what they do not name as it was", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const { text, stretches } = after(changes);
        expect(filled(stretches, text)).toBe(text);
        expect(filled([asOne(stretches)], text)).toBe(text);
        for (const [i, { from }] of stretches.entries())
          if (i > 0) expect(from).toBeGreaterThan(stretches[i - 1]?.to ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it("are one for each place that is far from the others", () => {
    const { stretches } = after([
      { at: 50, remove: 1, text: "23" },
      { at: 10, remove: 2, text: "" },
      { at: 49, remove: 1, text: "1" },
    ]);
    expect(stretches).toEqual([
      { from: 10, to: 12, length: 0 },
      { from: 50, to: 51, length: 2 },
    ]);
  });
});
