/** The shape of a library: a table from canonical dotted names to values, made when first asked for. */
import type { Value } from "../values/value";

/** `keras.layers.Dense` → a maker of its value. Each maker runs at most once per process; values are immutable or class objects. */
export type LibraryTable = ReadonlyMap<string, () => Value>;

/** Builds a table from entries; a name listed twice is our bug and throws at load, where a test sees it. */
export function libraryTable(entries: Iterable<readonly [string, () => Value]>): LibraryTable {
  const table = new Map<string, () => Value>();
  for (const [name, make] of entries) {
    if (table.has(name)) throw new Error(`library name defined twice: ${name}`);
    table.set(name, make);
  }
  return table;
}
