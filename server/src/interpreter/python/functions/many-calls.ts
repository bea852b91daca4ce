/** One call that stands for many, as where a library calls a function of the program once for each row of a table. */
import { addedItems, growingLists, settleLists, widenLists } from "../../paths/growing-lists";
import { widen } from "../../paths/widening";
import type { Machine } from "../../machine";
import type { Dim } from "../../../values/dimensions/dimension";
import type { Effects } from "../../../values/heap/heap";

/** Whether any of these writes changed what was there before: what is new is made anew by each call. */
const changesAnything = ({ places }: Effects): boolean =>
  [...places.values()].some((keys) =>
    [...keys.values()].some(({ existed, before, after }) => existed && before !== after),
  );

/** See `Context.forMany`: as the rounds of a loop are run that are all alike. */
export function forMany<T>(m: Machine, count: Dim | undefined, work: () => T): T {
  const mark = m.heap.mark();
  const made = work();
  // Nearly every function only computes, and is then run once.
  if (!changesAnything(m.heap.effectsSince(mark))) return made;
  const effects = m.heap.rollback(mark);
  const lists = growingLists(effects, count);
  widen(m, effects);
  widenLists(m, lists);
  // What it finds was recorded the first time.
  const last = m.context.silently(work);
  settleLists(m, lists, addedItems(lists));
  return last;
}
