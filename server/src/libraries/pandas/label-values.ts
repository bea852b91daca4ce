/** Labels of columns, which are kept as keys, as the program sees them. */
import { itemsOfKey } from "../../values/hash-key";
import { type Value, float, int, str, tuple } from "../../values/value";

/** A label as the program sees it. */
export function labelOf(key: string): Value {
  if (key.startsWith("s:")) return str(key.slice(2));
  const items = itemsOfKey(key);
  if (items) return tuple(items.map(labelOf));
  const number = key.startsWith("n:") ? Number(key.slice(2)) : NaN;
  if (Number.isFinite(number) && !Number.isInteger(number)) return float(number);
  return Number.isSafeInteger(number) ? int(number) : str(undefined);
}
