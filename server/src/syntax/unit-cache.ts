/** Keeps lowered statements between versions of a document by their text, since their offsets are relative. */
import type { Range, Statement } from "./ast";

/** What a piece of text lowers to; all offsets are relative to the start of the piece. */
export interface LoweredPiece {
  readonly units: readonly { readonly base: number; readonly statement: Statement }[];
  readonly gaps: readonly Range[];
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

/** Looks a piece up and carries it over to the current version. */
export function cachedPiece(cache: UnitCache, text: string): LoweredPiece | undefined {
  const here = cache.current.get(text);
  if (here) return here;
  const piece = cache.previous.get(text);
  // The key is stored anew so that it shares memory with the current version's text and not with an old one's.
  if (piece) cache.current.set(text, piece);
  return piece;
}
