/** Which parts of a report a window reads, and which records of made-up runs stand back for real ones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutMadeUp } from "../../src/analysis/made-up-models";
import type { Report } from "../../src/analysis/report";
import { endsIn, partsOf, wholeLines } from "../../src/analysis/report-range";
import type { Span } from "../../src/values/records/span";

const FILE = "/ws/nets.py";
const report = (parts: Partial<Report>): Report => ({ file: FILE, ...parts }) as Report;

describe("a window", () => {
  const position = fc.nat(6);

  it("is of whole lines, from the first place of a line to its end", () => {
    const sign = fc.constantFrom("a", "b", "\n", "\r");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), fc.nat(12), fc.nat(12), (text, one, other) => {
        const at = [one, other].map((place) => Math.min(place, text.length)).sort((a, b) => a - b);
        const [from = 0, to = 0] = at;
        const before =
          text
            .slice(0, from)
            .split(/[\n\r]/)
            .at(-1) ?? "";
        const after = text.slice(to).split(/[\n\r]/)[0] ?? "";
        expect(wholeLines(text, { from, to })).toEqual({ from: from - before.length, to: to + after.length });
      }),
    );
  });

  it("has what ends in it, both of its ends included, and nothing of other files", () => {
    fc.assert(
      fc.property(position, position, position, fc.boolean(), (from, to, end, isOwn) => {
        const span: Span = { file: isOwn ? FILE : "/ws/other.py", start: 0, end };
        const places = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
        expect(endsIn(report({}), { from, to })(span)).toBe(isOwn && places.includes(end));
      }),
    );
  });

  it("that is not told has all of the file", () => {
    const isWanted = endsIn(report({}), undefined);
    expect([FILE, "/ws/other.py"].map((file) => isWanted({ file, start: 3, end: 9 }))).toEqual([true, false]);
  });

  it("is told of each place where it stands and where its layer was made", () => {
    const at = (start: number): Span => ({ file: FILE, start, end: start + 1 });
    const places = [
      { span: at(1), constructed: at(5) },
      { span: at(2), constructed: at(6) },
    ] as unknown as Report["places"];
    const results = [{ span: at(7) }, { span: at(8) }] as unknown as Report["results"];
    const parts = partsOf(report({ places, results }));
    expect(parts.places((span) => span.start === 2)).toEqual(places.slice(1));
    expect(parts.places((_, constructed) => constructed.start === 5)).toEqual(places.slice(0, 1));
    expect(parts.results(({ start }) => start === 8)).toEqual(results.slice(1));
  });
});

describe("records of code that nobody calls", () => {
  const places = fc.array(fc.record({ place: fc.constantFrom("a", "b", "c"), openWorld: fc.boolean() }));

  it("are left out exactly where a real call left one as well, and the order stays", () => {
    fc.assert(
      fc.property(places, (records) => {
        const isReal = (place: string): boolean =>
          records.some((record) => record.place === place && !record.openWorld);
        const expected = records.filter(({ place, openWorld }) => !(openWorld && isReal(place)));
        expect(withoutMadeUp(records, ({ place }) => place)).toEqual(expected);
      }),
    );
  });
});
