/** Pieces of a run: what one statement of the program, or one function that nobody calls, did and recorded. */
import {
  type Changes,
  leadsToDifferent,
  noteContents,
  noteDifferent,
  reachedOf,
  wroteOutside,
} from "./changes";
import { type Recordings, keepRecordings, noRecordings } from "./recordings";
import type { Machine } from "../machine";
import { cellsMade, goOnCountingCells } from "../../values/bounds/work";
import type { Mark, Redo } from "../../values/heap/heap";

/** A piece that ran. Its writes stand in the journal from `mark` on, up to the next piece's. */
export interface Piece {
  mark: Mark;
  readonly recordings: Recordings;
  /** How much of each key it counted itself. */
  readonly counters: ReadonlyMap<string, number>;
  readonly steps: number;
  /** Cells of columns and elements of arrays that it made one by one. */
  readonly cells: number;
  /** Whether alternatives were joined, so that what it wrote may depend on what was there before. */
  readonly joined: boolean;
  /**
   * Whether it wrote to something that was there before it; undefined where nobody has asked yet to what, and all that it
   * wrote is still there to be taken back.
   */
  outside: boolean | undefined;
  /** Its writes, while they are taken back. */
  redo: readonly Redo[] | undefined;
}

/** How much of each key was counted when a piece is over; the same map as long as nothing before it counts otherwise. */
export function countsAfter({ recordings, counters }: Piece): ReadonlyMap<string, number> {
  const { countsBefore } = recordings;
  if (counters.size === 0) return countsBefore;
  if (recordings.counted?.before === countsBefore) return recordings.counted.after;
  const sums = new Map(countsBefore);
  for (const [key, count] of counters) sums.set(key, (sums.get(key) ?? 0) + count);
  recordings.counted = { before: countsBefore, after: sums };
  return sums;
}

/**
 * Stands for how much of each key was counted before a piece that runs before its turn. Nobody can tell, so that what was
 * made of an answer is not certain.
 */
export class UnknownCounts extends Map<string, number> {
  isAsked = false;

  override get(): undefined {
    this.isAsked = true;
    return undefined;
  }
}

/** Lets a piece that ran anew hand on the very map that it handed on before, where it counts the same. */
export function countOn(piece: Piece, old: Piece): void {
  const { counted } = old.recordings;
  const { countsBefore } = piece.recordings;
  // Most pieces count what they counted: no map is made to find that out.
  const isUnknown = countsBefore instanceof UnknownCounts;
  if ((isUnknown || counted?.before === countsBefore) && sameCounts(piece.counters, old.counters)) {
    piece.recordings.counted = counted;
    return;
  }
  if (isUnknown) return;
  const before = old.recordings.counted?.after ?? old.recordings.countsBefore;
  const now = countsAfter(piece);
  if (now === before || !sameCounts(now, before)) return;
  piece.recordings.counted = { before: countsBefore, after: before };
}

function sameCounts(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, count] of a) if (b.get(key) !== count) return false;
  return true;
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
  goOnCountingCells(m.cells);
  const result = countingSteps(m, work);
  const cells = cellsMade() - m.cells;
  m.cells += cells;
  keepRecordings(recordings);
  const joined = m.heap.joins !== joins;
  return {
    piece: {
      mark,
      recordings,
      counters: m.counters,
      steps: m.steps - steps,
      cells,
      joined,
      outside: undefined,
      redo: undefined,
    },
    result,
  };
}

/** Counts the steps of a piece as run, of one that its budget ends as well. */
function countingSteps<T>(m: Machine, work: () => T): T {
  const { steps } = m;
  try {
    return work();
  } finally {
    m.stepsRun += m.steps - steps;
  }
}

/** Notes what is different after a piece has run in an update. */
export function noteRun(m: Machine, changes: Changes | undefined, piece: Piece): void {
  if (!changes) return;
  const wrote = m.heap.holdersSince(piece.mark);
  // Names and files are compared one by one.
  for (const each of [m.mainNames, m.modules]) if (each) wrote.delete(each);
  const isOutside =
    wrote.has(m.settings) || (wrote.size > 0 && wroteOutside(changes, rootsOf(piece.recordings), wrote));
  if (!isOutside) keepOutside(m, piece, new Set());
  else for (const holder of wrote) noteDifferent(changes, holder);
}

/**
 * Keeps of what the piece that ran last wrote only what was written to things that were there before it, and names.
 * Nothing else need be taken back: without those nobody can reach what else it wrote to.
 */
