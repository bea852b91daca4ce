/** Python's `getattr`, `hasattr`, `setattr` and `delattr`. */
import { textArgument } from "../../callables/arguments";
import { hasSpecialMethod } from "./special-methods";
import { lost } from "../lost";
import type { Context } from "../../../values/context";
import { OTHERS } from "../../../values/names/marks";
import { mayBePatched } from "../../../values/patched-classes";
import { type Arguments, FALSE, NONE, TRUE, type Value, bool } from "../../../values/value";

/** What a value has under a name; undefined also where a library knows that its object has nothing of that name. */
function attributeOf(value: Value, name: string, { site }: Arguments, context: Context): Value | undefined {
  const found = context.attribute(value, name);
  if (!found || value.kind !== "object" || value.attributes.has(name)) return found;
  // What a library describes for its older releases, objects of today may lack.
  if (found.kind !== "unknown" && value.class.canonical === undefined) return found;
  if (mayBePatched(value.class, name, context.settings)) return found;
  return value.native?.hooks?.missing?.(value, name, site, context)?.isProven === true ? undefined : found;
}

export function getattr(args: Arguments, context: Context): Value {
  const [value, , fallback] = args.positional;
  const name = textArgument(args, 1);
  if (!value || name === undefined) return lost(value, "getattr()");
  const found = attributeOf(value, name, args, context);
  return found ?? (fallback && !mayHaveOthers(value, name, context) ? fallback : lost(undefined, name));
}

/** Whether it, or its class, was given attributes under names that are not kept. */
const mayHaveOthers = (value: Value, name: string, { settings }: Context): boolean =>
  value.kind === "object" && (value.attributes.has(OTHERS) || mayBePatched(value.class, name, settings));

export function hasattr(args: Arguments, context: Context): Value {
  const [value] = args.positional;
  const name = textArgument(args, 1);
  if (!value || name === undefined || value.kind === "unknown") return lost(value, "hasattr()");
  const found = attributeOf(value, name, args, context);
  if (found) return found.kind === "unknown" ? found : TRUE;
  if (mayHaveOthers(value, name, context)) return lost(undefined, name);
  if (!/^__\w+__$/.test(name)) return FALSE;
  const answer = hasSpecialMethod(value, name);
  return answer === undefined ? lost(undefined, `hasattr(…, "${name}")`) : bool(answer);
}

export function delattr(args: Arguments, context: Context): Value {
  const [target] = args.positional;
  const name = textArgument(args, 1);
  const isOwn = target?.kind === "object" || (target?.kind === "class" && target.canonical === undefined);
  if (isOwn && name !== undefined) context.heap.delete(target.attributes, name);
  return NONE;
}

export function setattr(args: Arguments, context: Context): Value {
  const [target, key, value] = args.positional;
  const name = textArgument(args, 1);
  if (target && value && name !== undefined) context.setAttribute(target, name, value, args.site);
  else if (target?.kind === "object" || target?.kind === "class")
    context.setSomeAttribute(target, key, value ?? NONE);
  return NONE;
}
