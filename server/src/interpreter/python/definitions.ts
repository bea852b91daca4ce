/** `def` and `class` statements. */
import { decorate, makeFunction } from "./functions";
import { evaluate } from "./evaluate";
import { executeBlock } from "./execute";
import { type Frame, type Machine, type Scope, bind, inFrame, spanOf, SCOPE_HOLDS } from "../machine";
import type { ClassDef, FunctionDef } from "../../syntax/ast";
import { identityClass } from "../../libraries/builtins";
import { resolutionOrder } from "../../values/resolution-order";
import { type ClassValue, type Value, argumentsOf } from "../../values/value";

/** Defines a function; its decorated value is bound to its name. */
export function defineFunction(m: Machine, node: FunctionDef): void {
  const owner = m.frame.scope.kind === "class" ? m.frame.owner : undefined;
  const fn = makeFunction(m, node, owner);
  const value = decorate(
    m,
    owner && isImplicitlyStatic(node.name) ? { ...fn, binding: "class" } : fn,
    node.decorators,
    spanOf(m, node),
  );
  bind(m, m.frame.scope, node.name, value);
  if (m.frame.file === m.mainFile && m.silent === 0)
    m.recordings.defined.push({ value, definition: node, owner });
}

/** Python makes `__new__` static and these two class methods; for us all three take the class first. */
function isImplicitlyStatic(name: string): boolean {
  return name === "__new__" || name === "__init_subclass__" || name === "__class_getitem__";
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

/** Defines a class: runs its body in a scope of its own. An unknown base leaves it open. */
export function defineClass(m: Machine, node: ClassDef): void {
  const bases: ClassValue[] = [];
  const keywords = new Map<string, Value>();
  let openBase: ClassValue["openBase"];
  for (const argument of node.bases) {
    const value = evaluate(m, argument.value);
    if (argument.name !== undefined) {
      if (argument.name !== "metaclass") keywords.set(argument.name, value);
      continue;
    }
    if (value.kind === "class") bases.push(value);
    else if (value.kind === "unknown") openBase = value.reason;
    else bases.push(...identityClass(value));
  }
  const attributes = new Map<string, Value>();
  const type: ClassValue & { mro: readonly ClassValue[] } = {
    kind: "class",
    name: node.name,
    bases,
    mro: [],
    attributes,
    openBase,
    definedAt: spanOf(m, node.nameRange),
  };
  type.mro = resolutionOrder(type, bases);
  const scope: Scope = { holds: SCOPE_HOLDS, kind: "class", names: attributes, parent: m.frame.scope };
  const frame: Frame = { ...m.frame, scope, owner: type, self: undefined, yields: undefined };
  inFrame(m, frame, () => executeBlock(m, node.body, undefined));
  notifyBases(m, type, keywords);
  const value = decorate(m, type, node.decorators, spanOf(m, node));
  bind(m, m.frame.scope, node.name, value);
  if (m.frame.file === m.mainFile && m.silent === 0)
    m.recordings.defined.push({ value: type, definition: undefined, owner: undefined });
}