function keepOutside(m: Machine, piece: Piece, outside: ReadonlySet<object>): void {
  piece.outside = outside.size > 0;
  // The next program of a shared machine is to find everything as it was, libraries too, whoever can reach it.
  if (m.shared) return;
  m.heap.forgetOthers((holder) => outside.has(holder) || holder === m.mainNames || holder === m.modules);
}

/** To what a piece that is taken back wrote of what is there, on the state that it begins with. */
function outsideOf(m: Machine, changes: Changes, { redo = [], recordings }: Piece): ReadonlySet<object> {
  const wrote = new Set<object>(redo.map(({ holder }) => holder));
  const hasSettings = wrote.has(m.settings);
  for (const each of [m.mainNames, m.modules]) if (each) wrote.delete(each);
  const outside = wrote.size > 0 ? reachedOf(changes, rootsOf(recordings), wrote) : wrote;
  return hasSettings ? outside.add(m.settings) : outside;
}

/** Takes pieces back, the last one first. They must be the last ones that ran. */
export function undoPieces(m: Machine, pieces: readonly Piece[]): void {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i];
    if (!piece) continue;
    m.steps -= piece.steps;
    m.cells -= piece.cells;
    piece.redo = m.heap.undo(piece.mark);
  }
}

/** The pieces of the last run in their order, each of which is either taken to be looked at again or dropped. */
export interface LastRun<P extends Piece> {
  /** The piece at an index of that order; those before it are dropped. Undefined where it was dropped itself. */
  readonly take: (index: number) => P | undefined;
  readonly pieces: readonly P[];
  /** Notes that what a piece had written is not there any more. */
  readonly drop: (piece: P) => void;
  /** Drops all that is left. */
  readonly takeRest: () => void;
  /** The pieces that were neither taken nor dropped yet. */
  readonly rest: () => readonly P[];
}

/** The last run's pieces, while an update goes through the program. */
export function lastRun<P extends Piece>(pieces: readonly P[], changes: Changes | undefined): LastRun<P> {
  let next = 0;
  const drop = ({ redo = [], outside }: P): void => {
    if (changes && outside !== false) for (const { holder } of redo) noteDifferent(changes, holder);
  };
  return {
    pieces,
    take: (index) => {
      if (index < next) return undefined;
      pieces.slice(next, index).forEach(drop);
      next = index + 1;
      return pieces[index];
    },
    drop,
    takeRest: () => {
      pieces.slice(next).forEach(drop);
      next = pieces.length;
    },
    rest: () => pieces.slice(next),
  };
}

/** The same pieces, each to be had at any time: none is passed over, and what is dropped is noted elsewhere. */
export const inAnyOrder = <P extends Piece>({ pieces, rest }: LastRun<P>, changes: Changes): LastRun<P> => ({
  ...lastRun(pieces, changes),
  rest,
  take: (index) => pieces[index],
  takeRest: () => undefined,
});

/** Whether the numbers that a piece asked for are the same now. */
function countsAlike({ recordings }: Piece): boolean {
  for (const [owner, counts] of recordings.countReads) {
    for (const [key, before] of counts) if ((owner.countsBefore.get(key) ?? 0) !== before) return false;
  }
  return true;
}

/** Everything that a piece could start from: the names that it read, and the files that it imported. */
function rootsOf({ reads, imports }: Recordings): Iterable<unknown> {
  return imports.size === 0 ? reads.values() : [...reads.values(), ...imports.values()];
}

/**
 * Whether a piece that was taken back would do the same again on the present state, with so much of each key counted
 * before it.
 */
export function isUnchanged(
  m: Machine,
  changes: Changes,
  piece: Piece,
  countsBefore: ReadonlyMap<string, number>,
): boolean {
  // What modules counted that programs share stands in recordings of theirs, which say what was counted before this piece.
  const isCountedElsewhere = m.shared !== undefined && piece.recordings.imports.size > 0;
  if (isCountedElsewhere && !sameCounts(piece.recordings.countsBefore, countsBefore)) return false;
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
export function redoPiece(m: Machine, changes: Changes, piece: Piece): void {
  const { redo = [] } = piece;
  const outside = piece.outside === undefined ? outsideOf(m, changes, piece) : undefined;
  piece.mark = m.heap.mark();
  m.heap.redo(redo);
  piece.redo = undefined;
  m.steps += piece.steps;
  m.cells += piece.cells;
  if (outside) keepOutside(m, piece, outside);
  if (!piece.outside) return;
  // What was found to lead to nothing different leads to what the piece has put there now.
  const added = redo.filter(({ holder }) => changes.same.has(holder)).map(({ after }) => after);
  if (leadsToDifferent(changes, added)) changes.same.clear();
  for (const holder of outside ?? new Set(redo.map((write) => write.holder))) noteContents(changes, holder);
}
