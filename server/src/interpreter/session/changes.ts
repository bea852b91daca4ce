/** What an edit made different so far, while the pieces of the program behind it are gone through. */
import { forEachChild, leadsNowhere } from "../../values/children";

/**
 * Things that hold state, by identity. One is different where a piece that ran anew wrote to it, or a piece of the last
 * run that was dropped had. What such a piece made itself is left out as long as it wrote to nothing else: nobody can
 * have it but through a name, and names are compared one by one.
 */
export interface Changes {
  readonly different: Set<object>;
  /** Found to lead to nothing different. Whatever they lead to is among them, so it stays true until that changes. */
  readonly same: Set<object>;
  /** What pieces that ran found there, with all that it leads to. */
  readonly known: Set<object>;
  /** The names of the checked file's module: compared one by one, and so not followed. */
  readonly names: object | undefined;
}

/** What is different when an update begins: nothing, or what an update found that was not finished. */
export function changesFrom(before: Changes | undefined, names: object | undefined): Changes {
  return { different: before?.different ?? new Set(), same: new Set(), known: new Set(), names };
}

/** Notes that a thing is different from now on. */
export function noteDifferent({ different, same }: Changes, holder: object): void {
  if (different.has(holder)) return;
  different.add(holder);
  // What leads to it can't be told from the rest.
  if (same.has(holder)) same.clear();
}

/** Items of arrays up to this length are met where the array is: most have one or two, and no array is ever written to. */
const SHORT = 8;

/**
 * Adds to `seen` everything that the roots lead to and that may be written to or leads on, other than what is there
 * already and what `except` is. Ends early and says so where `stop` says yes of something met on the way; what was added
 * is then taken out again.
 */
export function reach(
  seen: Set<object>,
  roots: Iterable<unknown>,
  except: object | undefined,
  stop: (met: object) => boolean = () => false,
): boolean {
  const met: object[] = [];
  const search = { isOver: false };
  const note = (node: object): void => {
    if (node === except || seen.has(node) || leadsNowhere(node)) return;
    if (stop(node)) search.isOver = true;
    seen.add(node);
    met.push(node);
  };
  const meet = (node: unknown): void => {
    if (!isThing(node)) return;
    if (!Array.isArray(node) || node.length > SHORT) note(node);
    else for (const item of node as readonly unknown[]) if (isThing(item)) note(item);
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

const isThing = (node: unknown): node is object =>
  (typeof node === "object" || typeof node === "function") && node !== null;

/** Whether anything different can be reached from the roots. */
export function leadsToDifferent({ different, same, names }: Changes, roots: Iterable<unknown>): boolean {
  if (different.size === 0) return false;
  return reach(same, roots, names, (met) => isCode(met) || different.has(met));
}

/**
 * Whether a piece wrote to something that was there before it, told from what it could start from and what it `wrote`
 * to; on the state that it left. A thing that could be reached before and was written can be reached now, or something
 * on the way to it was written as well.
 */
export function wroteOutside(
  { known, names }: Changes,
  roots: Iterable<unknown>,
  wrote: ReadonlySet<object>,
): boolean {
  for (const holder of wrote) if (known.has(holder)) return true;
  return reach(known, roots, names, (met) => isCode(met) || wrote.has(met));
}

/** Which of some things the roots lead to. */
export function reachedOf(
  { known, names }: Changes,
  roots: Iterable<unknown>,
  things: ReadonlySet<object>,
): Set<object> {
  const mayBeAny = reach(known, roots, names, isCode);
  return new Set([...things].filter((thing) => mayBeAny || known.has(thing)));
}

/** Code of ours may hold anything: values and states have properties that say what theirs reads. */
const isCode = (met: object): boolean => typeof met === "function";

/** Notes what something leads to after it was written, where it is known to have been there. */
export function noteContents({ known, names }: Changes, holder: object): void {
  if (!known.has(holder)) return;
  forEachChild(holder, (child) => {
    reach(known, [child], names);
  });
}
