/** Reads Python's line structure without a grammar, for text that the grammar cannot parse and for magics. */
import type { Range } from "./ast";

/** One line; a string that spans lines keeps them together. Offsets are in the text that was scanned. */
export interface ScannedLine {
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** Where the code begins; `codeEnd` when there is none. */
  readonly codeStart: number;
  /** Where the code ends: before trailing blanks and comment. */
  readonly codeEnd: number;
  /** Columns of indentation, a tab reaching the next multiple of 8 as Python reads it. */
  readonly indent: number;
  /** Whether the line before ends with a backslash. */
  readonly isContinuation: boolean;
  /** Brackets opened less brackets closed. */
  readonly brackets: number;
  /** Whether a string in it spans lines. */
  readonly holdsLongString: boolean;
}

export interface ScannedLines {
  readonly lines: readonly ScannedLine[];
  readonly comments: readonly Range[];
}

const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const BACKSLASH = 92;
const BYTE_ORDER_MARK = 0xfeff;
const TAB_WIDTH = 8;

// What a character means outside strings. Plain numbers in an array, because every character of a file is looked up.
const PLAIN_ROLE = 0;
const LINE_END_ROLE = 1;
const HASH_ROLE = 2;
const BACKSLASH_ROLE = 3;
const QUOTE_ROLE = 4;
const OPEN_ROLE = 5;
const CLOSE_ROLE = 6;

const ROLES = new Uint8Array(128).fill(PLAIN_ROLE);
ROLES[LINE_FEED] = ROLES[CARRIAGE_RETURN] = LINE_END_ROLE;
ROLES[HASH] = HASH_ROLE;
ROLES[BACKSLASH] = BACKSLASH_ROLE;
ROLES[DOUBLE_QUOTE] = ROLES[SINGLE_QUOTE] = QUOTE_ROLE;
for (const bracket of "([{") ROLES[bracket.charCodeAt(0)] = OPEN_ROLE;
for (const bracket of ")]}") ROLES[bracket.charCodeAt(0)] = CLOSE_ROLE;

interface StringEnd {
  readonly end: number;
  readonly spansLines: boolean;
}

/** Where the string whose first quote is at `at` ends. */
function endOfString(text: string, at: number, to: number): StringEnd {
  const quote = text.charCodeAt(at);
  const isTriple = text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote && at + 2 < to;
  let spansLines = false;
  let lineEnd = -1;
  let i = at + (isTriple ? 3 : 1);
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) {
      i++;
      const escaped = text.charCodeAt(i);
      if (escaped === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED) i++;
      if (escaped !== LINE_FEED && escaped !== CARRIAGE_RETURN) continue;
      if (lineEnd < 0) lineEnd = i;
      spansLines = true;
    } else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      if (!isTriple) return { end: i, spansLines };
      if (lineEnd < 0) lineEnd = i;
      spansLines = true;
    } else if (code === quote) {
      if (!isTriple) return { end: i + 1, spansLines };
      if (text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote)
        return { end: i + 3, spansLines };
    }
  }
  // Never closed: only its own line is taken, so that what follows can still be read.
  return { end: lineEnd < 0 ? Math.min(i, to) : lineEnd, spansLines: false };
}

/**
 * Scans the lines of `text` from `from`, which must be the start of a line, up to `to`.
 * @param until lines that begin there or behind it are left out, while a string may still end there
 */
export function scanLines(text: string, from: number, to: number, until = to): ScannedLines {
  const lines: ScannedLine[] = [];
  const comments: Range[] = [];
  let position = from;
  let isContinuation = false;
  while (position < until) {
    const { line, endsWithBackslash } = scanLine(text, position, to, isContinuation, comments);
    lines.push(line);
    position = afterLineEnd(text, line.end, to);
    isContinuation = endsWithBackslash;
  }
  return { lines, comments };
}

interface LineScan {
  readonly line: ScannedLine;
  readonly endsWithBackslash: boolean;
}

function scanLine(
  text: string,
  start: number,
  to: number,
  isContinuation: boolean,
  comments: Range[],
): LineScan {
  let i = start;
  let indent = 0;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE) indent++;
    else if (code === TAB) indent = (Math.floor(indent / TAB_WIDTH) + 1) * TAB_WIDTH;
    else if (code === FORM_FEED) indent = 0;
    else if (code !== BYTE_ORDER_MARK) break;
  }
  const codeStart = i;
  let codeEnd = -1;
  let brackets = 0;
  let holdsLongString = false;
  let endsWithBackslash = false;
  scan: while (i < to) {
    switch (ROLES[text.charCodeAt(i)] ?? PLAIN_ROLE) {
      case LINE_END_ROLE:
        break scan;
      case HASH_ROLE: {
        const end = endOfLine(text, i, to);
        comments.push({ start: i, end });
        codeEnd = i;
        i = end;
        break scan;
      }
      case BACKSLASH_ROLE:
        // The lines of a block end before the last line end, which may be the one that goes on.
        if (isLineEnd(text, i + 1, text.length)) {
          endsWithBackslash = true;
          codeEnd = i++;
          break scan;
        }
        break;
      case QUOTE_ROLE: {
        const string = endOfString(text, i, to);
        holdsLongString ||= string.spansLines;
        i = string.end - 1;
        break;
      }
      case OPEN_ROLE:
        brackets++;
        break;
      case CLOSE_ROLE:
        brackets--;
        break;
    }
    i++;
  }
  codeEnd = withoutBlanks(text, codeStart, codeEnd < 0 ? i : codeEnd);
  const line = { start, end: i, codeStart, codeEnd, indent, isContinuation, brackets, holdsLongString };
  return { line, endsWithBackslash };
}

/** The end of `from` to `to` without the spaces and tabs at its end. */
function withoutBlanks(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text.charCodeAt(end - 1) === SPACE || text.charCodeAt(end - 1) === TAB)) end--;
  return end;
}

function isLineEnd(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  return at < to && (code === LINE_FEED || code === CARRIAGE_RETURN);
}

/** The end of the line that holds `from`, before its line end. */
export function endOfLine(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && !isLineEnd(text, i, to)) i++;
  return i;
}

/** The start of the next line, for a line that ends at `at`. */
export function afterLineEnd(text: string, at: number, to: number): number {
  if (at >= to) return to;
  const isPair =
    text.charCodeAt(at) === CARRIAGE_RETURN && at + 1 < to && text.charCodeAt(at + 1) === LINE_FEED;
  return isPair ? at + 2 : at + 1;
}

/** Where the line begins whose code begins at an offset; the offset itself where other code stands before it. */
export function startOfCode(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[ \t\f]/.test(text[start - 1] ?? "")) start--;
  return start === 0 || /[\r\n]/.test(text[start - 1] ?? "") ? start : offset;
}
