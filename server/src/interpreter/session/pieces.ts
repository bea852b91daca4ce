/** Pieces of a run: what one statement of the program, or one function that nobody calls, did and recorded. */
import type { Machine } from "../machine";
import { type Reach, nothingReached, reach } from "./reachability";
import { type Recordings, noRecordings } from "./recordings";
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

/** What has become different since the pieces that might be kept were run. */
export interface Changes {
  /** Mutable things that a piece which ran anew, or is no more, had changed or changes now. */
  readonly dirty: Set<object>;
  /** What the pieces that ran anew could reach. */
  readonly reached: Reach;
  /** Searches from the names of pieces that might be kept share what was found to lead to nothing dirty. */
  clean: Reach;
  /** A setting of the whole program was changed, on which everything may depend. */
  settings: boolean;
}

/** Nothing is different yet. */
export function noChanges(m: Machine): Changes {
  const names = m.mainNames ?? new Map<string, unknown>();
  return {
    dirty: new Set(),
    reached: nothingReached(names),
    clean: nothingReached(names),
    settings: false,
  };
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
  const mark = m.heap.mark();
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

/**
 * Notes what a piece wrote that is not kept, or that ran anew. Only what was there before it matters, and that is what
 * its names lead to: nothing else that it wrote can be seen from elsewhere.
 */
function noteWrites(m: Machine, changes: Changes, piece: Piece, writes: readonly Redo[]): void {
  reach(changes.reached, [...piece.recordings.reads.values(), ...writes.map(({ before }) => before)]);
  for (const { holder } of writes) {
    if (holder === m.mainNames || holder === piece.counters || holder === m.modules) continue;
    if (holder === m.settings) changes.settings = true;
    else if (changes.reached.isOpen || changes.reached.seen.has(holder)) changes.dirty.add(holder);
  }
}

/** Notes what a piece that was taken back had written and is not done again. */
export function noteUndone(m: Machine, changes: Changes | undefined, piece: UndonePiece): void {
  if (changes) noteWrites(m, changes, piece, piece.redo);
}

/** Notes what a piece that has just run anew wrote. */
export function noteDone(m: Machine, changes: Changes | undefined, piece: Piece): void {
  if (changes) noteWrites(m, changes, piece, m.heap.since(piece.mark));
}

/** Whether every setting that a piece changed was the same before it. */
function findsSettings(m: Machine, piece: UndonePiece): boolean {
  const first = new Map<string, unknown>();
  for (const { holder, key, before } of piece.redo) {
    if (holder === m.settings && !first.has(key)) first.set(key, before);
  }
  return [...first].every(([key, before]) => m.settings.get(key) === before);
}

/** Whether the numbers that a piece asked for are the same now. */
function countsAlike({ recordings }: Piece): boolean {
  for (const [owner, counts] of recordings.countReads) {
    for (const [key, before] of counts) if ((owner.countsBefore.get(key) ?? 0) !== before) return false;
  }
  return true;
}

/**
 * Whether a piece that was taken back would do the same again on the present state, with so much of each key counted
 * before it.
 */
export function isUnchanged(
  m: Machine,
  changes: Changes | undefined,
  piece: UndonePiece,
  countsBefore: ReadonlyMap<string, number>,
): boolean {
  piece.recordings.countsBefore = countsBefore;
  const { reads, writes, imports } = piece.recordings;
  if (!changes || changes.settings || m.steps + piece.steps > m.stepLimit) return false;
  for (const [name, value] of reads) if (m.mainNames?.get(name) !== value) return false;
  if (piece.joined) for (const [name, value] of writes) if (m.mainNames?.get(name) !== value) return false;
  for (const [file, scope] of imports) if (m.modules.get(file)?.scope !== scope) return false;
  if (!countsAlike(piece) || !findsSettings(m, piece)) return false;
  if (changes.dirty.size === 0) return true;
  const { dirty, clean } = changes;
  if (!reach(clean, reads.values(), (node) => dirty.has(node)) && !clean.isOpen) return true;
  // What led to something dirty, or may have, is not known to be clean.
  changes.clean = nothingReached(m.mainNames ?? new Map<string, unknown>());
  return false;
}

/** Does a piece again. */
export function redoPiece<P extends UndonePiece>(m: Machine, piece: P): P {
  const mark = m.heap.mark();
  m.heap.redo(piece.redo);
  m.steps += piece.steps;
  return { ...piece, mark };
}
