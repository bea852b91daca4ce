/** Attributes of one of several objects, where nobody knows which. */
import { anyItem } from "../../libraries/builtins";
import type { Span } from "../../values/records/span";
import type { FunctionValue, ObjectValue, UnknownValue, Value } from "../../values/value";

/** A class attribute that decides by code what an object's attribute of that name is, such as a property or a descriptor. */
const isAsked = (ofClass: Value): boolean => ofClass.kind === "property" || ofClass.kind === "object";

const ofClass = ({ class: { mro } }: ObjectValue, name: string): Value | undefined =>
  mro.find(({ attributes }) => attributes.has(name))?.attributes.get(name);

/**
 * One of the methods of that name, so that a call runs each of them, or any of what the objects hold under it; undefined
 * where asking one of them might run code, or give what is not theirs alone.
 * @param bind what a method of the class is to an object
 */
export function attributeOfOne(
  { choices = [] }: UnknownValue,
  name: string,
  site: Span,
  bind: (method: FunctionValue, self: ObjectValue) => Value,
): Value | undefined {
  const found: Value[] = [];
  for (const choice of choices) {
    if (choice.kind !== "object" || choice.class.holdsDefaults === true) return undefined;
    const shared = ofClass(choice, name);
    if (shared && isAsked(shared)) return undefined;
    const method = shared?.kind === "function" && shared.closure ? bind(shared, choice) : undefined;
    const each = choice.attributes.get(name) ?? method;
    if (!each) return undefined;
    found.push(each);
  }
  return found.length > 0 ? anyItem(found, { code: "data", detail: name, span: site }) : undefined;
}
