/** Hints that are kept while code does not parse: each stands behind the very code that it was made for, or is gone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InlayHint } from "../../src/features/hints/inlay-hints";
import { shiftHints, withKept } from "../../src/lsp/kept-hints";

/** A hint of a label; its number leads somewhere. */
const hintAt = (offset: number, label = "7", isMade = true): InlayHint => ({
  offset,
  kind: "layer",
  target: undefined,
  visits: [],
  isPartial: false,
  parts: () => [{ text: label, origin: { file: "/w/a.py", start: 0, end: 1 } }],
  isMade: () => isMade,
  tooltip: () => "",
  partSections: () => [],
});

/** Lines of code, of which some have a comment, with their line ends. */
const line = fc.record({
  code: fc.constantFrom("a", "bc", "d e"),
  rest: fc.constantFrom("", "", "  # f"),
  end: fc.constantFrom("\n", "\r\n"),
});
const change = fc.record({
  at: fc.nat(40),
  length: fc.constantFrom(0, 0, 1, 2, 5, 9),
  text: fc.constantFrom("", "x", "\n", "y\n", "\nz", "u\nv"),
});

/** Where lines of a text start and where their code ends. */
function placesOf(lines: readonly { code: string; rest: string; end: string }[]) {
  let start = 0;
  return lines.map(({ code, rest, end }) => {
    const place = { start, hint: start + code.length, end: start + code.length + rest.length };
    start = place.end + end.length;
    return place;
  });
}

describe("hints after a change", () => {
  it("stand behind the code that they stood behind, which begins a line as it did", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), change, (lines, { at, length, text }) => {
        const before = lines.map(({ code, rest, end }) => code + rest + end).join("");
        const places = placesOf(lines);
        const start = Math.min(at, before.length);
        const end = Math.min(start + length, before.length);
        const after = before.slice(0, start) + text + before.slice(end);
        const left = shiftHints(
          places.map(({ hint }, i) => hintAt(hint, String(i))),
          before,
          { start, end, text },
        );
        for (const hint of left) {
          const own = Number(hint.parts()[0]?.text);
          const [code, place] = [lines[own]?.code ?? "", places[own]];
          if (!place) throw new Error("a hint comes from nowhere");
          expect(after.slice(hint.offset - code.length, hint.offset)).toBe(code);
          expect(after.slice(0, hint.offset - code.length)).toMatch(/(?:^|[\r\n])$/);
          // It is the same code, not code that looks the same.
          expect(hint.offset - place.hint).toBe(end <= place.start ? text.length - (end - start) : 0);
        }
        // What is changed in other lines, or put between lines, takes no hint away.
        const isElsewhere = ({ start: from, hint, end: to }: (typeof places)[number]): boolean =>
          end < from ||
          start > to ||
          (start > hint && start <= to) ||
          (start === end && start === from && text.endsWith("\n")) ||
          (start === end && start === hint && text.startsWith("\n"));
        const wanted = places.flatMap((place, i) => (isElsewhere(place) ? [String(i)] : []));
        expect(left.map((hint) => hint.parts()[0]?.text)).toEqual(expect.arrayContaining(wanted));
      }),
      { numRuns: 1_000 },
    );
  });

  it("are gone where the line before was joined to theirs, and where nobody has seen them", () => {
    const joined = { start: 1, end: 2, text: "" };
    expect(shiftHints([hintAt(3)], "a\nb", joined)).toEqual([]);
    expect(shiftHints([hintAt(3)], "a\nb", { start: 0, end: 2, text: "" })).toMatchObject([{ offset: 1 }]);
    expect(shiftHints([hintAt(4)], "\na\nb", { start: 1, end: 3, text: "" })).toMatchObject([{ offset: 2 }]);
    const far = { start: 0, end: 0, text: "x\n" };
    expect(shiftHints([hintAt(3, "7", false)], "a\nb", far)).toEqual([]);
  });
});

describe("kept hints", () => {
  const text = "a\nb\nc\n";
  const told = (present: readonly InlayHint[], kept: readonly InlayHint[]): readonly string[] =>
    withKept(present, kept, text).map((hint) => `${hint.offset} ${hint.parts()[0]?.text}`);

  it("stand on lines that have none, in the order of the text, and lead nowhere", () => {
    expect(told([hintAt(3, "new")], [hintAt(5, "old"), hintAt(1, "old"), hintAt(3, "old")])).toEqual([
      "1 old",
      "3 new",
      "5 old",
    ]);
    const [first, second] = withKept([hintAt(3)], [hintAt(1)], text);
    expect([first?.parts()[0]?.origin, second?.parts()[0]?.origin?.file]).toEqual([undefined, "/w/a.py"]);
  });

  it("stand for those that tell nothing, unless they tell nothing themselves", () => {
    expect(told([hintAt(1, "?")], [hintAt(1, "7")])).toEqual(["1 7"]);
    const withOrigin = withKept([hintAt(1, "?")], [hintAt(1, "?")], text);
    expect(withOrigin[0]?.parts()[0]?.origin).toBeDefined();
    expect(told([hintAt(1, "8")], [hintAt(1, "?")])).toEqual(["1 8"]);
  });
});
