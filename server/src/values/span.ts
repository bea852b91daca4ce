/** A place in a source file, the only notion of position below the `lsp` and `cli` rooms. */

/** Half-open range of UTF-16 offsets in the file called `file` (a path or URI, opaque here). */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Whether two spans are the same place. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.file === b.file;
}

/** Whether `outer` covers `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
