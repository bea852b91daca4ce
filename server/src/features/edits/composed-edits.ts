/** Edits made one after the other as one list of edits of the first text: what an editor can apply in one step. */
import type { TextEdit } from "./text-edit";

/** A stretch of the edited text: kept from the first text, or written by an edit. */
type Piece =
  | { readonly kind: "kept"; readonly start: number; readonly end: number }
  | { readonly kind: "written"; readonly text: string };

const lengthOf = (piece: Piece): number =>
  piece.kind === "kept" ? piece.end - piece.start : piece.text.length;

function partOf(piece: Piece, from: number, to: number): Piece {
  return piece.kind === "kept"
    ? { kind: "kept", start: piece.start + from, end: piece.start + to }
    : { kind: "written", text: piece.text.slice(from, to) };
}

/** The pieces that stand between two offsets of the edited text. */
function between(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const begin = at;
    at += lengthOf(piece);
    const [from, to] = [Math.max(start, begin), Math.min(end, at)];
    return from < to ? [partOf(piece, from - begin, to - begin)] : [];
  });
}

function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const result: Piece[] = [];
  let at = 0;
  for (const { start, end, newText } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result.push(...between(pieces, at, start));
    if (newText !== "") result.push({ kind: "written", text: newText });
    at = end;
  }
  return [...result, ...between(pieces, at, length)];
}

/**
 * The edits of the first text that do what all `rounds` do, each round's edits counting from the text that the one
 * before it left. The edits of a round must not overlap.
 */
export function composedEdits(text: string, rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const first: readonly Piece[] = [{ kind: "kept", start: 0, end: text.length }];
  const pieces = rounds.reduce(edited, first);
  const result: TextEdit[] = [];
  let at = 0;
  let written = "";
  const close = (end: number): void => {
    if (written !== "" || at < end) result.push({ start: at, end, newText: written });
    written = "";
  };
  for (const piece of pieces) {
    if (piece.kind === "written") {
      written += piece.text;
      continue;
    }
    close(piece.start);
    at = piece.end;
  }
  close(text.length);
  return result;
}
