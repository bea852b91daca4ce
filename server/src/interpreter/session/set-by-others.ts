/** What an object may have come to hold before a method that nobody calls runs: its other methods set it first. */
import type { Closure } from "../python/functions/functions";
import { changedOfSelf, isMutator } from "../paths/escape";
import type { Machine } from "../machine";
import { classAttribute } from "../python/classes/attributes";
import { reach } from "./changes";
import { attributesChanged } from "../../syntax/names/attributes-of-self";
import type { FunctionDef } from "../../syntax/ast";
import type { Effect, Mark } from "../../values/heap/heap";
import {
  type ClassValue,
  type FunctionValue,
  type ObjectValue,
  type Value,
  unknown,
} from "../../values/value";

/** How far objects that hold objects are followed: a task, its processor, that one's vocabulary. */
const HOLDERS_DEEP = 3;

/**
 * Forgets of an object, and of the objects in its attributes, what stands only until another method sets it: `None`,
 * zero or an empty container. A real value is kept, as the one that the method is most likely to find.
 */
export function forgetPlaceholders(m: Machine, object: Value, depth = 0): void {
  if (object.kind !== "object" || depth > HOLDERS_DEEP || object.class.canonical !== undefined) return;
  const changed = changedByMethods(object.class);
  for (const [name, value] of object.attributes) {
    if (changed.has(name) && isPlaceholder(value)) forget(m, object, name);
    else forgetPlaceholders(m, value, depth + 1);
  }
}

/** Forgets of an object what its class holds only until a class derived from it says better. */
export function forgetClassPlaceholders(m: Machine, object: ObjectValue): void {
  for (const { canonical, attributes } of object.class.mro) {
    if (canonical !== undefined) continue;
    for (const [name, value] of attributes)
      if (!name.startsWith("__") && !object.attributes.has(name) && isPlaceholder(value))
        forget(m, object, name);
  }
}

/** An instance as its constructor left it: its attributes, and the point in the journal behind which others changed it. */
export interface Fresh {
  readonly instance: ObjectValue;
  readonly attributes: ReadonlyMap<string, Value>;
  readonly mark: Mark;
}

/**
 * Takes back what other methods did to an object from the constructor that this one changes too, `self.model.add(…)`:
 * nobody knows which of them a program calls. Objects that only other methods change stay as these left them.
 */
export function takeBackShared(m: Machine, { instance, attributes, mark }: Fresh, method: FunctionDef): void {
  const shared = new Set<object>();
  for (const name of attributesChanged(method, isMutator)) {
    const value = attributes.get(name) ?? classAttribute(instance.class, name);
    if (value && (instance.attributes.get(name) ?? value) === value) reach(shared, [value], m.mainNames);
  }
  shared.delete(instance.attributes);
  const places = new Map<object, ReadonlyMap<string, Effect>>();
  for (const [holder, keys] of m.heap.effectsSince(mark).places) {
    if (!shared.has(holder)) continue;
    const before = [...keys].map(([key, effect]) => [key, opposite(effect)] as const);
    places.set(holder, new Map(before));
  }
  m.heap.apply({ places });
}

const opposite = ({ isMap, existed, before, exists, after }: Effect): Effect => ({
  isMap,
  existed: exists,
  before: after,
  exists: existed,
  after: before,
});

const forget = (m: Machine, object: ObjectValue, name: string): void => {
  m.heap.set(object.attributes, name, unknown("data", `${object.class.name}.${name}`));
};

function isPlaceholder(value: Value): boolean {
  switch (value.kind) {
    case "none":
      return true;
    case "int":
      return value.dim.kind === "known" && value.dim.value === 0;
    case "float":
      return value.value === 0;
    case "str":
      return value.value === "";
    case "list":
    case "tuple":
      return value.items?.length === 0;
    case "dict":
      return value.entries?.size === 0;
    case "set":
      return value.members?.size === 0;
    default:
      return false;
  }
}

/** The attributes that methods other than the constructor set, in classes whose text can be seen. */
function changedByMethods(type: ClassValue): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { attributes } of type.mro)
    for (const [name, value] of attributes) {
      if (name === "__init__") continue;
      for (const method of definitionsOf(value))
        for (const attribute of changedOfSelf(method)) names.add(attribute);
    }
  return names;
}

function definitionsOf(value: Value): readonly FunctionDef[] {
  const functions: readonly (FunctionValue | undefined)[] =
    value.kind === "function" ? [value] : value.kind === "property" ? [value.get, value.set] : [];
  return functions.flatMap((one) => {
    const definition = (one?.closure as Closure | undefined)?.definition;
    return definition?.kind === "FunctionDef" ? [definition] : [];
  });
}
