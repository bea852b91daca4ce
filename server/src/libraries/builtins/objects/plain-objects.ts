/** Instances of which a program's own classes say everything: no library and no unseen base gives them methods. */
import type { ObjectValue } from "../../../values/value";

/** Whether all of its classes are the program's own, and none of them has one of these methods. */
export function isPlainObject({ class: { mro }, native }: ObjectValue, methods: readonly string[]): boolean {
  return (
    native === undefined &&
    mro.every(
      ({ canonical, openBase, metaclass, attributes }) =>
        (canonical === undefined || canonical === "builtins.object") &&
        !openBase &&
        !metaclass &&
        !methods.some((name) => attributes.has(name)),
    )
  );
}
