/** Reads anew only the statements around an edit, where the text before and behind them can't read otherwise for it. */
import type { ModuleSyntax, Range, Unit } from "./ast";
import { loweringSession, visitTopLevel } from "./lower-tree";
import { hasSyntaxError, type PythonParser } from "./parser";
import { cachedPiece, forgetStatement, keepPiece, type LoweredPiece, type UnitCache } from "./unit-cache";

/** The last version that the grammar could read as a whole, and how much of it the present text still has. */
export interface WholeVersion {
  readonly text: string;
  readonly syntax: ModuleSyntax;
  /** Characters at the start that no edit has reached since. */
  readonly head: number;
  /** Characters at the end that no edit has reached since. */
  readonly tail: number;
}

/** Statements read from a part of the text; offsets are in that part. */
interface ReadRegion {
  readonly units: readonly Unit[];
  readonly comments: readonly Range[];
}

const isLineStart = (text: string, offset: number): boolean =>
  offset === 0 || text[offset - 1] === "\n" || text[offset - 1] === "\r";

/** How many items at the start of a sorted list satisfy a condition that holds up to some item and not behind it. */
function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A copy that does not hold on to the text that it was cut from, as V8's substrings do. */
const copied = (text: string): string => ` ${text}`.slice(1);

/** What stands for the statement behind a region, so that comments before it belong where they would. */
const NEXT = "_\n";

/**
 * The syntax of `text`, which agrees with `whole` but for one stretch; undefined where that can't be told from the
 * statements around the stretch alone.
 *
 * Where a statement ends depends on what stands before it and on the beginning of the next one. So the statement
 * before the edit and the one behind it are read as well: where both come out as they were, in their old places,
 * everything beyond them does too.
 */
export function readEditedRegion(
  parser: PythonParser,
  whole: WholeVersion,
  text: string,
  cache: UnitCache,
): ModuleSyntax | undefined {
  const { units, comments } = whole.syntax;
  const shift = text.length - whole.text.length;
  const oldEnd = whole.text.length - whole.tail;
  // A statement whose line begins before it, as behind a semicolon, can't be read apart from that line.
  let first = Math.max(0, countWhile(units, ({ base }) => base <= whole.head) - 2);
  while (first > 0 && !isLineStart(whole.text, units[first]?.base ?? 0)) first--;
  let last = countWhile(units, ({ base }) => base <= oldEnd);
  while (last < units.length && !isLineStart(whole.text, units[last]?.base ?? 0)) last++;
  let after = last + 1;
  while (after < units.length && !isLineStart(whole.text, units[after]?.base ?? 0)) after++;

  const from = first === 0 ? 0 : (units[first]?.base ?? 0);
  const oldTo = units[after]?.base;
  const to = oldTo === undefined ? text.length : oldTo + shift;
  if (to < from) return undefined;
  const read = readRegion(parser, copied(text.slice(from, to)), oldTo !== undefined, cache);
  if (!read) return undefined;

  const isSame = (unit: Unit | undefined, old: Unit | undefined, moved: number): boolean =>
    unit?.statement === old?.statement && (!unit || !old || unit.base + from === old.base + moved);
  // At the start of the file nothing stands before the edit that could read otherwise.
  if (first > 0 && !isSame(read.units[0], units[first], 0)) return undefined;
  const behind = units.slice(last, after);
  const readBehind = behind.length === 0 ? [] : read.units.slice(-behind.length);
  if (behind.length !== readBehind.length || behind.some((old, i) => !isSame(readBehind[i], old, shift)))
    return undefined;

  const present = new Set(read.units.map(({ statement }) => statement));
  for (const { statement } of units.slice(first, last))
    if (!present.has(statement)) forgetStatement(cache, statement);
  const firstComment = countWhile(comments, ({ start }) => start < from);
  const behindComments =
    oldTo === undefined ? comments.length : countWhile(comments, ({ start }) => start < oldTo);
  return {
    units: [
      ...units.slice(0, first),
      ...read.units.map(({ base, statement }) => ({ base: base + from, statement })),
      ...movedUnits(units.slice(after), shift),
    ],
    gaps: [],
    comments: [
      ...comments.slice(0, firstComment),
      ...movedRanges(read.comments, from),
      ...movedRanges(comments.slice(behindComments), shift),
    ],
  };
}

const movedUnits = (units: readonly Unit[], shift: number): readonly Unit[] =>
  shift === 0 ? units : units.map(({ base, statement }) => ({ base: base + shift, statement }));

const movedRanges = (ranges: readonly Range[], shift: number): readonly Range[] =>
  shift === 0 ? ranges : ranges.map(({ start, end }) => ({ start: start + shift, end: end + shift }));

/** Reads a part of the text that begins where a line begins; undefined where it is not whole. */
function readRegion(
  parser: PythonParser,
  region: string,
  isFollowed: boolean,
  cache: UnitCache,
): ReadRegion | undefined {
  const parsed = isFollowed ? region + NEXT : region;
  const tree = parser.parse(parsed);
  if (!tree) return undefined;
  const units: Unit[] = [];
  const comments: Range[] = [];
  const state = { isWhole: true, isFollowed: !isFollowed };
  const add = (piece: LoweredPiece, start: number): void => {
    for (const { base, statement } of piece.units) units.push({ base: base + start, statement });
    for (const range of piece.comments) comments.push({ start: range.start + start, end: range.end + start });
  };
  try {
    if (hasSyntaxError(parser, tree)) return undefined;
    visitTopLevel(loweringSession(parser), { tree, parsed, offset: 0, file: parsed }, undefined, {
      comment: (range) => comments.push(range),
      statement: (range, lower) => {
        if (range.start >= region.length) {
          state.isFollowed = true;
          return;
        }
        const key = parsed.slice(range.start, range.end);
        const known = cachedPiece(cache, key);
        if (known) {
          add(known, range.start);
          return;
        }
        const lowered = lower(range.start);
        if (!lowered.isIntact || lowered.gaps.length > 0) {
          state.isWhole = false;
          return;
        }
        const piece = { ...lowered, units: [{ base: 0, statement: lowered.statement }], isIntact: true };
        keepPiece(cache, key, piece);
        add(piece, range.start);
      },
    });
  } finally {
    tree.delete();
  }
  return state.isWhole && state.isFollowed ? { units, comments } : undefined;
}
