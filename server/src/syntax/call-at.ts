/** Facts about how a call is written, which an edit of its arguments must respect. */
import { matchAt } from "./match-at";
import type { Argument, Call, Range } from "./ast";
import { scanLines } from "./logical-lines";

/** One argument as written; offsets are in the file. */
export interface ArgumentText extends Range {
  readonly argument: Argument;
  /** Place among the arguments, from 0. */
  readonly index: number;
  readonly name?: string;
  readonly spread?: "*" | "**";
  /** The value without `name=` or stars, parentheses around it included. */
  readonly valueRange: Range;
  /** The comma behind it. */
  readonly comma?: Range;
}

/** A call as written; offsets are in the file. */
export interface CallText extends Range {
  /** From `(` to `)`, both included. */
  readonly argumentsRange: Range;
  readonly arguments: readonly ArgumentText[];
  /** Whether a comma stands behind the last argument. */
  readonly hasTrailingComma: boolean;
  /** Whether `(` and `)` stand in different lines. */
  readonly isMultiline: boolean;
  /**
   * The blanks in front of an argument that begins its line; undefined when none does. A new argument on a line
   * of its own takes the same.
   */
  readonly argumentIndentation?: string;
  /** Whether `)` is the first thing in its line. */
  readonly closesOnOwnLine: boolean;
  /** Comments between the parentheses, in order. */
  readonly comments: readonly Range[];
  /** The only argument is a generator without parentheses of its own: `sum(x for x in y)`. */
  readonly isBareGenerator: boolean;
}

/** Reads how `call`, whose offsets are relative to `base`, is written in the file's text. */
export function callText(text: string, call: Call, base: number): CallText {
  const argumentsRange = shift(call.argumentsRange, base);
  const comments = commentsWithin(text, argumentsRange, call, base);
  const close = argumentsRange.end - 1;
  const args = call.arguments.map((argument, index): ArgumentText => {
    const range = shift(argument, base);
    const next = call.arguments[index + 1];
    return {
      ...range,
      argument,
      index,
      name: argument.name,
      spread: argument.spread,
      valueRange: { start: valueStart(text, argument, range), end: range.end },
      comma: commaBetween(text, range.end, next ? next.start + base : close, comments),
    };
  });
  const leading = args
    .map((argument) => blanksBefore(text, argument.start))
    .find((blanks) => blanks !== undefined);
  const [only] = call.arguments;
  return {
    ...shift(call, base),
    argumentsRange,
    arguments: args,
    hasTrailingComma: args.at(-1)?.comma !== undefined,
    isMultiline: /[\r\n]/.test(text.slice(argumentsRange.start, argumentsRange.end)),
    argumentIndentation: leading,
    closesOnOwnLine: blanksBefore(text, close) !== undefined,
    comments,
    isBareGenerator: only?.start === call.argumentsRange.start,
  };
}

function shift(range: Range, base: number): Range {
  return { start: range.start + base, end: range.end + base };
}

/** Comments in front of, between and behind the arguments; those inside an argument's value move with it. */
function commentsWithin(text: string, range: Range, call: Call, base: number): Range[] {
  const inner = scanLines(text, range.start, range.end).comments;
  return inner.filter(
    (comment) =>
      !call.arguments.some(({ start, end }) => start + base <= comment.start && comment.end <= end + base),
  );
}

const KEYWORD = /[^=]*=\s*/y;
const STARS = /\*{1,2}\s*/y;

function valueStart(text: string, argument: Argument, range: Range): number {
  const pattern = argument.name !== undefined ? KEYWORD : argument.spread !== undefined ? STARS : undefined;
  if (!pattern) return range.start;
  const before = matchAt(pattern, text, range.start);
  return range.start + (before?.[0].length ?? 0);
}

function commaBetween(text: string, from: number, to: number, comments: readonly Range[]): Range | undefined {
  for (let i = from; i < to; i++) {
    const comment = comments.find(({ start }) => start === i);
    if (comment) i = comment.end - 1;
    else if (text[i] === ",") return { start: i, end: i + 1 };
  }
  return undefined;
}

/** The blanks before `offset` if nothing else stands before it in its line. */
function blanksBefore(text: string, offset: number): string | undefined {
  let start = offset;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
  const isLineStart = start === 0 || text[start - 1] === "\n" || text[start - 1] === "\r";
  return isLineStart ? text.slice(start, offset) : undefined;
}
