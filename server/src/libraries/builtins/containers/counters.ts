/** `collections.Counter`: dicts of counts, which are added, compared and cut at zero. */
import { known } from "../../../values/dimensions/dimension";
import { type DictEntry, type DictValue, type Value, intOf } from "../../../values/value";

/** The canonical name of what makes the count of a key that a `Counter` has not. */
export const COUNTER_MISSING = "collections.Counter.missing";

export const isCounter = ({ factory }: DictValue): boolean =>
  factory?.kind === "function" && factory.canonical === COUNTER_MISSING;

const operations: ReadonlyMap<string, (a: number, b: number) => number> = new Map([
  ["+", (a, b) => a + b],
  ["-", (a, b) => a - b],
  ["|", Math.max],
  ["&", Math.min],
]);

const countIn = (value: Value | undefined): number | undefined =>
  value === undefined ? 0 : value.kind === "int" && value.dim.kind === "known" ? value.dim.value : undefined;

/** `left operator right` of two counters, of which only counts above zero are kept; undefined for any other operator. */
export function counterOperation(operator: string, left: DictValue, right: DictValue): Value | undefined {
  const combine = operations.get(operator);
  if (!combine) return undefined;
  const lost: DictValue = { kind: "dict", entries: undefined, factory: left.factory };
  if (!left.entries || !right.entries) return lost;
  const entries = new Map<string, DictEntry>();
  for (const [key, entry] of [...left.entries, ...right.entries]) {
    const [a, b] = [countIn(left.entries.get(key)?.value), countIn(right.entries.get(key)?.value)];
    if (a === undefined || b === undefined) return lost;
    const count = combine(a, b);
    if (count > 0) entries.set(key, { key: entry.key, value: intOf(known(count)) });
  }
  return { kind: "dict", entries, factory: left.factory };
}
