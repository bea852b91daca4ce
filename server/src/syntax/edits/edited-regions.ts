/** Reads anew only the statements around edits, where the text before and behind them can't read otherwise for it. */
import type { ModuleSyntax, Range, Statement, Unit } from "../ast";
import type { Stretch } from "./changed-stretches";
import { loweringSession, visitTopLevel } from "../lowering/lower-tree";
import { hasSyntaxError, type PythonParser } from "../parser";
import {
  cachedPiece,
  forgetStatement,
  keepPiece,
  pieceKey,
  type LoweredPiece,
  type UnitCache,
} from "./unit-cache";

/** The last version that the grammar could read as a whole, and where the present text differs from it. */
export interface WholeVersion {
  readonly text: string;
  readonly syntax: ModuleSyntax;
  readonly changed: readonly Stretch[];
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

/** Statements that are read anew: those at the indices `first` to `after`, of which the ones from `last` on stand behind the edit. */
interface Region {
  readonly first: number;
  readonly last: number;
  readonly after: number;
  /** How many characters longer they are, and how many longer what stands in front of them is. */
  readonly growth: number;
  readonly shift: number;
}

/**
 * The syntax of `text`, which agrees with `whole` but for some stretches; undefined where that can't be told from the
 * statements around those alone.
 *
 * Where a statement ends depends on what stands before it and on the beginning of the next one. So the statement
 * before each stretch and the one behind it are read as well: where both come out as they were, in their old places,
 * everything beyond them does too. Regions that share no statement tell of one another's nothing: as if their edits had
 * come one after the other.
 */
export function readEditedRegions(
  parser: PythonParser,
  whole: WholeVersion,
  text: string,
  cache: UnitCache,
): ModuleSyntax | undefined {
  const old = whole.syntax;
  const units: Unit[] = [];
  const comments: Range[] = [];
  const replaced: Statement[] = [];
  const present = new Set<Statement>();
  let unit = 0;
  let comment = 0;
  for (const region of regionsOf(whole)) {
    const { first, last, after, growth, shift } = region;
    const oldFrom = first === 0 ? 0 : (old.units[first]?.base ?? 0);
    const oldTo = old.units[after]?.base;
    const from = oldFrom + shift;
    const to = oldTo === undefined ? text.length : oldTo + shift + growth;
    if (to < from) return undefined;
    const read = readRegion(parser, copied(text.slice(from, to)), oldTo !== undefined, cache);
    if (!read || !isBetweenTheSame(read, old.units, region, from)) return undefined;

    for (const { statement } of old.units.slice(first, last)) replaced.push(statement);
    for (const { statement } of read.units) present.add(statement);
    const firstComment = countWhile(old.comments, ({ start }) => start < oldFrom);
    addUnits(units, old.units, unit, first, shift);
    addUnits(units, read.units, 0, read.units.length, from);
    addRanges(comments, old.comments, comment, firstComment, shift);
    addRanges(comments, read.comments, 0, read.comments.length, from);
    unit = after;
    comment =
      oldTo === undefined ? old.comments.length : countWhile(old.comments, ({ start }) => start < oldTo);
  }
  const shift = text.length - whole.text.length;
  addUnits(units, old.units, unit, old.units.length, shift);
  addRanges(comments, old.comments, comment, old.comments.length, shift);
  for (const statement of replaced) if (!present.has(statement)) forgetStatement(cache, statement);
  return { units, gaps: [], comments };
}

/** What is to be read anew, in its order; edits that a statement lies between have regions of their own. */
function regionsOf({ text, syntax, changed }: WholeVersion): readonly Region[] {
  const { units } = syntax;
  const isApart = (index: number): boolean => isLineStart(text, units[index]?.base ?? 0);
  const regions: Region[] = [];
  let shift = 0;
  for (const { from, to, length } of changed) {
    const growth = length - (to - from);
    // A statement whose line begins before it, as behind a semicolon, can't be read apart from that line.
    let first = Math.max(0, countWhile(units, ({ base }) => base <= from) - 2);
    while (first > 0 && !isApart(first)) first--;
    let last = countWhile(units, ({ base }) => base <= to);
    while (last < units.length && !isApart(last)) last++;
    let after = last + 1;
    while (after < units.length && !isApart(after)) after++;

    const before = regions.at(-1);
    if (before && first < before.after) {
      regions[regions.length - 1] = { ...before, last, after, growth: before.growth + growth };
    } else regions.push({ first, last, after, growth, shift });
    shift += growth;
  }
  return regions;
}

/** Whether the statements at both ends of a region, which begins at `from`, are what they were, in their old places. */
function isBetweenTheSame(
  read: ReadRegion,
  units: readonly Unit[],
  { first, last, after, growth, shift }: Region,
  from: number,
): boolean {
  const isSame = (unit: Unit | undefined, old: Unit | undefined, moved: number): boolean =>
    unit?.statement === old?.statement && (!unit || !old || unit.base + from === old.base + moved);
  // At the start of the file nothing stands before the edit that could read otherwise.
  if (first > 0 && !isSame(read.units[0], units[first], shift)) return false;
  const behind = units.slice(last, after);
  const readBehind = behind.length === 0 ? [] : read.units.slice(-behind.length);
  return (
    behind.length === readBehind.length &&
    behind.every((old, i) => isSame(readBehind[i], old, shift + growth))
  );
}

function addUnits(to: Unit[], units: readonly Unit[], first: number, end: number, shift: number): void {
  for (let i = first; i < end; i++) {
    const unit = units[i];
    if (unit) to.push(shift === 0 ? unit : { base: unit.base + shift, statement: unit.statement });
  }
}

function addRanges(to: Range[], ranges: readonly Range[], first: number, end: number, shift: number): void {
  for (let i = first; i < end; i++) {
    const range = ranges[i];
    if (range) to.push(shift === 0 ? range : { start: range.start + shift, end: range.end + shift });
  }
}

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
        const key = pieceKey(parsed, range);
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
