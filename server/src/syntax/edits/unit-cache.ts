/** Keeps lowered statements between versions of a document by their text, since their offsets are relative. */
import type { GapRange, Range, Statement } from "../ast";
import { startOfCode } from "../logical-lines";

/** What a piece of text lowers to; all offsets are relative to the start of the piece. */
export interface LoweredPiece {
  readonly units: readonly { readonly base: number; readonly statement: Statement }[];
  readonly gaps: readonly GapRange[];
  readonly comments: readonly Range[];
  /** Whether it has no syntax error. */
  readonly isIntact: boolean;
}

/** The pieces of the version before, and those of the version being built; what it does not use is dropped. */
export interface UnitCache {
  readonly previous: ReadonlyMap<string, LoweredPiece>;
  readonly current: Map<string, LoweredPiece>;
}

export function emptyCache(): UnitCache {
  return { previous: new Map(), current: new Map() };
}

/** The cache for the version after the one that `cache` was filled with. */
export function nextGeneration(cache: UnitCache): UnitCache {
  return { previous: cache.current, current: new Map() };
}

/** What a statement is kept by: its text, behind what indents it, since the lines below it are read by that. */
export const pieceKey = (text: string, { start, end }: Range): string =>
  text.slice(startOfCode(text, start), end);

/** The key of each statement that was kept, to let go of it by. */
const keys = new WeakMap<Statement, string>();

/** Keeps a statement that was lowered by itself, under its text. */
export function keepPiece(cache: UnitCache, text: string, piece: LoweredPiece): void {
  cache.current.set(text, piece);
  for (const { statement } of piece.units) keys.set(statement, text);
}

/** Lets go of a statement that was replaced, so that thousands of edits leave nothing behind. */
export function forgetStatement(cache: UnitCache, statement: Statement): void {
  const key = keys.get(statement);
  if (key !== undefined) cache.current.delete(key);
}

/** Looks a piece up and carries it over to the current version. */
export function cachedPiece(cache: UnitCache, text: string): LoweredPiece | undefined {
  const here = cache.current.get(text);
  if (here) return here;
  const piece = cache.previous.get(text);
  // The key is stored anew so that it shares memory with the current version's text and not with an old one's.
  if (piece) cache.current.set(text, piece);
  return piece;
}
