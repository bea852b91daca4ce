/** A place in a source file, the only notion of position below the `lsp` and `cli` rooms. */

/** Half-open range of UTF-16 offsets in the file called `file` (a path or URI, opaque here). */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The place of what no file holds: what a library makes by itself. */
export const NOWHERE: Span = { file: "", start: 0, end: 0 };

/**
 * Where a top-level statement stands in its file. Spans inside the statement count from it, so that an edit further
 * up moves them all by moving this, and what was found out about the statement stays as it is.
 */
export interface Anchor {
  base: number;
}

class AnchoredSpan implements Span {
  constructor(
    readonly file: string,
    private readonly anchor: Anchor,
    private readonly from: number,
    private readonly to: number,
  ) {}

  get start(): number {
    return this.anchor.base + this.from;
  }

  get end(): number {
    return this.anchor.base + this.to;
  }

  lastCharacters(count: number): Span {
    return new AnchoredSpan(this.file, this.anchor, this.to - count, this.to);
  }

  withoutLast(count: number): Span {
    return new AnchoredSpan(this.file, this.anchor, this.from, this.to - count);
  }

  until(other: Span): Span | undefined {
    if (!(other instanceof AnchoredSpan) || other.anchor !== this.anchor) return undefined;
    return new AnchoredSpan(this.file, this.anchor, this.from, other.to);
  }

  get key(): string {
    return `${this.file}#${anchorNumber(this.anchor)}+${this.from}`;
  }
}

const anchorNumbers = new WeakMap<Anchor, number>();
let lastAnchor = 0;

function anchorNumber(anchor: Anchor): number {
  const known = anchorNumbers.get(anchor);
  if (known !== undefined) return known;
  lastAnchor += 1;
  anchorNumbers.set(anchor, lastAnchor);
  return lastAnchor;
}

/** A string that is the same for the start of the same piece of code, before and after edits elsewhere. */
export function placeKey(span: Span): string {
  return span instanceof AnchoredSpan ? span.key : `${span.file}@${span.start}`;
}

/** The span of `range`, whose offsets count from `anchor`. */
export function spanAt(
  file: string,
  anchor: Anchor,
  range: { readonly start: number; readonly end: number },
): Span {
  return new AnchoredSpan(file, anchor, range.start, range.end);
}

/** The last characters of a span; a copy of one with another start would not move along with its statement. */
export function endOf(span: Span, characters: number): Span {
  return span instanceof AnchoredSpan
    ? span.lastCharacters(characters)
    : { file: span.file, start: span.end - characters, end: span.end };
}

/** A span without its last characters, as `x` of `x.shape`. */
export function startOf(span: Span, characters: number): Span {
  return span instanceof AnchoredSpan
    ? span.withoutLast(characters)
    : { file: span.file, start: span.start, end: span.end - characters };
}

/** From the start of one place to the end of another of the same statement; undefined for places of two. */
export function until(from: Span, to: Span): Span | undefined {
  if (from instanceof AnchoredSpan) return from.until(to);
  return from.file === to.file ? { file: from.file, start: from.start, end: to.end } : undefined;
}

/** Whether an object is a place that code of the interpreter made. */
export function isSpan(node: object): boolean {
  return node instanceof AnchoredSpan;
}

/** Whether two spans are the same place. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.file === b.file;
}

/** Whether `outer` covers `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.file === inner.file && outer.start <= inner.start && inner.end <= outer.end;
}
