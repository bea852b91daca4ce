/** Labels of columns, which are kept as keys: as the program sees them, and as what is known of their columns is kept. */
import { itemsOfKey } from "../../../values/hash-key";
import { type Value, float, int, str, tuple } from "../../../values/value";

/** A label as the program sees it. */
export function labelOf(key: string): Value {
  if (key.startsWith("s:")) return str(key.slice(2));
  const items = itemsOfKey(key);
  if (items) return tuple(items.map(labelOf));
  const number = key.startsWith("n:") ? Number(key.slice(2)) : NaN;
  if (Number.isFinite(number) && !Number.isInteger(number)) return float(number);
  return Number.isSafeInteger(number) ? int(number) : str(undefined);
}

/**
 * Under what the content of each column is kept: its label, and where others have the same one, its place among them
 * as well, so that the label alone finds none of them.
 */
export function contentKeys(keys: readonly string[]): readonly string[] {
  if (new Set(keys).size === keys.length) return keys;
  const seen = new Map<string, number>();
  const numbered = keys.map((key) => {
    const place = (seen.get(key) ?? 0) + 1;
    seen.set(key, place);
    return `${key}\0${place}`;
  });
  return keys.map((key, i) => (seen.get(key) === 1 ? key : (numbered[i] ?? key)));
}
