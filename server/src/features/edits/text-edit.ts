/** Changes of a text as plain data, and what they do to it. */

/** Replaces `start` to `end` (UTF-16 offsets of the text before any edit) by `newText`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Whether fixes that are applied together share it: an import that several of them need is written once. */
  readonly isShared?: true;
}

/** Insertions at one place keep the order in which they are listed. */
const inOrder = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.i - b.i)
    .map(({ edit }) => edit);

/** The text after the edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of inOrder(edits)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/**
 * Where what stood at an offset of the old text stands in the new one: behind an insertion at that very offset, and
 * at the start of a range that was replaced around it.
 */
export function mapOffset(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, newText } of inOrder(edits)) {
    if (end <= offset && (start < offset || start === end)) shift += newText.length - (end - start);
    else if (start < offset) return start + shift;
  }
  return offset + shift;
}
