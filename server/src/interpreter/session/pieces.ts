/** Pieces of a run: what one statement of the program, or one function that nobody calls, did and recorded. */
import { type Changes, leadsToDifferent, noteDifferent } from "./changes";
import { type Recordings, noRecordings } from "./recordings";
import type { Machine } from "../machine";
import type { Mark, Redo } from "../../values/heap";

/** A piece that ran. Its writes stand in the journal from `mark` on, up to the next piece's. */
export interface Piece {
  readonly mark: Mark;
  readonly recordings: Recordings;
  /** How much of each key it counted itself. */
  readonly counters: Map<string, number>;
  readonly steps: number;
  /** Whether alternatives were joined, so that what it wrote may depend on what was there before. */
  readonly joined: boolean;
}

/** A piece that was taken back, and can be done again where nothing that it depends on has changed. */
export interface UndonePiece extends Piece {
  readonly redo: readonly Redo[];
}

/** How much of each key was counted when a piece is over. */
export function countsAfter({ recordings, counters }: Piece): ReadonlyMap<string, number> {
  if (counters.size === 0) return recordings.countsBefore;
  const sums = new Map(recordings.countsBefore);
  for (const [key, count] of counters) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

/** Runs a piece and keeps what it did. `countsBefore` is how much of each key the pieces before it counted. */
export function runPiece<T>(
  m: Machine,
  countsBefore: ReadonlyMap<string, number>,
  work: () => T,
): { readonly piece: Piece; readonly result: T } {
  const recordings = noRecordings();
  recordings.countsBefore = countsBefore;
  m.counters = new Map();
  const { steps } = m;
  const { joins } = m.heap;
  // What the piece before it left to be counted is not among the steps of this one.
  m.joinsCounted = joins;
  const mark = m.heap.beginPiece();
  m.recordings = recordings;
  const result = work();
  return {
    piece: { mark, recordings, counters: m.counters, steps: m.steps - steps, joined: m.heap.joins !== joins },
    result,
  };
}

/** Takes pieces back, the last one first. They must be the last ones that ran. */
export function undoPieces<P extends Piece>(m: Machine, pieces: readonly P[]): (P & UndonePiece)[] {
  const undone: (P & UndonePiece)[] = [];
  for (const piece of [...pieces].reverse()) {
    m.steps -= piece.steps;
    undone.push({ ...piece, redo: m.heap.undo(piece.mark) });
  }
  return undone.reverse();
}

/** The pieces of the last run in their order, each of which is either taken to be looked at again or dropped. */
export interface LastRun<P extends UndonePiece> {
  /** The piece at an index of that order; those before it are dropped. Undefined where it was dropped itself. */
  readonly take: (index: number) => P | undefined;
  /** Notes that what a piece had written is not there any more. */
  readonly drop: (piece: P) => void;
}

/** The last run's pieces, while an update goes through the program. */
export function lastRun<P extends UndonePiece>(
  pieces: readonly P[],
  changes: Changes | undefined,
): LastRun<P> {
  let next = 0;
  const drop = ({ redo }: P): void => {
    if (changes) for (const { holder } of redo) noteDifferent(changes, holder);
  };
  return {
    take: (index) => {
      if (index < next) return undefined;
      pieces.slice(next, index).forEach(drop);
      next = index + 1;
      return pieces[index];
    },
    drop,
  };
}

/** Whether the numbers that a piece asked for are the same now. */
function countsAlike({ recordings }: Piece): boolean {
  for (const [owner, counts] of recordings.countReads) {
    for (const [key, before] of counts) if ((owner.countsBefore.get(key) ?? 0) !== before) return false;
  }
  return true;
}

/** Everything that a piece could start from: the names that it read, and the files that it imported. */
function* rootsOf({ reads, imports }: Recordings): Iterable<unknown> {
  yield* reads.values();
  yield* imports.values();
}

/**
 * Whether a piece that was taken back would do the same again on the present state, with so much of each key counted
 * before it.
 */
export function isUnchanged(
  m: Machine,
  changes: Changes,
  piece: UndonePiece,
  countsBefore: ReadonlyMap<string, number>,
): boolean {
  piece.recordings.countsBefore = countsBefore;
  const { reads, writes, imports } = piece.recordings;
  // Everything may depend on a setting of the whole program.
  if (changes.different.has(m.settings) || m.steps + piece.steps > m.stepLimit) return false;
  for (const [name, value] of reads) if (m.mainNames?.get(name) !== value) return false;
  if (piece.joined) for (const [name, value] of writes) if (m.mainNames?.get(name) !== value) return false;
  for (const [file, scope] of imports) if (m.modules.get(file)?.scope !== scope) return false;
  return countsAlike(piece) && !leadsToDifferent(changes, rootsOf(piece.recordings));
}

/** Does a piece again. */
export function redoPiece<P extends UndonePiece>(m: Machine, changes: Changes, piece: P): P {
  const mark = m.heap.mark();
  m.heap.redo(piece.redo);
  m.steps += piece.steps;
  // What was found to lead to nothing different leads to what the piece has put there now.
  const added = piece.redo.filter(({ holder }) => changes.same.has(holder)).map(({ after }) => after);
  if (leadsToDifferent(changes, added)) changes.same.clear();
  return { ...piece, mark };
}
