/** Dicts of which nobody knows whether they have a key, since only one of two paths put it there. */
import type { DictEntry, DictValue } from "./value";

type Entries = ReadonlyMap<string, DictEntry>;

/** Whether some of them may be absent: entries are replaced as a whole, so that each map is gone through once. */
const partial = new WeakMap<Entries, boolean>();

function mayLackSome(entries: Entries): boolean {
  for (const { mayLack } of entries.values()) if (mayLack) return true;
  return false;
}

/** Whether nobody knows how many of a dict's entries there are. */
function areInDoubt(entries: Entries): boolean {
  const before = partial.get(entries);
  if (before !== undefined) return before;
  const found = mayLackSome(entries);
  partial.set(entries, found);
  return found;
}

/** All entries of a dict, in order; undefined where they are not known, or where some of them may be absent. */
export const wholeEntries = ({ entries }: Pick<DictValue, "entries">): DictValue["entries"] =>
  entries && !areInDoubt(entries) ? entries : undefined;
