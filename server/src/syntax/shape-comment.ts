/** Finds `# shape:` comments, which declare what the statement or parameter before them is. */
import { matchAt } from "./match-at";
import type { Range } from "./ast";

/** A `# shape:` comment behind a statement or a parameter; the range is that of `text`, behind the colon. */
export interface ShapeComment extends Range {
  readonly text: string;
}

const COMMENT = /[ \t]*#[ \t]*shape[ \t]*:([^\r\n]*)/iy;
const BEHIND_COMMA = /[ \t]*,?[ \t]*#[ \t]*shape[ \t]*:([^\r\n]*)/iy;

function commentAt(pattern: RegExp, text: string, offset: number, base: number): ShapeComment | undefined {
  const match = matchAt(pattern, text, offset);
  if (!match) return undefined;
  const [whole, told = ""] = match;
  const said = told.trim();
  const start = offset + whole.length - told.trimStart().length - base;
  return { start, end: start + said.length, text: said };
}

/** The comment that follows on the line at `offset` of the text; its range counts from `base`. */
export const shapeCommentAt = (text: string, offset: number, base: number): ShapeComment | undefined =>
  commentAt(COMMENT, text, offset, base);

/** The same behind a parameter, whose comma stands before the comment. */
export const shapeCommentBehind = (text: string, offset: number, base: number): ShapeComment | undefined =>
  commentAt(BEHIND_COMMA, text, offset, base);
