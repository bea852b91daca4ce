/** A method that Keras calls, written in a class of the program's own under another name. */
import { isUserCode } from "../../../callables/class-members";
import type { Remedy } from "../../../../values/records/finding";
import { nearestName } from "../../../../values/names/nearest-names";
import type { ClassValue } from "../../../../values/value";

/** Methods that have a use of their own, and are hardly another one under a wrong name. */
const OTHERS: ReadonlySet<string> = new Set([
  "__init__",
  "__len__",
  "build",
  "get_config",
  "from_config",
  "reset_state",
]);

/** The method of the class that was meant: the one with a name like it, or the only one that there is. */
export function renamedMethod(type: ClassValue, method: string): readonly Remedy[] {
  const own = [...type.attributes].flatMap(([name, value]) =>
    isUserCode(value) && value.definedAt && !OTHERS.has(name) ? [[name, value.definedAt] as const] : [],
  );
  const near = nearestName(
    method,
    own.map(([name]) => name),
  );
  const meant = own.find(([name]) => name === near) ?? (own.length === 1 ? own[0] : undefined);
  return meant ? [{ kind: "replaceText", span: meant[1], text: method, preferred: true }] : [];
}
