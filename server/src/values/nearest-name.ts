/** "Did you mean": the known name that a misspelt one is nearest to. */

/** Edits beyond which two names have nothing to do with each other; a word of four letters allows two. */
const share = (name: string): number => Math.max(name.length < 4 ? 1 : 2, Math.floor(name.length * 0.4));

/** Letters added, left out or changed to make one name of the other. */
function editDistance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost));
    }
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Case, underscores and dashes are what people forget first. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "");

/** Longer names are data, not words. */
const LONGEST = 64;

/** The nearest of some names; undefined where none is near. */
export function nearestName(given: string, names: Iterable<string>): string | undefined {
  if (given.length > LONGEST) return undefined;
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const name of names) {
    const edits = editDistance(plain(given), plain(name));
    if (edits <= share(given) && (!best || edits < best.edits)) best = { name, edits };
  }
  return best?.name;
}
