/** What code that can't be seen may do with what it is given: change containers, and call functions that change others. */
import { generatorManager } from "../../values/context-manager";
import { widenContent } from "./unvisited";
import { type Machine, type Scope, lookUp, readName, scopeDeclared, writeName } from "../machine";
import type { Closure } from "../python/functions/functions";
import { contentOf, pathOf, setAdrift } from "../../libraries/builtins";
import type { FunctionDef, Reached } from "../../syntax/ast";
import { attributesChanged, attributesRead } from "../../syntax/names/attributes-of-self";
import { mutatedByExpression, mutatedNames } from "../../syntax/names/mutated-names";
import { readNames } from "../../syntax/names/read-names";
import { foundOnce } from "../../syntax/found-once";
import { reachedFromOutside } from "../../syntax/names/reached-from-outside";
import { localNames } from "../../syntax/names/scope";
import { countWork } from "../../values/bounds/work";
import type { Reason } from "../../values/records/reason";
import { NOWHERE } from "../../values/records/span";
import {
  type ClassValue,
  type DictValue,
  ESCAPED,
  type FunctionValue,
  type IteratorValue,
  type ListValue,
  type ObjectValue,
  type SetValue,
  TRUE,
  type UnknownValue,
  type Value,
  unknown,
} from "../../values/value";

/** How deep containers are looked into for what code that can't be seen may change. */
const ESCAPE_DEPTH = 3;

const why: Reason = { code: "not-supported", detail: "a container that code which can't be seen may change" };

const setByOthers: Reason = { code: "not-supported", detail: "what code that can't be seen may set" };

/** Methods by which Python's own containers change. */
const mutators: ReadonlySet<string> = new Set(
  "append extend insert pop remove clear sort reverse update setdefault popitem add discard".split(" "),
);

/** Whether a method of this name changes the container that it belongs to. */
export const isMutator = (method: string): boolean => mutators.has(method);

/** Marks what code that can't be seen was given: nothing is certain to be missing in it any more. */
export function markEscaped(m: Machine, value: Value, depth = 0): void {
  if (depth > ESCAPE_DEPTH) return;
  // What is still empty is given to be filled.
  if (isContainer(value) && isEmpty(value)) widenContent(m, value, why);
  if ((value.kind === "list" || value.kind === "dict") && value.escaped !== true) {
    m.heap.write(value, "escaped", true);
    const inner =
      value.kind === "list"
        ? (value.items ?? (value.grown ? [value.grown.each] : []))
        : [...(value.entries?.values() ?? [])].map((e) => e.value);
    for (const item of inner) markEscaped(m, item, depth + 1);
  }
  if (value.kind === "iterator" && value.position !== undefined) giveAway(m, value);
  if (value.kind === "str" || value.kind === "object") loseFile(m, value);
  if (value.kind === "tuple") for (const item of value.items) markEscaped(m, item, depth + 1);
  if (value.kind === "unknown") for (const item of value.among ?? []) markEscaped(m, item, depth + 1);
  if (value.kind === "object") markObject(m, value, depth);
  if (value.kind === "function") {
    loseWhatItReaches(m, value);
    markWhatItReads(m, value, depth);
  }
}

/** Whoever is told the path of a file that the program wrote may write another one there. */
function loseFile(m: Machine, value: Value): void {
  const path = pathOf(value);
  // Most texts that code is given are no names of files.
  if (path === undefined || !/^[^\n]{1,300}\.\w+$/.test(path) || !m.context.writtenFile(path)) return;
  m.context.writeFile(path, unknown("data", "a file that code which can't be seen may write"));
}

/** Whoever has an iterator may ask it for items, and for as many as there are. */
function giveAway(m: Machine, iterator: IteratorValue): void {
  m.undecided += 1;
  try {
    setAdrift(iterator, m.context, false);
  } finally {
    m.undecided -= 1;
  }
}

