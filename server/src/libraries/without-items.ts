/** `object[index]` of library objects that have no items. */
import { methodOf } from "./keras/engine/class-values";
import type { Remedy } from "../values/records/finding";
import type { NotIterable } from "../values/records/not-iterable";
import type { ObjectValue } from "../values/value";

/**
 * The refusal of an object of one of these classes, by their canonical names, for which `remedies` are made; undefined
 * for others, and where a class of the program's own gives it items, or may do so.
 */
export function withoutItems(
  object: ObjectValue,
  classes: readonly string[],
  remedies: (of: string) => readonly Remedy[],
): NotIterable<"not-subscriptable"> | undefined {
  const { mro, name } = object.class;
  // Each step that makes a data set has a class of its own for what it makes.
  const instanceName = (type: string): string => (type === "Dataset" ? "…Dataset" : type);
  const of = classes.find((each) => mro.some(({ canonical }) => canonical === each));
  if (of === undefined || methodOf(object.class, "__getitem__")) return undefined;
  if (mro.some(({ openBase, metaclass }) => openBase ?? metaclass)) return undefined;
  return {
    exception: "TypeError",
    message: `'${instanceName(name)}' object is not subscriptable`,
    code: "not-subscriptable",
    facts: { given: name },
    remedies: remedies(of),
  };
}
