/** A document of several cells: places and edits of the whole are places and edits of the cells. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineIndex } from "../../src/analysis/line-index";
import { applyEdits } from "../../src/features/edits/text-edit";
import { type DocumentPart, type Parted, offsetIn, partAt, positionIn } from "../../src/lsp/document-part";
import { protocolEdits } from "../../src/lsp/protocol-edits";

/** Cells' texts as one document, each behind the line end of the one before it. */
function documentOf(cells: readonly string[]): Parted & { readonly text: string } {
  const text = cells.join("\n");
  let start = 0;
  const parts = cells.map((cell, i): DocumentPart => {
    const part = { uri: `cell:${i}`, version: 1, start, end: start + cell.length };
    start += cell.length + 1;
    return part;
  });
  const [first, ...rest] = parts;
  if (!first) throw new Error("a document has a part");
  const lines = lineIndex(text);
  return { text, lines: () => lines, parts: () => [first, ...rest] };
}

const cell = fc
  .array(fc.constantFrom("a", "b = 1", "\n", " "), { maxLength: 6 })
  .map((pieces) => pieces.join(""));
const cells = fc.array(cell, { minLength: 1, maxLength: 4 });

describe("an offset of a document", () => {
  it("is in the last cell that begins before it, and leads back from its position there", () => {
    fc.assert(
      fc.property(cells, fc.nat(60), (texts, given) => {
        const document = documentOf(texts);
        const offset = Math.min(given, document.text.length);
        const part = partAt(document, offset);
        expect(part).toEqual(document.parts().findLast(({ start }) => start <= offset));
        const { line, character } = positionIn(document, part, offset);
        const before = texts[Number(part.uri.slice("cell:".length))]?.slice(0, offset - part.start) ?? "";
        expect(line).toBe(before.split("\n").length - 1);
        expect(character).toBe(before.length - (before.lastIndexOf("\n") + 1));
        expect(offsetIn(document, part, { line, character })).toBe(Math.min(offset, part.end));
      }),
    );
  });

  it("outside of a cell is that cell's nearest end", () => {
    const document = documentOf(["ab", "c\nde", "f"]);
    const part = document.parts()[1];
    if (!part) throw new Error("there is no second cell");
    expect(positionIn(document, part, 0)).toEqual({ line: 0, character: 0 });
    expect(positionIn(document, part, 99)).toEqual({ line: 1, character: 2 });
    expect(offsetIn(document, part, { line: 7, character: 0 })).toBe(part.end);
  });
});

describe("an edit of a document", () => {
  const edit = fc.record({
    at: fc.nat(60),
    length: fc.nat(8),
    newText: fc.constantFrom("", "x", "y\n", "z\nw"),
  });

  it("within a cell is the same edit of that cell, and across cells it is none", () => {
    fc.assert(
      fc.property(cells, edit, (texts, { at, length, newText }) => {
        const document = documentOf(texts);
        const start = Math.min(at, document.text.length);
        const end = Math.min(start + length, document.text.length);
        const part = partAt(document, start);
        const made = protocolEdits(document, [{ start, end, newText }]);
        // The line end behind a cell may go with its last line.
        if (end > part.end + 1) {
          expect(made).toBeUndefined();
          return;
        }
        fc.pre(end <= part.end && start <= part.end);
        const [only, ...more] = made ?? [];
        expect([only?.part, more]).toEqual([part, []]);
        const [text] = only?.edits ?? [];
        const own = texts[Number(part.uri.slice("cell:".length))] ?? "";
        const lines = lineIndex(own);
        const range = text && {
          start: lines.offsetAt(text.range.start),
          end: lines.offsetAt(text.range.end),
        };
        const cellAfter = range && applyEdits(own, [{ ...range, newText: text.newText }]);
        expect(cellAfter).toBe(
          applyEdits(own, [{ start: start - part.start, end: end - part.start, newText }]),
        );
      }),
    );
  });

  it("behind the last line of a cell begins a line of that cell", () => {
    const document = documentOf(["a", "b"]);
    const made = protocolEdits(document, [{ start: 2, end: 2, newText: "c\n" }]);
    expect(made?.[0]?.part.uri).toBe("cell:1");
    const behind = protocolEdits(documentOf(["a"]), [{ start: 2, end: 2, newText: "c\n" }]);
    expect(behind?.[0]?.edits).toEqual([
      { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } }, newText: "\nc" },
    ]);
  });

  it("goes with the others of its cell", () => {
    const document = documentOf(["ab", "cd"]);
    const edits = [0, 1, 3].map((start) => ({ start, end: start + 1, newText: "x" }));
    expect(protocolEdits(document, edits)?.map(({ part, edits: own }) => [part.uri, own.length])).toEqual([
      ["cell:0", 2],
      ["cell:1", 1],
    ]);
  });
});
