/** Rounds of edits as one: what several rounds of fixes change is handed to the editor as edits of the text that it has. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composedEdits } from "../../src/features/edits/composed-edits";
import { type TextEdit, applyEdits } from "../../src/features/edits/text-edit";

const TEXT = "abcdefghijklmnopqrstuvwxyz";

/** Cuts in a text, as shares of its length, with what is put between each pair of them. */
const cuts = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    newText: fc.constantFrom("", "1", "23", "456"),
  }),
  { maxLength: 8 },
);

/** Edits that do not overlap, of which several may touch and insertions stand where others end. */
function editsOf(
  text: string,
  round: readonly { readonly at: number; readonly newText: string }[],
): TextEdit[] {
  const places = round.map(({ at }) => Math.floor(at * (text.length + 1))).sort((a, b) => a - b);
  return round.flatMap(({ newText }, i) => {
    const [start, end] = [places[2 * i], places[2 * i + 1]];
    return start === undefined || end === undefined ? [] : [{ start, end, newText }];
  });
}

describe("rounds of edits", () => {
  it("come to the same as one round, in whatever order each is listed", () => {
    fc.assert(
      fc.property(fc.array(cuts, { minLength: 1, maxLength: 4 }), (rounds) => {
        let text = TEXT;
        const given = rounds.map((round) => {
          const edits = editsOf(text, round);
          text = applyEdits(text, edits);
          return edits;
        });
        expect(applyEdits(TEXT, composedEdits(TEXT, given))).toBe(text);
        // Those at one place count in the order in which they are listed, so only rounds without such are turned round.
        const turned = given.map((edits) =>
          new Set(edits.map(({ start }) => start)).size === edits.length ? edits.toReversed() : edits,
        );
        expect(applyEdits(TEXT, composedEdits(TEXT, turned))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("put what is inserted where another edit begins in front of it, however they are listed", () => {
    const [inserted, replaced] = [
      { start: 3, end: 3, newText: "+" },
      { start: 3, end: 5, newText: "-" },
    ];
    for (const round of [
      [inserted, replaced],
      [replaced, inserted],
    ])
      expect(applyEdits("abcdefg", composedEdits("abcdefg", [round]))).toBe("abc+-fg");
  });

  it("leave no edit where the later take back the earlier", () => {
    const rounds = [[{ start: 2, end: 2, newText: "xy" }], [{ start: 2, end: 4, newText: "" }]];
    expect(composedEdits("abcdefg", rounds)).toEqual([]);
  });
});
