/** `object[index]` of library objects that have no items. */
import { methodOf } from "./callables/class-members";
import type { Remedy } from "../values/records/finding";
import type { NotIterable } from "../values/records/not-iterable";
import type { ObjectValue } from "../values/value";

/**
 * The refusal of an object of one of these classes, by their canonical names, for which `remedies` are made, and whose
 * class Python's error names as `shownName` tells; undefined for others, and where a class of the program's own gives it items, or may do so.
 */
export function withoutItems(
  object: ObjectValue,
  classes: readonly string[],
  remedies: (of: string) => readonly Remedy[],
  shownName: (name: string) => string = (name) => name,
): NotIterable<"not-subscriptable"> | undefined {
  const { mro, name } = object.class;
  const of = classes.find((each) => mro.some(({ canonical }) => canonical === each));
  if (of === undefined || methodOf(object.class, "__getitem__")) return undefined;
  if (mro.some(({ openBase, metaclass }) => openBase ?? metaclass)) return undefined;
  return {
    exception: "TypeError",
    message: `'${shownName(name)}' object is not subscriptable`,
    code: "not-subscriptable",
    facts: { given: name },
    remedies: remedies(of),
  };
}
