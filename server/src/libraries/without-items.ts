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
  const { name } = object.class;
  const of = classWithout(object, classes, ["__getitem__"]);
  return of === undefined
    ? undefined
    : {
        exception: "TypeError",
        message: `'${shownName(name)}' object is not subscriptable`,
        code: "not-subscriptable",
        facts: { given: name },
        remedies: remedies(of),
      };
}

/** The same of a loop over it. */
export function withoutIteration(
  object: ObjectValue,
  classes: readonly string[],
  remedies: (of: string) => readonly Remedy[],
): NotIterable<"nothing-to-iterate"> | undefined {
  const { name } = object.class;
  const of = classWithout(object, classes, ["__getitem__", "__iter__"]);
  return of === undefined
    ? undefined
    : {
        exception: "TypeError",
        message: `'${name}' object is not iterable`,
        code: "nothing-to-iterate",
        facts: { given: name },
        remedies: remedies(of),
      };
}
