/** Tables that are asked for names which programs choose: a plain object also answers to what it inherits. */

/**
 * The entry of a table by a name that may be any text; undefined where the table has none of its own. `table[name]`
 * would find `constructor`, `toString` and `__proto__` in every table.
 */
export function lookup<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
