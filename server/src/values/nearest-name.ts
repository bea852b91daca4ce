/** "Did you mean": the known name that a misspelt one is nearest to. */
import { distance } from "fastest-levenshtein";

/** Edits beyond which two names have nothing to do with each other; a word of four letters allows two. */
const share = (name: string): number => Math.max(name.length < 4 ? 1 : 2, Math.floor(name.length * 0.4));

/** Case, underscores and dashes are what people forget first. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "");

/** Longer names are data, not words. */
const LONGEST = 64;

/** The nearest of some names; undefined where none is near. */
export function nearestName(given: string, names: Iterable<string>): string | undefined {
  if (given.length > LONGEST) return undefined;
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const name of names) {
    const edits = distance(plain(given), plain(name));
    if (edits <= share(given) && (!best || edits < best.edits)) best = { name, edits };
  }
  return best?.name;
}
