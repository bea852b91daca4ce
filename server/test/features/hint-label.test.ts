// The label of a hint: whole where it fits, shortened by meaning where not.
import { describe, expect, it } from "vitest";
import { fullLabel, hintLabel, labelText, LONGEST_LABEL } from "../../src/features/hints/hint-label";
import { groupDigits, shortCount } from "../../src/features/text/count-text";
import { fromPolynomial, known, OPEN, type Dim } from "../../src/values/dimensions/dimension";
import { add } from "../../src/values/dimensions/arithmetic";
import { atom, ofAtom } from "../../src/values/dimensions/polynomial";
import { shapeOf } from "../../src/values/dimensions/shape";

const dims = (...sizes: readonly (number | null | Dim)[]): readonly Dim[] =>
  sizes.map((size) => (size === null ? OPEN : typeof size === "number" ? known(size) : size));
const label = (
  visits: readonly (readonly (number | null | Dim)[])[],
  counts: readonly number[] = [],
): string =>
  labelText(
    hintLabel({
      visits: visits.map((v) => [shapeOf(dims(...v))]),
      counts: counts.map((c) => known(c)),
    }),
  );

describe("a hint's label", () => {
  it("shows shape and parameters", () => {
    expect(label([[null, 119, 100]], [9100])).toBe("→ (None, 119, 100) · 9,100");
  });
  it("is made for a number that a long loop went on adding to", () => {
    let sum: Dim = known(0);
    for (let round = 0; round < 20_000; round++) sum = add(sum, known(1));
    expect(label([[null, sum]])).toBe("→ (None, 20000)");
  });
  it("leaves out parameters where there are none", () => {
    expect(label([[null, 59, 100]], [0])).toBe("→ (None, 59, 100)");
  });
  it("keeps the comma of a single axis", () => {
    expect(label([[null]])).toBe("→ (None,)");
  });
  it("shortens the count first, then leaves out middle axes", () => {
    expect(label([[null, 1024, 1024, 512]], [2359808])).toBe("→ (None, 1024, 1024, 512) · 2.36M");
    expect(label([[null, 10, 112, 112, 112, 64]], [1792])).toBe("→ (None, 10, …, 112, 64) · 1,792");
  });
  it("shows what visits differ in, and what they share once", () => {
    expect(
      label(
        [
          [null, 32, 8],
          [null, 64, 8],
        ],
        [100, 200],
      ),
    ).toBe("→ (None, 32|64, 8) · 100|200");
    expect(
      label(
        [
          [null, 16],
          [null, 32],
          [null, 64],
          [null, 128],
        ],
        [],
      ),
    ).toBe("→ (None, 16…128)");
  });
  it("shows visits whole where their lengths belong together", () => {
    expect(
      label([
        [null, 4],
        [null, 2, 8],
      ]),
    ).toBe("→ (None, 4) | (None, 2, 8)");
    expect(
      label([
        [null, 4, 4, 128],
        [null, 2, 2, 256],
        [null, 1, 1, 512],
      ]),
    ).toBe("→ (None, 4, 4, 128) … (None, 1, 1, 512)");
  });
  it("counts the shapes that have no room", () => {
    expect(
      label([
        [null, 112, 112, 64],
        [null, 56, 56, 128],
        [null, 28, 28, 256],
      ]),
    ).toBe("→ (None, 112, 112, 64) … 3 shapes");
  });
  it("says that other ways of reaching the line are not known", () => {
    const facts = { visits: [[shapeOf(dims(null, 8))]], isPartial: true, counts: [] };
    expect(labelText(hintLabel(facts))).toBe("→ (None, 8) | ?");
  });
  it("tells an open batch once, whatever it was run with", () => {
    expect(
      label([
        [32, 8],
        [null, 8],
      ]),
    ).toBe("→ (None, 8)");
  });
  it("lists several shapes, and counts those that have no room", () => {
    const shape = shapeOf(dims(60000, 28, 28));
    const facts = { visits: [[shapeOf(dims(null, 28, 28, 1)), shapeOf(dims(null, 10))]], counts: [] };
    expect(labelText(hintLabel(facts))).toBe("→ (None, 28, 28, 1), (None, 10)");
    const four = { visits: [[shape, shapeOf(dims(60000)), shape, shape]], counts: [] };
    expect(labelText(hintLabel(four))).toBe("→ (60000, 28, 28) and 3 more");
    expect(labelText(hintLabel(four, "zh-cn"))).toBe("→ (60000, 28, 28) 和另外 3 个");
  });
  it("lists no more shapes in its tooltip than anybody reads", () => {
    const visits = Array.from({ length: 500 }, (_, i) => [shapeOf(dims(null, ...Array<number>(i).fill(7)))]);
    const full = fullLabel({ visits, counts: [] });
    expect(full).toMatch(/^→ \(None,\) \| \(None, 7\) \| .* … 500 shapes$/);
    expect(full.split(" | ")).toHaveLength(41);
    expect(labelText(hintLabel({ visits, counts: [] }))).toBe("→ (None,) … 500 shapes");
  });
  it("says how many batches a data set has, where there is room", () => {
    const elements = { count: known(32), areBatches: true };
    const facts = { visits: [[shapeOf(dims(null, 8)), shapeOf(dims(null))]], counts: [], elements };
    expect(labelText(hintLabel(facts))).toBe("→ (None, 8), (None,) · 32 batches");
  });
  it("counts equal outputs", () => {
    const state = shapeOf(dims(null, 8));
    expect(labelText(hintLabel({ visits: [[state, state, state]], counts: [] }))).toBe("→ 3 × (None, 8)");
  });
  it("gives up on a formula that does not fit, but not on the shape", () => {
    const steps = fromPolynomial(ofAtom(atom("n", "n_timesteps")));
    const facts = {
      visits: [[shapeOf([OPEN, add(steps, known(-9)), known(100)])]],
      counts: [add(steps, known(1))],
    };
    expect(labelText(hintLabel(facts))).toBe("→ (None, n_timesteps - 9, 100)");
    expect(fullLabel(facts)).toBe("→ (None, n_timesteps - 9, 100) · n_timesteps + 1");
  });
  it("leads each number to where it was written", () => {
    const span = { file: "a.py", start: 3, end: 6 };
    const parts = hintLabel({
      visits: [
        [shapeOf([OPEN, known(119, { formula: { operation: "+", operands: [known(128, { span })] } })])],
      ],
      counts: [],
    });
    expect(parts.find((part) => part.text === "119")?.origin).toEqual(span);
  });
  it("is never longer than it may be where its parts allow it", () => {
    for (const sizes of [
      [null, 7],
      [null, 224, 224, 3],
      [null, 1, 2, 3, 4, 5, 6, 7],
    ]) {
      expect(label([sizes], [123456789]).length).toBeLessThanOrEqual(LONGEST_LABEL);
    }
  });
});

describe("a count", () => {
  it("is grouped, or shortened to three digits", () => {
    expect([999, 1000, 1234567].map(groupDigits)).toEqual(["999", "1,000", "1,234,567"]);
    expect([999, 9100, 147584, 2359808, 999_950].map(shortCount)).toEqual([
      "999",
      "9.1k",
      "148k",
      "2.36M",
      "1M",
    ]);
  });
});
