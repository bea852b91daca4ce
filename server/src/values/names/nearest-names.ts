/** Which known names somebody may have meant by one that does not exist, by the edits between them. */

/** Letters that differ, are missing, too many or swapped: Damerau and Levenshtein's distance of adjacent swaps. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Names longer than this are no typing mistakes of one another, and would cost time. */
const LONGEST_NAME = 60;
/** One edit for every so many letters: `untis` is near `units`, `axis` is not near `name`. */
const LETTERS_PER_EDIT = 3;
/** However long a name is, more edits than these make another name. */
const MOST_EDITS = 3;

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "");

/**
 * The candidates near enough to a name to be meant, nearest first, at most `most`. Case, blanks, dashes and underscores
 * count for nothing.
 */
export function nearestNames(name: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const given = plain(name);
  if (given.length > LONGEST_NAME) return [];
  const reach = Math.min(MOST_EDITS, Math.max(1, Math.floor(given.length / LETTERS_PER_EDIT)));
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const other = plain(candidate);
    if (candidate === name || Math.abs(other.length - given.length) > reach) continue;
    const distance = editDistance(given, other);
    if (distance <= reach) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance);
  const best = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance <= best + 1)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** The nearest of some names; undefined where none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  return nearestNames(name, candidates, 1)[0];
}

/** Whether the letters of one word follow one another in the other, from the same first letter on: `img` of `image`. */
function shortens(short: string, long: string): boolean {
  if (!long.startsWith(short.slice(0, 1))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/**
 * Whether one name is the initials of the other, as `lr` those of `learning_rate`, or has the same words, some of which it
 * shortens: `n_classes` of `num_classes`.
 */
export function isShortFor(short: string, long: string): boolean {
  const [words, others] = [short.split("_"), long.split("_")];
  const initials = others.map((word) => word[0] ?? "").join("");
  if (short.length > 1 && initials === short) return true;
  if (words.length !== others.length || !words.some((word, i) => word === others[i])) return false;
  return words.every((word, i) => shortens(word, others[i] ?? ""));
}

/**
 * The names that one may stand for, best first: one that it abbreviates, as `acc` does `accuracy` and `lr` does
 * `learning_rate`, those that are nearly the same, the one without its `val_`, and the only other metric with it.
 */
export function meantNames(name: string, candidates: readonly string[]): readonly string[] {
  const longer = candidates.filter((one) => one !== name && one.startsWith(name));
  const whole = candidates.filter((one) => one !== name && isShortFor(name, one));
  const shorter = candidates.filter((one) => one !== name && name.startsWith(one) && one.length > 2);
  const isOfValidation = name.startsWith("val_");
  const alone = isOfValidation ? candidates.filter((one) => one === name.slice("val_".length)) : [];
  // The only metric of the validation is meant where another one is asked for.
  const metrics = candidates.filter((one) => one.startsWith("val_") && one !== "val_loss");
  const only = isOfValidation && metrics.length === 1 ? metrics : [];
  return [
    ...new Set([...longer, ...whole, ...shorter, ...alone, ...nearestNames(name, candidates), ...only]),
  ].slice(0, 3);
}
