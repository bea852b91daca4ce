/** `frame.name = value`: the column of that name where there is one, an attribute that pandas knows nothing of where not. */
import { ownNames } from "./attribute-names";
import type { FrameState } from "../table-states";
import type { Context } from "../../../values/context";
import type { Span } from "../../../values/records/span";
import { type ObjectValue, type Value, argumentsOf, str } from "../../../values/value";

/** Whether it was a column; where nobody knows, what the column holds is not known either. */
export function setByAttribute(
  self: ObjectValue,
  frame: FrameState,
  { name, value, site }: { readonly name: string; readonly value: Value; readonly site: Span },
  context: Context,
): boolean {
  const key = `s:${name}`;
  const { keys, present } = frame.columns;
  if (ownNames.has(name) || (keys && !keys.includes(key))) return false;
  const set = keys || present.includes(key) ? context.attribute(self, "__setitem__") : undefined;
  if (!set) {
    if (frame.contents?.has(key))
      context.heap.write(frame, "contents", new Map([...frame.contents].filter(([other]) => other !== key)));
    return false;
  }
  context.call(set, argumentsOf(site, [str(name), value]));
  return true;
}
