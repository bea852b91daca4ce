/** The pieces of a file's statements: which of the last run's they are, and running one or doing it again. */
import { runUnit } from "../python/modules/module-units";
import type { Machine, ModuleState } from "../machine";
import type { Changes } from "./changes";
import {
  type LastRun,
  type Piece,
  countOn,
  countsAfter,
  isUnchanged,
  noteRun,
  redoPiece,
  runPiece,
} from "./pieces";
import type { Statement, Unit } from "../../syntax/ast";
import type { Anchor } from "../../values/records/span";

/** A statement of the file that ran. `partial` says whether some path had left the module before and after it. */
export interface StatementPiece extends Piece {
  readonly statement: Statement;
  readonly anchor: Anchor;
  readonly partial: { readonly before: boolean; readonly after: boolean };
}

/** Moves what was found out about a statement to where it stands now. */
export function moveTo(piece: StatementPiece | undefined, unit: Unit | undefined): void {
  if (piece && unit) piece.anchor.base = unit.base;
}

export const countsSoFar = (last: Piece | undefined): ReadonlyMap<string, number> =>
  last ? countsAfter(last) : new Map<string, number>();

/** How many statements at the start are the same. */
export function sharedStart(pieces: readonly StatementPiece[], units: readonly Unit[]): number {
  let shared = 0;
  while (shared < units.length && pieces[shared]?.statement === units[shared]?.statement) shared++;
  return shared;
}

/** How many statements at the end are the same. */
function sharedEnd(pieces: readonly StatementPiece[], units: readonly Unit[]): number {
  let shared = 0;
  while (shared < Math.min(pieces.length, units.length)) {
    if (pieces.at(-1 - shared)?.statement !== units.at(-1 - shared)?.statement) break;
    shared++;
  }
  return shared;
}

/**
 * For each statement its index among the pieces of the last run; undefined where it was not there. The indices rise:
 * one that stands before another now stood before it then. Between the first and the last difference each statement
 * that was left alone takes the next such index, so that one which was moved far up may hide others.
 */
export function placesInLastRun(
  pieces: readonly StatementPiece[],
  units: readonly Unit[],
): readonly (number | undefined)[] {
  const behind = sharedEnd(pieces, units);
  const between = new Map(pieces.slice(0, pieces.length - behind).map(({ statement }, i) => [statement, i]));
  let next = 0;
  return units.map(({ statement }, i) => {
    if (i >= units.length - behind) return pieces.length - (units.length - i);
    const place = between.get(statement);
    if (place === undefined || place < next) return undefined;
    next = place + 1;
    return place;
  });
}

/** In which circumstances a statement runs: on what paths, and with how much of each key counted before it. */
export interface Circumstances {
  readonly partial: boolean;
  readonly counted: ReadonlyMap<string, number>;
}

/** The circumstances behind a statement that ran, or of the first. */
export const circumstancesAfter = (before: StatementPiece | undefined): Circumstances => ({
  partial: before?.partial.after ?? false,
  counted: countsSoFar(before),
});

/** Runs a statement, or does again what it did before the edit where that is the same. */
export function runStatement(
  m: Machine,
  state: ModuleState,
  { base, statement }: Unit,
  { partial, counted }: Circumstances,
  old: StatementPiece | undefined,
  last: Pick<LastRun<StatementPiece>, "drop">,
  changes: Changes | undefined,
): StatementPiece {
  if (changes && old?.partial.before === partial && isUnchanged(m, changes, old, counted)) {
    redoPiece(m, changes, old);
    return old;
  }
  if (old) last.drop(old);
  const anchor: Anchor = { base };
  const { piece, result } = runPiece(m, counted, () => runUnit(m, state, anchor, statement, partial));
  noteRun(m, changes, piece);
  if (old) countOn(piece, old);
  const { mark, recordings, counters, steps, cells, joined, outside, redo } = piece;
  // Written out, so that all pieces are of one type for V8: there is one for every statement.
  return {
    mark,
    recordings,
    counters,
    steps,
    cells,
    joined,
    outside,
    redo,
    statement,
    anchor,
    partial: { before: partial, after: result },
  };
}
