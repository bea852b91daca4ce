/** Of keys that are equal, as `1`, `True` and `1.0` are, Python keeps the one that came first, beside the value that came last. */
import type { DictEntry, Value } from "./value";

/** Puts a value under a key, by what Python finds it by. What may be absent leaves there what is. */
export function putEntry(entries: Map<string, DictEntry>, hash: string, entry: DictEntry): void {
  const before = entries.get(hash);
  const key = before?.key ?? entry.key;
  const mayLack =
    entry.mayLack === true && before?.mayLack !== true && before !== undefined ? undefined : entry.mayLack;
  entries.set(hash, mayLack ? { key, value: entry.value, mayLack } : { key, value: entry.value });
}

/** Puts a member into a set, where none is there that equals it. */
export function putMember(members: Map<string, Value>, hash: string, member: Value): void {
  if (!members.has(hash)) members.set(hash, member);
}
