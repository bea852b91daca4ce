/** What an edit made different so far, while the pieces of the program behind it are gone through. */
import { forEachChild } from "../../values/children";

/**
 * Things that hold state, by identity. One is different from its first write by a piece that ran anew, or from its
 * first write by a piece of the last run that was dropped, since the last run had that write at this point.
 */
export interface Changes {
  readonly different: Set<object>;
  /** Found to lead to nothing different. Whatever they lead to is among them, so it stays true until that changes. */
  readonly same: Set<object>;
  /** The names of the checked file's module: compared one by one, and so not followed. */
  readonly names: object | undefined;
}

/** Nothing is different yet. */
export function noChanges(names: object | undefined): Changes {
  return { different: new Set(), same: new Set(), names };
}

/** Notes that a thing is different from now on. */
export function noteDifferent({ different, same }: Changes, holder: object): void {
  if (different.has(holder)) return;
  different.add(holder);
  // What leads to it can't be told from the rest.
  if (same.has(holder)) same.clear();
}

/**
 * Adds to `seen` everything that the roots lead to, other than what is there already and what `except` is. Ends early
 * and says so where `stop` says yes of something met on the way; what was added is then taken out again.
 */
export function reach(
  seen: Set<object>,
  roots: Iterable<unknown>,
  except: object | undefined,
  stop: (met: object) => boolean = () => false,
): boolean {
  const met: object[] = [];
  const search = { isOver: false };
  const meet = (node: unknown): void => {
    if ((typeof node !== "object" && typeof node !== "function") || node === null) return;
    if (node === except || seen.has(node)) return;
    if (stop(node)) search.isOver = true;
    seen.add(node);
    met.push(node);
  };
  for (const root of roots) meet(root);
  // The list grows while it is gone through.
  for (const node of met) {
    if (search.isOver) break;
    if (typeof node === "object") forEachChild(node, meet);
  }
  if (search.isOver) for (const node of met) seen.delete(node);
  return search.isOver;
}

/** Whether anything different can be reached from the roots. */
export function leadsToDifferent({ different, same, names }: Changes, roots: Iterable<unknown>): boolean {
  if (different.size === 0) return false;
  // Values and states have properties that say what their code reads; any other code may read anything.
  return reach(same, roots, names, (met) => typeof met === "function" || different.has(met));
}