/** An object's methods can be called by whoever has it, and those of what it holds: they may build and compile models. */
function markObject(m: Machine, object: ObjectValue, depth: number): void {
  if (object.native === undefined) {
    for (const item of object.attributes.values()) markEscaped(m, item, depth + 1);
    if (!object.attributes.has(ESCAPED)) m.heap.set(object.attributes, ESCAPED, TRUE);
    return;
  }
  // Whoever has the manager of a `with` may enter it, which runs its generator.
  const manager = generatorManager(object);
  if (manager && !object.attributes.has(ESCAPED))
    for (const value of [manager.generator, ...manager.given.positional, ...manager.given.keywords.values()])
      markEscaped(m, value, depth + 1);
  if (m.frame.self === object) object.native.hooks?.givesItself?.(object, m.context);
  object.native.hooks?.givenAway?.(object, m.context);
  if (object.attributes.has(ESCAPED)) return;
  m.heap.set(object.attributes, ESCAPED, TRUE);
  // Each is marked once, so that no depth need be counted.
  const inner = object.native.hooks?.inside?.(object) ?? [];
  for (const item of [...object.attributes.values(), ...inner]) markEscaped(m, item, depth);
}

/** The objects that a function reads, its own included where it is a method, are in the hands of whoever calls it. */
function markWhatItReads(m: Machine, fn: FunctionValue, depth: number): void {
  for (const owner of ownersOf(fn)) markEscaped(m, owner, depth + 1);
  const closure = fn.closure as Closure | undefined;
  if (!closure) return;
  const own = localNames(closure.definition);
  for (const name of readNames(closure.definition)) {
    const value = own.has(name) ? undefined : lookUp(m, closure.scope, name);
    if (value?.kind === "object") markEscaped(m, value, depth + 1);
  }
}

/** Marks what a method that can't be seen may change: its object, or each of those that its object may be. */
export function markOwner(m: Machine, owner: Value, method: string): void {
  if (owner.kind === "object") markEscaped(m, owner);
  if (owner.kind !== "unknown") return;
  for (const item of owner.among ?? []) markMaybeCalled(m, item, method);
}

/** Marks what a method may have changed that is called on something, or perhaps is. */
function markMaybeCalled(m: Machine, item: Value, method: string): void {
  const content = contentOf(item) ?? item;
  if (isContainer(content) && isMutator(method)) widenContent(m, content, why);
  else markEscaped(m, item);
  if (item.kind === "object") loseByMethod(m, item, method);
}

/** The same of a method that is only taken, as in `add = rows[i].append`: most likely it is called. */
export function markMutated(m: Machine, owner: Value, method: string, taken: Value | undefined): void {
  if (taken?.kind !== "unknown" || taken.choices || owner.kind !== "unknown") return;
  if (isMutator(method) || owner.among?.some((item) => hasMethod(item, method))) markOwner(m, owner, method);
}

const hasMethod = (value: Value, name: string): boolean =>
  value.kind === "object" &&
  value.class.mro.some(({ attributes }) => attributes.get(name)?.kind === "function");

/** Forgets what a method of an object may change, with those of the same name that it may hand on to. */
function loseByMethod(m: Machine, self: ObjectValue, name: string): void {
  self.native?.hooks?.loseBy?.(self, name, m.context);
  for (const { attributes } of self.class.mro) {
    const method = attributes.get(name);
    if (method?.kind === "function") loseWhatItReaches(m, { ...method, self });
  }
}

/** Forgets what is in each of the containers that a changed one may be, and what an item that is set changes in objects. */
export function widenEach(m: Machine, changed: UnknownValue): void {
  for (const item of changed.among ?? []) {
    const content = contentOf(item) ?? item;
    if (isContainer(content)) widenContent(m, content, why);
    else if (item.kind === "object") {
      loseByMethod(m, item, "__setitem__");
      markEscaped(m, item);
    }
  }
}

type Container = ListValue | DictValue | SetValue;
const isContainer = (value: Value): value is Container =>
  value.kind === "list" || value.kind === "dict" || value.kind === "set";

function isEmpty(container: Container): boolean {
  if (container.kind === "list") return container.items?.length === 0;
  return (container.kind === "dict" ? container.entries?.size : container.members?.size) === 0;
}

