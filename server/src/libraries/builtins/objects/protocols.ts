/** Protocols that are asked for at run time, after `_ProtocolMeta.__instancecheck__` of Python's `typing.py`. */
import { hasattr } from "./asked-attributes";
import { isInstance } from "./types";
import { truthOf } from "../truth";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import type { Context } from "../../../values/context";
import { RUNTIME_PROTOCOL } from "../../../values/names/marks";
import type { Span } from "../../../values/records/span";
import { type ClassValue, type Value, argumentsOf, str } from "../../../values/value";

/** Names in a protocol's body that are none of its members, after `_get_protocol_attrs` of `typing.py`. */
const NO_MEMBERS: ReadonlySet<string> = new Set([
  ..."__abstractmethods__ __annotations__ __dict__ __doc__ __init__ __module__ __new__ __slots__ __subclasshook__ __weakref__".split(
    " ",
  ),
  ..."__class_getitem__ __match_args__ __static_attributes__ __firstlineno__ __qualname__ __parameters__".split(
    " ",
  ),
  RUNTIME_PROTOCOL,
]);

/** Whether a class is a protocol itself, and not one that has the members of one. */
export const isProtocol = (value: Value): value is ClassValue =>
  value.kind === "class" &&
  value.definedAt !== undefined &&
  value.bases.some(
    ({ canonical }) => canonical === "typing.Protocol" || canonical === "typing_extensions.Protocol",
  );

/** The names that whatever follows a protocol has; undefined where a base of it is not known. */
function membersOf(protocol: ClassValue): readonly string[] | undefined {
  const own = protocol.mro.filter(({ definedAt }) => definedAt !== undefined);
  if (own.some(({ openBase }) => openBase)) return undefined;
  const annotated = own.flatMap(({ attributes }) => {
    const annotations = attributes.get("__annotations__");
    return annotations?.kind === "dict" ? [...(annotations.entries?.values() ?? [])] : [];
  });
  const names = annotated.flatMap(({ key }) => (key.kind === "str" ? (key.value ?? []) : []));
  const members = new Set([...own.flatMap(({ attributes }) => [...attributes.keys()]), ...names]);
  return [...members].filter((name) => !NO_MEMBERS.has(name));
}

/** Whether a value that is no instance of a protocol has all its members, and so counts as one. */
function hasMembers(value: Value, protocol: ClassValue, site: Span, context: Context): boolean | undefined {
  const answers = membersOf(protocol)?.map((name) =>
    truthOf(hasattr(argumentsOf(site, [value, str(name)]), context), context),
  );
  if (answers?.includes(false)) return false;
  return answers && !answers.includes(undefined) ? true : undefined;
}

/** `isinstance(value, type)`, also of protocols, whose instances are whatever has their members. */
export const isInstanceOrAlike = boundedWalk(isAlike, (): boolean | undefined => undefined);

function isAlike(value: Value, type: Value, site: Span, context: Context): boolean | undefined {
  if (type.kind === "tuple") {
    const answers = type.items.map((each) => isInstanceOrAlike(value, each, site, context));
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
  }
  if (value.kind === "unknown" || !isProtocol(type)) return isInstance(value, type);
  // Python refuses to tell of one that is not `runtime_checkable`.
  if (!type.mro.some(({ attributes }) => attributes.has(RUNTIME_PROTOCOL))) return undefined;
  return isInstance(value, type) === true ? true : hasMembers(value, type, site, context);
}
