/** `object[index]`, `for x in object` and `next(object)` of library objects that have no items, or give none. */
import { methodOf } from "./callables/class-members";
import type { Remedy } from "../values/records/finding";
import type { NotIterable } from "../values/records/not-iterable";
import type { ObjectValue } from "../values/value";

/** Which of these classes it is of, where none of the program's own gives it one of the `methods`, or may do so. */
function classWithout(
  { class: type }: ObjectValue,
  classes: readonly string[],
  methods: readonly string[],
): string | undefined {
  const of = classes.find((each) => type.mro.some(({ canonical }) => canonical === each));
  if (of === undefined || methods.some((name) => methodOf(type, name))) return undefined;
  // What a library leaves open of its own class are methods that nobody described.
  const isOpen = type.mro.some(
    ({ canonical, openBase, metaclass }) => metaclass ?? (canonical === undefined && openBase),
  );
  return isOpen ? undefined : of;
}

/** What all refusals of an object of one of these classes say, which has none of the `methods`; undefined for others. */
function refusedObject(
  object: ObjectValue,
  classes: readonly string[],
  remedies: (of: string) => readonly Remedy[],
  methods: readonly string[],
):
  (Pick<NotIterable, "exception" | "remedies"> & { readonly facts: { readonly given: string } }) | undefined {
  const of = classWithout(object, classes, methods);
  return of === undefined
    ? undefined
    : { exception: "TypeError", facts: { given: object.class.name }, remedies: remedies(of) };
}

/**
 * The refusal of `object[index]` of one of these classes, by their canonical names, for which `remedies` are made, and whose
 * class Python's error names as `shownName` tells; undefined for others, and where a class of the program's own gives it items, or may do so.
 */
export function withoutItems(
  object: ObjectValue,
  classes: readonly string[],
  remedies: (of: string) => readonly Remedy[],
  shownName: (name: string) => string = (name) => name,
): NotIterable<"not-subscriptable"> | undefined {
  const found = refusedObject(object, classes, remedies, ["__getitem__"]);
  const message = `'${shownName(object.class.name)}' object is not subscriptable`;
  return found && { ...found, message, code: "not-subscriptable" };
}

/** The same of a loop over it. */
export function withoutIteration(
  object: ObjectValue,
  classes: readonly string[],
  remedies: (of: string) => readonly Remedy[],
): NotIterable<"nothing-to-iterate"> | undefined {
  const found = refusedObject(object, classes, remedies, ["__getitem__", "__iter__"]);
  const message = `'${object.class.name}' object is not iterable`;
  return found && { ...found, message, code: "nothing-to-iterate" };
}