/** Marks what a call may do that calls one of several things, of which nobody knows which. */
export function markCalled(m: Machine, callee: UnknownValue): void {
  markEscaped(m, callee);
  for (const fn of callee.among ?? []) {
    if (fn.kind !== "function") continue;
    for (const owner of ownersOf(fn)) loseByMethod(m, owner, fn.name);
  }
}

/** The objects whose method a function is, or that a library keeps with it. */
export const ownersOf = ({ self, captured = [] }: FunctionValue): readonly ObjectValue[] =>
  [self, ...captured].flatMap((owner) =>
    owner && "kind" in owner && owner.kind === "object" ? [owner] : [],
  );

/** Forgets what a container holds whose method was handed over: `names.update` is most likely called. */
function loseOwnersOf(m: Machine, method: FunctionValue): void {
  if (!isMutator(method.name)) return;
  for (const owner of method.captured ?? [])
    if ("kind" in owner && isContainer(owner)) widenContent(m, owner, why);
}

/**
 * Forgets what a function in other hands may have changed, by its text: most likely it is called, and so is a lambda that
 * appends to a list. So is what the object whose method it is holds, and what the functions change that it uses in its turn.
 */
export function loseWhatItReaches(m: Machine, fn: FunctionValue): void {
  loseOwnersOf(m, fn);
  const seen = new Set<Closure["definition"]>();
  const waiting = [fn];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const closure = next.closure as Closure | undefined;
    if (!closure || seen.has(closure.definition)) continue;
    seen.add(closure.definition);
    countWork(1);
    loseByText(m, closure);
    loseReached(m, closure);
    const self = next.self?.kind === "object" || next.self?.kind === "class" ? next.self : undefined;
    // What a wrapper calls is the method that it wraps, of the same object.
    for (const used of usedBy(m, closure)) waiting.push({ ...used, self: used.self ?? self });
    if (self && closure.definition.kind === "FunctionDef")
      waiting.push(...loseAttributes(m, self, closure.definition));
  }
}

/** The names whose values the text of a function changes in place. */
const mutatedBy = foundOnce((definition: Closure["definition"]) =>
  definition.kind === "Lambda"
    ? mutatedByExpression(definition.body, isMutator)
    : mutatedNames(definition.body, isMutator),
);

/** The attributes of its object that the text of a method changes. */
export const changedOfSelf = foundOnce((method: FunctionDef) => attributesChanged(method, isMutator));

/** Forgets what the containers hold that the text of a function changes by names that are not its own. */
function loseByText(m: Machine, { definition, scope }: Closure): void {
  const own = localNames(definition);
  for (const name of mutatedBy(definition)) {
    const value = own.has(name) ? undefined : lookUp(m, scope, name);
    if (value && isContainer(value)) widenContent(m, value, why);
  }
}

/** Forgets what the names stand for that a function binds, and the attributes that it sets, where these are not its own. */
function loseReached(m: Machine, { definition, scope }: Closure): void {
  const { bound, bindsAnyGlobal, set, called } = reachedFromOutside(definition);
  if (bindsAnyGlobal) loseData(m, scope);
  for (const [name, declared] of bound) {
    const outer = scopeDeclared(scope, declared, name);
    // No name of a module is nonlocal to anybody.
    if (!outer || (declared === "nonlocal" && !outer.parent)) continue;
    const before = readName(m, outer.names, name);
    if (before && before.kind !== "unknown") writeName(m, outer.names, name, orOther(before));
  }
  for (const reached of set) {
    const owner = ownerOf(m, scope, reached);
    const names = reached.name === undefined ? dataOf(owner) : [reached.name];
    if (owner) for (const name of names) loseAttribute(m, owner, name);
  }
  for (const reached of called) {
    const owner = ownerOf(m, scope, reached);
    if (owner?.kind === "object" && reached.name !== undefined) loseByMethod(m, owner, reached.name);
  }
}

