/** Offsets of a document to URIs and positions of the client, which knows a notebook's document as many: its cells. */
import type { Position, Range } from "vscode-languageserver";
import type { LineIndex } from "../analysis/line-index";
import type { WrittenFile } from "../syntax/notebooks/write-magic";

/** A stretch of a document that the client knows by a URI of its own: a whole file, or one cell of a notebook. */
export interface DocumentPart {
  readonly uri: string;
  /** The version that the client gave to what it knows by this URI. */
  readonly version: number;
  /** Where it stands in the document; it begins a line, and its end is in front of the line end that joins it. */
  readonly start: number;
  readonly end: number;
  /** The file that a cell writes when it runs. */
  readonly writes?: WrittenFile;
}

/** A document as far as its parts and lines are concerned. */
export interface Parted {
  readonly lines: () => LineIndex;
  /** In the order of the document; never empty. */
  readonly parts: () => readonly [DocumentPart, ...DocumentPart[]];
}

/** The part that holds an offset; a line end that joins two belongs to the first. */
export function partAt(document: Parted, offset: number): DocumentPart {
  const parts = document.parts();
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return parts[low] ?? parts[0];
}

const clamp = (offset: number, { start, end }: DocumentPart): number =>
  Math.max(start, Math.min(offset, end));

/** An offset of the document as a position in a part; what lies outside of it is its nearest end. */
export function positionIn(document: Parted, part: DocumentPart, offset: number): Position {
  const lines = document.lines();
  const { line, character } = lines.positionAt(clamp(offset, part));
  return { line: line - lines.positionAt(part.start).line, character };
}

/** A span as a range in a part, cut off where the part ends. */
export function rangeIn(
  document: Parted,
  part: DocumentPart,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return { start: positionIn(document, part, start), end: positionIn(document, part, end) };
}

/** A position in a part as an offset of the document. */
export function offsetIn(document: Parted, part: DocumentPart, { line, character }: Position): number {
  const lines = document.lines();
  const first = lines.positionAt(part.start).line;
  return clamp(lines.offsetAt({ line: first + line, character }), part);
}
