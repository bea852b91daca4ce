/** How a class comes to be: by a `class` statement, by its metaclass, or by calling `type` with a name, bases and a dict. */
import { classAttribute } from "./attributes";
import { callFunction } from "../functions/calls";
import type { Machine } from "../../machine";
import type { Reason } from "../../../values/records/reason";
import { resolutionOrder } from "../../../values/resolution-order";
import { metaclassOf } from "../../../values/special-methods";
import {
  type Arguments,
  type ClassValue,
  type DictValue,
  type Value,
  argumentsOf,
  dictOf,
  list,
  str,
  tuple,
  unknown,
} from "../../../values/value";

/** Whether instances of a class are classes. */
export function isMetaclass(type: ClassValue): boolean {
  return type.mro.some(({ canonical }) => canonical === "builtins.type");
}

/** Tells the bases of a class that it was derived from them: a library's own rule, then `__init_subclass__`. */
function notifyBases(m: Machine, type: ClassValue, keywords: ReadonlyMap<string, Value>): void {
  const bases = type.mro.slice(1);
  bases.find((base) => base.subclassed)?.subclassed?.(type, m.context);
  const hook = bases.map((base) => base.attributes.get("__init_subclass__")).find((found) => found);
  const site = type.definedAt;
  if (hook?.kind === "function" && site)
    m.context.call({ ...hook, self: type }, { ...argumentsOf(site, []), keywords });
}

/** Gives descriptors the name under which a class keeps them. */
function nameDescriptors(m: Machine, type: ClassValue): void {
  const site = type.definedAt;
  if (!site) return;
  for (const [name, value] of type.attributes) {
    const hook = value.kind === "object" ? classAttribute(value.class, "__set_name__") : undefined;
    if (hook?.kind === "function") callFunction(m, hook, argumentsOf(site, [type, str(name)]), value);
  }
}

/** Does what Python does once the body of a class has run; the class that its metaclass makes of it is the result. */
export function finishClass(m: Machine, type: ClassValue, keywords: ReadonlyMap<string, Value>): Value {
  const metaclass = metaclassOf(type);
  const create = metaclass && classAttribute(metaclass, "__new__");
  const init = metaclass && classAttribute(metaclass, "__init__");
  const site = type.definedAt;
  if (!site || (create?.kind !== "function" && init?.kind !== "function")) {
    completeClass(m, type, keywords);
    return type;
  }
  const namespace = dictOf(type.attributes);
  const args = { ...argumentsOf(site, [str(type.name), tuple(type.bases), namespace]), keywords };
  let made: Value = type;
  if (create?.kind === "function") {
    m.classesBeingMade.push({ namespace, type });
    try {
      made = callFunction(m, create, args, metaclass);
    } finally {
      m.classesBeingMade.pop();
    }
    if (made.kind === "unknown") made = notSeenMade(m, type, made.reason);
  } else completeClass(m, type, keywords);
  if (init?.kind === "function" && made.kind === "class") callFunction(m, init, args, made);
  return made;
}

/** The class that a metaclass of the program's most likely hands on, where what it did to it in code that can't be seen is not known. */
function notSeenMade(m: Machine, type: ClassValue, why: Reason): ClassValue {
  m.heap.write(type, "openBase", why);
  return type;
}

function completeClass(m: Machine, type: ClassValue, keywords: ReadonlyMap<string, Value>): void {
  for (const base of new Set(type.bases)) {
    if (!base.subclasses) continue;
    // A list of its own for each, since other paths may have the one before.
    const { items, why } = base.subclasses;
    m.heap.write(base, "subclasses", list(items && [...items, type], why));
  }
  nameDescriptors(m, type);
  notifyBases(m, type, keywords);
}

/** `type.__new__(metaclass, name, bases, namespace)`, without the metaclass among the arguments. */
export function newClass(m: Machine, metaclass: ClassValue | undefined, args: Arguments): Value {
  const [name, bases, namespace] = args.positional;
  if (name?.kind !== "str" || bases?.kind !== "tuple" || namespace?.kind !== "dict")
    return unknown("not-supported", "type()");
  const type = statedClass(m, namespace) ?? emptyClass(name.value, bases.items, metaclass, args);
  if (!namespace.entries) m.heap.write(type, "openBase", namespace.why);
  for (const { key, value } of namespace.entries?.values() ?? [])
    if (key.kind === "str" && key.value !== undefined && type.attributes.get(key.value) !== value)
      m.heap.set(type.attributes, key.value, value);
  completeClass(m, type, args.keywords);
  return type;
}

/** The class whose `class` statement is running and gave this namespace: its methods already know it. */
function statedClass(m: Machine, namespace: DictValue): ClassValue | undefined {
  return m.classesBeingMade.find((made) => made.namespace === namespace)?.type;
}

function emptyClass(
  name: string | undefined,
  given: readonly Value[],
  metaclass: ClassValue | undefined,
  args: Arguments,
): ClassValue {
  const bases = given.filter((base) => base.kind === "class");
  const unseen = given.find((base) => base.kind === "unknown");
  const type: ClassValue & { mro: readonly ClassValue[] } = {
    kind: "class",
    name: name ?? "type",
    bases,
    mro: [],
    attributes: new Map(),
    metaclass: metaclass?.canonical === undefined ? metaclass : undefined,
    openBase: unseen?.reason,
    definedAt: args.site,
    subclasses: list([]),
  };
  type.mro = resolutionOrder(type, bases);
  return type;
}