/**
 * Forgets the data that the names of a module stand for. Its functions and classes stay, since code that sets a name by a text
 * that nobody knows keeps results and settings so.
 */
function loseData(m: Machine, scope: Scope): void {
  const module = scopeDeclared(scope, "global", "");
  for (const [name, value] of [...(module?.names ?? [])])
    if (module && !CODE.has(value.kind)) writeName(m, module.names, name, orOther(value));
}

/** The names of the data that an object has, or that it finds in a class of the program. */
function dataOf(owner: ObjectValue | ClassValue | undefined): readonly string[] {
  if (!owner) return [];
  const classes = (owner.kind === "class" ? owner : owner.class).mro.filter(
    ({ canonical }) => canonical === undefined,
  );
  const found = [owner, ...classes].flatMap(({ attributes }) => [...attributes]);
  return found.flatMap(([name, { kind }]) => (CODE.has(kind) || name.startsWith("__") ? [] : [name]));
}

const CODE: ReadonlySet<Value["kind"]> = new Set(["function", "class", "module", "unknown"]);

/** Forgets one attribute; a class's own `__setattr__` is not asked, which might hand on its object again. */
function loseAttribute(m: Machine, owner: ObjectValue | ClassValue, name: string): void {
  const before = owner.attributes.get(name);
  // What is not known already is not made less so, however often others have the function.
  if (before?.kind === "unknown") return;
  const lost = before ? orOther(before) : unknown(setByOthers);
  const isOfProgram = owner.kind === "class" ? owner.canonical === undefined : owner.native === undefined;
  if (isOfProgram) m.heap.set(owner.attributes, name, lost);
  else m.context.setAttribute(owner, name, lost, NOWHERE);
}

const orOther = (before: Value): Value => ({ ...unknown(setByOthers), among: [before], orOther: true });

/** The object or class at the end of a chain of attributes; undefined where it is anything else. */
function ownerOf(m: Machine, scope: Scope, reached: Reached): ObjectValue | ClassValue | undefined {
  const owner = valueAt(m, scope, reached);
  return owner?.kind === "object" || owner?.kind === "class" ? owner : undefined;
}

/** What stands at the end of a chain of attributes of objects and classes. */
function valueAt(m: Machine, scope: Scope, { root, path }: Reached): Value | undefined {
  let current = lookUp(m, scope, root);
  for (const name of path)
    current =
      current?.kind === "object" || current?.kind === "class" ? current.attributes.get(name) : undefined;
  return current;
}

/** Marks what code that could not be parsed calls, hands over or sets something of: it was to be changed here. */
export function markReachedByGap(m: Machine, reached: Reached): void {
  const value = valueAt(m, m.frame.scope, reached);
  if (!value) return;
  if (reached.name === undefined) markEscaped(m, value);
  else markMaybeCalled(m, value, reached.name);
}

/** The functions that the text of a function reads by names that are not its own. */
function usedBy(m: Machine, { definition, scope }: Closure): readonly FunctionValue[] {
  const own = localNames(definition);
  return [...readNames(definition)].flatMap((name) => {
    const value = own.has(name) ? undefined : lookUp(m, scope, name);
    return value?.kind === "function" ? [value] : [];
  });
}

/**
 * Forgets the attributes that a method of an object may change, by its text: `executor.submit(self.add, x)` most likely
 * runs it. Gives the methods of the same object that it uses.
 */
function loseAttributes(
  m: Machine,
  self: ObjectValue | ClassValue,
  method: FunctionDef,
): readonly FunctionValue[] {
  for (const name of changedOfSelf(method)) {
    const value = self.attributes.get(name);
    if (value && isContainer(value)) widenContent(m, value, why);
    else if (value) m.heap.set(self.attributes, name, unknown(why));
  }
  const { mro } = self.kind === "class" ? self : self.class;
  return [...attributesRead(method)].flatMap((name) => {
    const used = mro.map(({ attributes }) => attributes.get(name)).find(Boolean);
    return used?.kind === "function" ? [{ ...used, self }] : [];
  });
}
